import { Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Entry } from './ledger.ts';
import type { PaymentStatus } from './payment.ts';
import { ledgerEntries, paymentHistory, webhookEvents } from './schema.ts';

/** A list, or where a prepared statement is given it as JSON. */
type Rows<Row> = readonly Row[] | Placeholder;
const json = (rows: Rows<unknown>) => (rows instanceof Placeholder ? rows : JSON.stringify(rows));
/** Writes something of a payment if `from` has a row. */
interface Writing {
  paymentId: string | Placeholder;
  from: SQL;
}

/** SQL that writes a payment's entries into the books. What the books know already is left as it is. */
export const writeEntries = (entries: Rows<Entry>, { paymentId, from }: Writing): SQL => sql`
  insert into ${ledgerEntries} (transaction, payment_id, account, amount_minor, currency)
  select e.transaction, ${paymentId}::uuid, e.account, e."amountMinor", e.currency
  from ${from}, jsonb_to_recordset(${json(entries)}::text::jsonb)
    as e(transaction text, account text, "amountMinor" int, currency text)
  on conflict do nothing`;

export interface Move {
  from: PaymentStatus | null;
  to: PaymentStatus;
  capturedMinor: number;
  refundedMinor: number;
}

/** SQL that writes moves into the payment's history. `cause` is what made it move. */
export const writeHistory = (
  moves: Rows<Move>,
  { paymentId, from, cause }: Writing & { cause: string | Placeholder },
): SQL => sql`
  insert into ${paymentHistory} (payment_id, from_status, to_status, captured_minor, refunded_minor, cause)
  select ${paymentId}::uuid, m."from", m."to", m."capturedMinor", m."refundedMinor", ${cause}
  from ${from}, jsonb_to_recordset(${json(moves)}::text::jsonb)
    as m("from" text, "to" text, "capturedMinor" int, "refundedMinor" int)`;

/** SQL that writes a Stripe event into the inbox: it has been acted on. Nothing is written for no event. */
export const writeEvent = (
  { id, type }: { id: string | Placeholder; type: string | Placeholder },
  { paymentId, from }: Writing,
): SQL => sql`
  insert into ${webhookEvents} (id, type, payment_id)
  select ${id}, ${type}, ${paymentId}::uuid from ${from} where ${id}::text is not null on conflict do nothing`;

/** For `from`, where nothing must be the case. */
export const always = sql`(select 1) as any_case`;

/** SQL that writes a gift card's entries into the books, if `from` has a row. */
export const writeGiftEntries = (entries: readonly Entry[], giftCardId: string, from: SQL = always): SQL => sql`
  insert into ${ledgerEntries} (transaction, gift_card_id, account, amount_minor, currency)
  select e.transaction, ${giftCardId}::uuid, e.account, e."amountMinor", e.currency
  from ${from}, jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb)
    as e(transaction text, account text, "amountMinor" int, currency text)
  on conflict do nothing`;
