import { ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { capturedStatus, type RefundStatus } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { paymentHistory, payments, refunds } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

/** Refunds of one payment that are looked at; a shop gives back in a few parts, not in hundreds. */
const MAX_REFUNDS = 100;

/** Reads a captured payment's refunds from Stripe, also those made in its dashboard, and keeps what is new. */
export async function recordRefunds(
  deps: Deps,
  row: PaymentRow,
  cause: string,
): Promise<Result<PaymentRow, StripeFailure>> {
  const { intentId } = row;
  if (!intentId) return ok(row);
  const list = await askStripe(() => deps.stripe.refunds.list({ payment_intent: intentId, limit: MAX_REFUNDS }));
  if (!list.ok) return list;
  return ok(await keepRefunds(deps, row.id, { seen: list.value.data, cause }));
}

/** Writes refunds as Stripe shows them; the payment's sum and state follow from all of its refunds, under its lock. */
export async function keepRefunds(
  { database: { db } }: Pick<Deps, 'database'>,
  paymentId: string,
  { seen, cause }: { seen: Stripe.Refund[]; cause: string },
): Promise<PaymentRow> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for('update');
    if (!row) throw new Error('a payment disappeared');
    const known = await tx.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    for (const refund of seen) {
      const ours = known.find((one) => one.stripeId === refund.id || one.id === refund.metadata?.refundId);
      const status = refundStatus(refund.status);
      if (!ours)
        await tx
          .insert(refunds)
          .values({ id: uuidv7(), paymentId, amountMinor: refund.amount, status, stripeId: refund.id });
      else if (follows(ours.status, status) || ours.stripeId === null)
        await tx
          .update(refunds)
          .set({ status, stripeId: refund.id, updatedAt: sql`now()` })
          .where(eq(refunds.id, ours.id));
    }
    const [sum] = await tx
      .select({ refunded: sql<number>`coalesce(sum(${refunds.amountMinor}), 0)::int` })
      .from(refunds)
      .where(sql`${refunds.paymentId} = ${paymentId} and ${refunds.status} in ('pending', 'succeeded')`);
    const refundedMinor = Math.min(sum?.refunded ?? 0, row.capturedMinor);
    if (refundedMinor === row.refundedMinor) return row;
    const status = capturedStatus({ captured: row.capturedMinor, refunded: refundedMinor });
    const [moved] = await tx
      .update(payments)
      .set({ refundedMinor, status, updatedAt: sql`now()` })
      .where(eq(payments.id, paymentId))
      .returning();
    if (!moved) throw new Error('a payment disappeared');
    const { capturedMinor } = moved;
    await tx
      .insert(paymentHistory)
      .values({ paymentId, from: row.status, to: status, capturedMinor, refundedMinor, cause });
    return moved;
  });
}

/** A stale reading never takes a refund back to an earlier state; a success may still fail at the bank. */
const follows = (from: RefundStatus, to: RefundStatus): boolean =>
  from === 'requested' || (from === 'pending' && to !== 'pending') || (from === 'succeeded' && to === 'failed');

function refundStatus(status: string | null): RefundStatus {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
