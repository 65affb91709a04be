import { actsOn, KEPT_ACTS } from '@souk/service-kit/audit';
import type { PrivacyKeeper } from '@souk/service-kit/privacy';
import { asc, eq } from 'drizzle-orm';
import { readCustomer, userIdOf } from './customer.ts';
import type { Deps } from './deps.ts';
import { eraseCustomer } from './erase-customer.ts';
import { toPayment } from './read-payments.ts';
import { cardsUnreachable, readSavedCards } from './saved-cards.ts';
import { payments } from './schema.ts';
import { customers } from './schema-customers.ts';

const WHY = {
  here: 'The law wants the books of a shop to be kept. They hold amounts and times, no name, address or e-mail.',
  stripe: 'The payment provider keeps what it needs for refunds and disputes, by its own terms.',
};

/** As the audit log names what staff did something to. */
const subjectsOf = ({ id, orderId }: { id: string; orderId: string }) => [`payment:${id}`, `order:${orderId}`];

/**
 * Payments are books: nothing of them names a person but the owner's id, which leads nowhere once the account is gone. The customer
 * with the saved cards is at Stripe, and goes. Both fail while Stripe does not answer, and may then be asked again.
 */
export function createPrivacyKeeper(deps: Pick<Deps, 'database' | 'statements' | 'stripe'>): PrivacyKeeper {
  return {
    async read({ subject }) {
      const { db } = deps.database;
      const rows = await db.select().from(payments).where(eq(payments.owner, subject)).orderBy(asc(payments.id));
      const doneByStaff = await actsOn(db, rows.flatMap(subjectsOf));
      return { payments: rows.map(toPayment), ...(await readCustomerData(deps, subject)), doneByStaff };
    },
    async erase({ subject }) {
      const { db } = deps.database;
      const userId = userIdOf(subject);
      const theirs = await db
        .select({ id: payments.id, orderId: payments.orderId })
        .from(payments)
        .where(eq(payments.owner, subject));
      const count = theirs.length;
      const acts = await actsOn(db, theirs.flatMap(subjectsOf));
      // a payment that is being opened at this moment makes no customer any more
      if (userId && count > 0) await db.insert(customers).values({ userId, state: 'gone' }).onConflictDoNothing();
      const gone = userId ? await eraseCustomer(deps, userId) : 0;
      const erased: Record<string, number> = {};
      if (gone > 0) erased['customers at the payment provider, with their saved cards'] = gone;
      const kept = [
        { what: `${count} payments with their refunds and entries in the books`, why: WHY.here },
        { what: 'The e-mail and card of these payments at the payment provider', why: WHY.stripe },
        ...(acts.length > 0 ? [KEPT_ACTS] : []),
      ];
      return { erased, kept: count > 0 ? kept : [] };
    },
  };
}

async function readCustomerData(deps: Pick<Deps, 'statements' | 'stripe'>, subject: string) {
  const userId = userIdOf(subject);
  const customer = userId ? await readCustomer(deps, userId) : undefined;
  if (!userId || !customer?.stripeId) return {};
  const cards = await readSavedCards(deps, userId);
  if (!cards.ok) throw cardsUnreachable(cards.error);
  return { customer: { provider: 'stripe', id: customer.stripeId }, savedCards: cards.value };
}
