import { UnreachableError } from '@souk/service-kit/problem';
import { ok } from '@souk/service-kit/result';
import { and, eq } from 'drizzle-orm';
import { askForCustomer, isUnknown, readCustomer } from './customer.ts';
import type { Deps } from './deps.ts';
import { customers } from './schema-customers.ts';
import { askStripe, failureReason, type StripeFailure } from './stripe-client.ts';

/**
 * Deletes a user's customer at Stripe, and with it the saved cards. From the first statement on no payment uses it; the rest is
 * repeated until Stripe has confirmed, and a customer whose id was never learnt is asked for by its key. Answers how many went.
 */
export async function eraseCustomer(
  deps: Pick<Deps, 'database' | 'statements' | 'stripe'>,
  userId: string,
): Promise<number> {
  const { db } = deps.database;
  const isTheirs = eq(customers.userId, userId);
  await db
    .update(customers)
    .set({ state: 'leaving' })
    .where(and(isTheirs, eq(customers.state, 'active')));
  const row = await readCustomer(deps, userId);
  if (row?.state !== 'leaving') return 0;
  const found = row.stripeId === null ? await askForCustomer(deps, row) : ok({ id: row.stripeId });
  if (!found.ok) throw unreachable(found.error);
  const deleted = await askStripe(() => deps.stripe.customers.del(found.value.id));
  if (!deleted.ok && !isUnknown(deleted.error)) throw unreachable(deleted.error);
  const gone = await db
    .update(customers)
    .set({ state: 'gone', stripeId: null, emailHash: null })
    .where(and(isTheirs, eq(customers.state, 'leaving')))
    .returning({ userId: customers.userId });
  return gone.length;
}

const unreachable = (failure: StripeFailure) =>
  new UnreachableError(`a customer could not be deleted at Stripe: ${failureReason(failure)}`);
