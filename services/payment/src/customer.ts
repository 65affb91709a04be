import { createHash } from 'node:crypto';
import { ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { and, eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import type { PaymentRequest } from './payment-request.ts';
import { customers } from './schema-customers.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

type CustomerRow = typeof customers.$inferSelect;
type Db = Pick<Deps, 'database'>;
/** The customer's id at Stripe, or null where there is none to be used. */
type Found = Result<string | null, StripeFailure>;

/** The id in `user:<uuid>`; null for everybody else. */
export function userIdOf(subject: string): string | null {
  const id = subject.startsWith('user:') ? subject.slice(5).toLowerCase() : '';
  return isUuid(id) ? id : null;
}

export async function readCustomer({ statements }: Pick<Deps, 'statements'>, userId: string) {
  const [row] = await statements.customer.execute({ userId });
  return row;
}

/**
 * The Stripe customer who pays: made on a user's first payment, and told the e-mail of this one. Null for a guest, for somebody who
 * has left, and where Stripe refuses, as a payment can go on without saved cards.
 */
export async function ensureCustomer(deps: Deps, { orderId, owner, email }: PaymentRequest): Promise<Found> {
  const userId = userIdOf(owner);
  if (!userId) return ok(null);
  const row = (await readCustomer(deps, userId)) ?? (await claim(deps, userId));
  if (row?.state !== 'active') return ok(null);
  const found = await withEmail(deps, row, email);
  if (found.ok || found.error.kind === 'unavailable') return found;
  const { code, param } = found.error;
  deps.log.warn({ orderId, code, param }, 'Stripe refused a customer; the payment goes on without');
  return ok(null);
}

async function claim(deps: Deps, userId: string): Promise<CustomerRow | undefined> {
  await deps.database.db.insert(customers).values({ userId }).onConflictDoNothing();
  return readCustomer(deps, userId);
}

/** The payment page shows the customer's e-mail, and lets nobody change it. */
async function withEmail(deps: Deps, row: CustomerRow, email: string): Promise<Found> {
  const made = row.stripeId === null ? await make(deps, row) : ok(row.stripeId);
  if (!made.ok || made.value === null) return made;
  const id = made.value;
  const emailHash = createHash('sha256').update(`${row.userId} ${email}`).digest('base64url');
  if (row.emailHash === emailHash) return ok(id);
  const told = await askStripe(() => deps.stripe.customers.update(id, { email }));
  if (told.ok) return ok(await keep(deps, row, { stripeId: id, emailHash }));
  if (isUnknown(told.error)) await forgetCustomer(deps, id);
  return told;
}

async function make(deps: Deps, row: CustomerRow): Promise<Found> {
  const asked = await askForCustomer(deps, row);
  return asked.ok ? ok(await keep(deps, row, { stripeId: asked.value.id })) : asked;
}

/** Without an e-mail: first orders with two different ones make the same request, and a customer whose id is lost names nobody. */
export const askForCustomer = ({ stripe }: Pick<Deps, 'stripe'>, { userId, makeKey }: CustomerRow) =>
  askStripe(() => stripe.customers.create({ metadata: { userId } }, { idempotencyKey: `customer:${makeKey}` }));

/** Null when they have left meanwhile. */
async function keep(
  { database: { db } }: Db,
  { userId, makeKey }: CustomerRow,
  change: { stripeId: string; emailHash?: string },
): Promise<string | null> {
  const isSame = and(eq(customers.userId, userId), eq(customers.makeKey, makeKey), eq(customers.state, 'active'));
  const kept = await db.update(customers).set(change).where(isSame).returning({ id: customers.stripeId });
  return kept[0]?.id ?? null;
}

/** Stripe has no such customer: somebody deleted it in the dashboard. */
export const isUnknown = (failure: StripeFailure): boolean =>
  failure.kind === 'refused' && failure.code === 'resource_missing';

/** The next payment makes a new customer. */
export async function forgetCustomer({ database: { db } }: Db, stripeId: string): Promise<void> {
  await db.delete(customers).where(and(eq(customers.stripeId, stripeId), eq(customers.state, 'active')));
}
