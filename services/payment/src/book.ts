import { type SQL, sql } from 'drizzle-orm';
import type { Entry } from './ledger.ts';
import type { PaymentStatus } from './payment.ts';
import { ledgerEntries, paymentHistory } from './schema.ts';

/**
 * SQL that writes a payment's entries into the books. `from` is what must have a row for anything to be booked; what the books know
 * already is left as it is.
 */
export const writeEntries = (paymentId: string, entries: Entry[], from: SQL): SQL => sql`
  insert into ${ledgerEntries} (transaction, payment_id, account, amount_minor, currency)
  select e.transaction, ${paymentId}::uuid, e.account, e."amountMinor", e.currency
  from ${from}, jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb)
    as e(transaction text, account text, "amountMinor" int, currency text)
  on conflict do nothing`;

export interface Move {
  from: PaymentStatus | null;
  to: PaymentStatus;
  capturedMinor: number;
  refundedMinor: number;
}

/** SQL that writes moves into the payment's history, if `from` has a row. */
export const writeHistory = (
  paymentId: string,
  moves: Move[],
  { cause, from }: { cause: string; from: SQL },
): SQL => sql`
  insert into ${paymentHistory} (payment_id, from_status, to_status, captured_minor, refunded_minor, cause)
  select ${paymentId}::uuid, m."from", m."to", m."capturedMinor", m."refundedMinor", ${cause}
  from ${from}, jsonb_to_recordset(${JSON.stringify(moves)}::text::jsonb)
    as m("from" text, "to" text, "capturedMinor" int, "refundedMinor" int)`;
