import { type Fact, type Written, writeFacts } from '@souk/service-kit/outbox';
import { ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { v7 as uuidv7 } from 'uuid';
import { always, writeEntries, writeHistory } from './book.ts';
import type { Deps } from './deps.ts';
import { refundFact, SUBSCRIBERS } from './facts.ts';
import * as ledger from './ledger.ts';
import { capturedStatus, type RefundStatus } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { payments, refunds } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

type RefundRow = typeof refunds.$inferSelect;

/** Reads a captured payment's refunds from Stripe, also those made in its dashboard, and keeps what is new. */
export async function recordRefunds(
  deps: Deps,
  row: PaymentRow,
  cause: string,
): Promise<Result<PaymentRow, StripeFailure>> {
  const { intentId } = row;
  if (!intentId) return ok(row);
  const list = await askStripe(() =>
    deps.stripe.refunds.list({ payment_intent: intentId, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  if (!list.ok) return list;
  return ok(await keepRefunds(deps, row.id, { seen: list.value, cause }));
}

/**
 * Writes refunds as Stripe shows them. The payment's sum and state, the books and the facts to tell follow from all of its
 * refunds, under its lock.
 */
export async function keepRefunds(
  { database: { db }, outbox, log }: Pick<Deps, 'database' | 'outbox' | 'log'>,
  paymentId: string,
  { seen, cause }: { seen: Stripe.Refund[]; cause: string },
): Promise<PaymentRow> {
  const { row, written, facts } = await db.transaction(async (tx) => {
    const [row] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for('update');
    if (!row) throw new Error('a payment disappeared');
    const known = await tx.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    const changes = seen.flatMap((refund) => changeOf(known, refund));
    if (changes.length === 0) return { row, written: [], facts: [] };

    for (const { refund, before, ...change } of changes) {
      if (before)
        await tx
          .update(refunds)
          .set({ ...change, updatedAt: sql`now()` })
          .where(eq(refunds.id, refund.id));
      else await tx.insert(refunds).values({ ...refund, ...change, paymentId });
    }
    const [sum] = await tx
      .select({ refunded: sql<number>`coalesce(sum(${refunds.amountMinor}), 0)::int` })
      .from(refunds)
      .where(sql`${refunds.paymentId} = ${paymentId} and ${refunds.status} in ('pending', 'succeeded')`);
    const refundedMinor = Math.min(sum?.refunded ?? 0, row.capturedMinor);
    const status = capturedStatus({ captured: row.capturedMinor, refunded: refundedMinor });
    const [next] = await tx
      .update(payments)
      .set({ refundedMinor, status, version: row.version + 1, updatedAt: sql`now()` })
      .where(eq(payments.id, paymentId))
      .returning();
    if (!next) throw new Error('a payment disappeared');

    const entries = changes.flatMap((change) => entriesOf(change, row.currency));
    if (entries.length > 0) await tx.execute(writeEntries(entries, { paymentId, from: always }));
    if (status !== row.status || refundedMinor !== row.refundedMinor) {
      const { capturedMinor } = row;
      const moves = [{ from: row.status, to: status, capturedMinor, refundedMinor }];
      await tx.execute(writeHistory(moves, { paymentId, cause, from: always }));
    }
    const facts = changes.flatMap((change) => factOf(next, change));
    const told = facts.map((fact) => ({ fact, subscribers: SUBSCRIBERS }));
    const written = facts.length > 0 ? await tx.execute<Written & Record<string, unknown>>(writeFacts(told)) : [];
    return { row: next, written: [...written], facts };
  });
  outbox.send(written, facts);
  for (const { id } of facts)
    if (id.endsWith(':failed')) log.error({ paymentId, fact: id }, 'a refund did not arrive at the shopper');
  return row;
}

interface Change {
  refund: Pick<RefundRow, 'id' | 'amountMinor'>;
  before: RefundStatus | null;
  status: RefundStatus;
  stripeId: string;
}

/** What is new about a refund; nothing when it is known so. */
function changeOf(known: RefundRow[], seen: Stripe.Refund): Change[] {
  const ours = known.find((one) => one.stripeId === seen.id || one.id === seen.metadata?.refundId);
  const status = refundStatus(seen.status);
  const stripeId = seen.id;
  if (!ours) return [{ refund: { id: uuidv7(), amountMinor: seen.amount }, before: null, status, stripeId }];
  if (follows(ours.status, status)) return [{ refund: ours, before: ours.status, status, stripeId }];
  return ours.stripeId === null ? [{ refund: ours, before: ours.status, status: ours.status, stripeId }] : [];
}

const isGiven = (status: RefundStatus | null): boolean => status === 'pending' || status === 'succeeded';

function entriesOf({ refund: { id, amountMinor }, before, status }: Change, currency: string): ledger.Entry[] {
  if (isGiven(status) && !isGiven(before)) return ledger.refunded(id, amountMinor, currency);
  return isGiven(before) && status === 'failed' ? ledger.refundFailed(id, amountMinor, currency) : [];
}

/** A refund is told when it is on its way, and again if it then fails. */
function factOf(row: PaymentRow, { refund, before, status }: Change): Fact[] {
  const given = isGiven(status) && !isGiven(before);
  const failed = isGiven(before) && status === 'failed';
  if (!given && !failed) return [];
  const money = (amount: number) => ({ amount, currency: row.currency });
  return [
    refundFact({
      paymentId: row.id,
      orderId: row.orderId,
      refundId: refund.id,
      status: given ? 'succeeded' : 'failed',
      amount: money(refund.amountMinor),
      refunded: money(row.refundedMinor),
      captured: money(row.capturedMinor),
    }),
  ];
}

/** A stale reading never takes a refund back to an earlier state; a success may still fail at the bank. */
const follows = (from: RefundStatus, to: RefundStatus): boolean =>
  from === 'requested' || (from === 'pending' && to !== 'pending') || (from === 'succeeded' && to === 'failed');

function refundStatus(status: string | null): RefundStatus {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
