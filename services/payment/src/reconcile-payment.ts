import { ok, type Result } from '@souk/service-kit/result';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { applyObservation, type Reason } from './apply-observation.ts';
import type { Deps } from './deps.ts';
import { observe, SESSION_EXPANDED } from './observe.ts';
import { isCaptured, type Observation } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { recordDisputes } from './record-disputes.ts';
import { recordRefunds } from './record-refunds.ts';
import { payments } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

interface Looking extends Pick<Reason, 'cause' | 'event' | 'endAs'> {
  /** Named by a Stripe event; used when the answer that named the session was lost. */
  sessionId?: string | undefined;
  /** Whether refunds are read even if none is known. */
  refunds?: boolean;
  disputes?: boolean;
  tell?: boolean;
}

/** Reads the payment's session, intent, refunds and disputes from Stripe and brings our row to what they say. Safe to repeat. */
export async function reconcilePayment(
  deps: Deps,
  row: PaymentRow,
  { cause, event, sessionId, refunds = false, disputes = false, tell = true, endAs }: Looking,
): Promise<Result<PaymentRow, StripeFailure>> {
  const known = row.sessionId ?? sessionId;
  if (!known) return ok(row);

  const read = await askStripe(() => deps.stripe.checkout.sessions.retrieve(known, { expand: SESSION_EXPANDED }));
  if (!read.ok) return read;
  const session = read.value;
  if (session.metadata?.paymentId !== row.id) {
    deps.log.error({ paymentId: row.id, sessionId: known }, 'a Stripe session belongs to another payment');
    return ok(row);
  }
  const adopted = row.sessionId === null ? await adopt(deps, row, session) : row;

  const observed = observe(session);
  let moved = await applyObservation(deps, adopted, { observed, cause, tell, endAs, event });
  const released = await releaseUnwanted(deps, moved, observed);
  if (!released.ok) return released;
  if (!isCaptured(moved.status)) return ok(moved);
  if (refunds || moved.refundedMinor > 0) {
    const recorded = await recordRefunds(deps, moved, cause);
    if (!recorded.ok) return recorded;
    moved = recorded.value;
  }
  if (disputes) {
    const recorded = await recordDisputes(deps, moved);
    if (!recorded.ok) return recorded;
  }
  return ok(moved);
}

async function adopt(
  { database: { db } }: Deps,
  row: PaymentRow,
  session: Stripe.Checkout.Session,
): Promise<PaymentRow> {
  const [adopted] = await db
    .update(payments)
    .set({
      sessionId: session.id,
      paymentUrl: session.url,
      version: sql`${payments.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(payments.id, row.id), isNull(payments.sessionId)))
    .returning();
  return adopted ?? row; // somebody else did; the compare-and-set that follows notices
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
