import { type Written, writeFacts } from '@souk/service-kit/outbox';
import { ok, type Result } from '@souk/service-kit/result';
import { sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { always, writeEntries } from './book.ts';
import type { Deps } from './deps.ts';
import { disputeFact, SUBSCRIBERS } from './facts.ts';
import * as ledger from './ledger.ts';
import type { DisputeStatus } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { disputes } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

/** Reads a payment's disputes from Stripe: what the shopper's bank took, gave back and decided. Safe to repeat. */
export async function recordDisputes(deps: Deps, row: PaymentRow): Promise<Result<null, StripeFailure>> {
  const { intentId } = row;
  if (!intentId) return ok(null);
  const list = await askStripe(() => deps.stripe.disputes.list({ payment_intent: intentId, limit: 100 }));
  if (!list.ok) return list;
  for (const dispute of list.value.data) await keepDispute(deps, row, dispute);
  return ok(null);
}

/** One statement: the dispute where it says something new, its movements in the books, and the fact to tell. */
async function keepDispute(
  { database: { db }, outbox, log }: Deps,
  row: PaymentRow,
  seen: Stripe.Dispute,
): Promise<void> {
  const status = statusOf(seen.status);
  const currency = seen.currency.toUpperCase();
  const kept = { id: seen.id, paymentId: row.id, amountMinor: seen.amount, currency, reason: seen.reason, status };
  const written = db
    .insert(disputes)
    .values(kept)
    .onConflictDoUpdate({
      target: disputes.id,
      set: { status, updatedAt: sql`now()` },
      // what was decided stays decided, whatever an old answer says
      setWhere: sql`${disputes.status} = 'opened' and excluded.status <> 'opened'`,
    })
    .returning({ id: disputes.id });
  const entries = seen.balance_transactions.flatMap(({ id, amount, fee, currency: of }) => [
    ...ledger.disputed(id, amount, of.toUpperCase()),
    ...ledger.fee(id, fee, of.toUpperCase()),
  ]);
  const { orderId } = row;
  const amount = { amount: seen.amount, currency };
  const fact = disputeFact({ paymentId: row.id, orderId, disputeId: seen.id, status, amount, reason: seen.reason });
  const changed = sql`changed`;
  const [done] = await db.execute<{ changed: boolean; told: Written[] | null }>(sql`
    with changed as ${written},
    entries as (${writeEntries(entries, { paymentId: row.id, from: always })}),
    told as (${writeFacts([{ fact, subscribers: SUBSCRIBERS }], changed)})
    select exists (select 1 from changed) as changed, (select json_agg(told) from told) as told`);
  if (!done?.changed) return;
  outbox.send(done.told, [fact]);
  log.error({ paymentId: row.id, disputeId: seen.id, status }, 'a payment is disputed');
}

function statusOf(status: Stripe.Dispute.Status): DisputeStatus {
  if (status === 'won' || status === 'warning_closed') return 'won';
  return status === 'lost' ? 'lost' : 'opened';
}
