import { recordAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { isCaptured, type PaymentStatus, type Refund } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { keepRefunds } from './record-refunds.ts';
import { payments, refunds } from './schema.ts';
import { askStripe } from './stripe-client.ts';
import { supportLimitIn } from './support-limit.ts';

type RefundRow = typeof refunds.$inferSelect;
export type RefundFailure =
  | { kind: 'not-found' }
  | { kind: 'key-reused' }
  | { kind: 'not-captured'; status: PaymentStatus }
  | { kind: 'exceeds-captured'; left: number }
  | { kind: 'currency-differs' }
  | { kind: 'own-payment' }
  | { kind: 'over-support-limit'; limit: number; left: number; currency: string }
  | { kind: 'refused'; message: string };

interface RefundOrder {
  /** Minor units, or all that is left. */
  amount: number | 'rest';
  currency?: string | undefined;
  key: string;
  cause: string;
  /** Who of the staff gives it; that is written down. */
  staff?: string | undefined;
  /** Set for support: what they may give back of this payment, all together, in cents of dollars. */
  supportLimit?: number | undefined;
}

/**
 * Gives money back, once per key. The amount is set aside under the payment's lock before Stripe is asked, so refunds at
 * the same moment never exceed what was captured; a definite no frees it again. When Stripe does not answer, the refund
 * stays `requested` and `settle-refunds.ts` asks again.
 */
export async function refundPayment(
  deps: Deps,
  paymentId: string,
  order: RefundOrder,
): Promise<Result<Refund, RefundFailure>> {
  const claimed = await claim(deps, paymentId, order);
  if (!claimed.ok) return claimed;
  const { payment, refund } = claimed.value;
  if (refund.status === 'failed' && refund.stripeId === null)
    return err({ kind: 'refused', message: 'Stripe refused this refund' });
  const done = refund.status === 'requested' ? await settleRefund(deps, payment, refund, order.cause) : ok(refund);
  if (!done.ok) return done;
  return ok(toRefund(done.value, payment.currency));
}

async function claim(
  { database: { db } }: Deps,
  paymentId: string,
  { amount, currency, key, staff, supportLimit }: RefundOrder,
): Promise<Result<{ payment: PaymentRow; refund: RefundRow }, RefundFailure>> {
  return db.transaction(async (tx) => {
    const [payment] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for('update');
    if (!payment) return err({ kind: 'not-found' });
    const all = await tx.select().from(refunds).where(eq(refunds.paymentId, paymentId));
    const known = all.find((one) => one.key === key);
    const sameCurrency = currency === undefined || currency === payment.currency;
    if (known) {
      const same = sameCurrency && (amount === 'rest' || known.amountMinor === amount);
      return same ? ok({ payment, refund: known }) : err({ kind: 'key-reused' });
    }
    if (!sameCurrency) return err({ kind: 'currency-differs' });
    if (!isCaptured(payment.status)) return err({ kind: 'not-captured', status: payment.status });
    const standing = all.filter(({ status }) => status !== 'failed');
    const left = payment.capturedMinor - total(standing);
    const amountMinor = amount === 'rest' ? left : amount;
    if (left <= 0 || amountMinor > left) return err({ kind: 'exceeds-captured', left: Math.max(left, 0) });
    const bySupport = supportLimit !== undefined;
    const limit = bySupport ? supportLimitIn(payment.currency, supportLimit) : left;
    const supportLeft = bySupport ? limit - total(standing.filter((one) => one.bySupport)) : amountMinor;
    if (bySupport && payment.owner === staff) return err({ kind: 'own-payment' });
    if (bySupport && amountMinor > supportLeft)
      return err({ kind: 'over-support-limit', limit, left: Math.max(supportLeft, 0), currency: payment.currency });
    const [refund] = await tx
      .insert(refunds)
      .values({ id: uuidv7(), paymentId, key, amountMinor, bySupport })
      .returning();
    if (!refund) throw new Error('a refund was not written');
    if (staff) {
      const details = { orderId: payment.orderId, refundId: refund.id, amountMinor, currency: payment.currency };
      await recordAct(tx, { actor: staff, action: 'payment.refund-asked', subject: `payment:${paymentId}`, details });
    }
    return ok({ payment, refund });
  });
}

const total = (all: RefundRow[]) => all.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Asks Stripe for a refund that it may or may not know already. */
export async function settleRefund(
  deps: Deps,
  payment: PaymentRow,
  refund: RefundRow,
  cause: string,
): Promise<Result<RefundRow, RefundFailure>> {
  const { intentId, id: paymentId } = payment;
  if (!intentId) throw new Error('a captured payment has no intent');
  const metadata = { refundId: refund.id, paymentId };
  const asked = await askStripe(() =>
    deps.stripe.refunds.create(
      { payment_intent: intentId, amount: refund.amountMinor, metadata },
      { idempotencyKey: `refund:${refund.id}` },
    ),
  );
  if (asked.ok) {
    await keepRefunds(deps, paymentId, { seen: [asked.value], cause });
    return ok(await currentRefund(deps, refund.id));
  }
  if (asked.error.kind === 'unavailable') {
    deps.log.warn({ paymentId, refundId: refund.id, reason: asked.error.reason }, 'Stripe did not answer a refund');
    return ok(refund);
  }
  const { code, message } = asked.error;
  deps.log.error({ paymentId, refundId: refund.id, code }, 'Stripe refused a refund');
  await deps.database.db
    .update(refunds)
    .set({ status: 'failed', updatedAt: sql`now()` })
    .where(and(eq(refunds.id, refund.id), eq(refunds.status, 'requested')));
  return err({ kind: 'refused', message });
}

async function currentRefund({ database: { db } }: Deps, id: string): Promise<RefundRow> {
  const [row] = await db.select().from(refunds).where(eq(refunds.id, id));
  if (!row) throw new Error('a refund disappeared');
  return row;
}

const toRefund = (row: RefundRow, currency: string): Refund => ({
  id: row.id,
  paymentId: row.paymentId,
  amount: { amount: row.amountMinor, currency },
  status: row.status,
  createdAt: row.createdAt.toISOString(),
});
