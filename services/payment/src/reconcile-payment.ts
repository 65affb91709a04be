import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { applyObservation } from './apply-observation.ts';
import type { Deps } from './deps.ts';
import { observe } from './observe.ts';
import { isCaptured, type Observation } from './payment.ts';
import { type PaymentRow, readPaymentRow } from './read-payments.ts';
import { recordRefunds } from './record-refunds.ts';
import { payments } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

interface Looking {
  cause: string;
  /** Named by a Stripe event; used when the answer that named the session was lost. */
  sessionId?: string | undefined;
  /** Whether refunds are read even if none is known. */
  refunds?: boolean | undefined;
  tell?: boolean;
  endAs?: 'expired' | 'cancelled';
}

/** Reads the payment's session, intent and refunds from Stripe and brings our row to what they say. Safe to repeat. */
export async function reconcilePayment(
  deps: Deps,
  id: string,
  { cause, sessionId, refunds = false, tell = true, endAs }: Looking,
): Promise<Result<PaymentRow, StripeFailure | { kind: 'not-found' }>> {
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  const known = row.sessionId ?? sessionId;
  if (!known) return ok(row);

  const read = await askStripe(() => deps.stripe.checkout.sessions.retrieve(known, { expand: ['payment_intent'] }));
  if (!read.ok) return read;
  const session = read.value;
  if (session.metadata?.paymentId !== id) {
    deps.log.error({ paymentId: id, sessionId: known }, 'a Stripe session belongs to another payment');
    return ok(row);
  }
  if (row.sessionId === null) await adopt(deps, id, session);

  const observed = observe(session);
  const moved = await applyObservation(deps, id, { observed, cause, tell, ...(endAs ? { endAs } : {}) });
  const released = await releaseUnwanted(deps, moved, observed);
  if (!released.ok) return released;
  if (isCaptured(moved.status) && (refunds || moved.refundedMinor > 0)) return recordRefunds(deps, moved, cause);
  return ok(moved);
}

async function adopt({ database: { db } }: Deps, id: string, session: Stripe.Checkout.Session): Promise<void> {
  await db
    .update(payments)
    .set({ sessionId: session.id, paymentUrl: session.url, updatedAt: sql`now()` })
    .where(and(eq(payments.id, id), isNull(payments.sessionId)));
}

/** A card was held for a payment that was given up: the hold is let go, and nobody is charged. */
async function releaseUnwanted(
  deps: Deps,
  row: PaymentRow,
  observed: Observation,
): Promise<Result<null, StripeFailure>> {
  if (row.status !== 'expired' && row.status !== 'cancelled' && row.status !== 'failed') return ok(null);
  if (observed.state === 'captured')
    deps.log.error({ paymentId: row.id, status: row.status }, 'money was taken for a payment that was given up');
  if (observed.state !== 'authorized') return ok(null);
  const cancelled = await askStripe(() => deps.stripe.paymentIntents.cancel(observed.intentId));
  if (cancelled.ok || cancelled.error.kind === 'refused') return ok(null);
  return cancelled;
}
