import type { PrivacyKeeper } from '@souk/service-kit/privacy';
import { asc, eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { toPayment } from './read-payments.ts';
import { payments } from './schema.ts';

const WHY = {
  here: 'The law wants the books of a shop to be kept. They hold amounts and times, no name, address or e-mail.',
  stripe: 'The payment provider keeps what it needs for refunds and disputes, by its own terms.',
};

/** Payments are books: nothing of them names a person but the owner's id, which leads nowhere once the account is gone. */
export function createPrivacyKeeper(deps: Pick<Deps, 'database'>): PrivacyKeeper {
  return {
    async read({ subject }) {
      const rows = await deps.database.db
        .select()
        .from(payments)
        .where(eq(payments.owner, subject))
        .orderBy(asc(payments.id));
      return { payments: rows.map(toPayment) };
    },
    async erase({ subject }) {
      const count = await deps.database.db.$count(payments, eq(payments.owner, subject));
      const kept = [
        { what: `${count} payments with their refunds and entries in the books`, why: WHY.here },
        { what: 'The e-mail and card at the payment provider', why: WHY.stripe },
      ];
      return { erased: {}, kept: count > 0 ? kept : [] };
    },
  };
}
