import { ok, type Result } from '@souk/service-kit/result';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import { applyObservation, type Reason } from './apply-observation.ts';
import { always, writeEvent } from './book.ts';
import type { Deps } from './deps.ts';
import { INTENT_EXPANDED, observe, observeIntent, SESSION_EXPANDED } from './observe.ts';
import { isCaptured, type Observation } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { recordDisputes } from './record-disputes.ts';
import { recordRefunds } from './record-refunds.ts';
import { payments } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';

interface Looking extends Pick<Reason, 'cause' | 'event' | 'endAs'> {
  /** What the event says of itself. */
  livemode?: boolean;
  /** Named by a Stripe event; used when the answer that named the session was lost. */
  sessionId?: string | undefined;
  /** Named by the event of a paid page. */
  intentId?: string | undefined;
  /** Whether refunds are read even if none is known. */
  refunds?: boolean;
  disputes?: boolean;
  tell?: boolean;
}

/**
 * Reads the payment's session or intent, refunds and disputes from Stripe and brings our row to what they say, and then notes that
 * the event was acted on. Safe to repeat.
 */
export async function reconcilePayment(
  deps: Deps,
  row: PaymentRow,
  looking: Looking,
): Promise<Result<PaymentRow, StripeFailure>> {
  const read = await readStripe(deps, row, looking);
  if (!read.ok) return read;
  const followed = read.value ? await follow(deps, row, { ...looking, ...read.value }) : ok({ row, noted: false });
  if (!followed.ok) return followed;
  const { event } = looking;
  if (event && !followed.value.noted)
    await deps.database.db.execute(writeEvent(event, { paymentId: row.id, from: always }));
  return ok(followed.value.row);
}

/** `noted` when the event was written together with what it changed, as it is when there is nothing more to look at. */
async function follow(
  deps: Deps,
  row: PaymentRow,
  { observed: read, session, livemode, event, cause, refunds, disputes, tell = true, endAs }: Looking & Reading,
): Promise<Result<{ row: PaymentRow; noted: boolean }, StripeFailure>> {
  const adopted = session && row.sessionId === null ? await adopt(deps, row, session) : row;
  // whoever says that it is not our kind of money is believed
  const differs = livemode !== undefined && livemode !== deps.livemode;
  const observed = differs && 'livemode' in read ? { ...read, livemode } : read;
  const isAll = !refunds && !disputes;
  const reason = { cause, tell, endAs, event: isAll ? event : undefined };
  const { row: moved, wrote } = await applyObservation(deps, adopted, { ...reason, observed });
  const noted = isAll && wrote;
  const released = await releaseUnwanted(deps, moved, observed);
  if (!released.ok) return released;
  if (!isCaptured(moved.status)) return ok({ row: moved, noted });
  if (disputes) {
    const recorded = await recordDisputes(deps, moved);
    if (!recorded.ok) return recorded;
  }
  if (!refunds && moved.refundedMinor === 0) return ok({ row: moved, noted });
  const recorded = await recordRefunds(deps, moved, cause);
  return recorded.ok ? ok({ row: recorded.value, noted }) : recorded;
}

interface Reading {
  observed: Observation;
  session?: Stripe.Checkout.Session;
}

/** An intent says all about a paid page, and is a third of the session around it. Null when Stripe shows nothing of this payment. */
async function readStripe(
  { stripe, log }: Deps,
  row: PaymentRow,
  named: Pick<Looking, 'sessionId' | 'intentId'>,
): Promise<Result<Reading | null, StripeFailure>> {
  const known = row.intentId ?? (row.sessionId === null ? undefined : named.intentId);
  const sessionId = row.sessionId ?? named.sessionId;
  const isOurs = ({ metadata, id }: Stripe.PaymentIntent | Stripe.Checkout.Session) => {
    if (metadata?.paymentId === row.id) return true;
    log.error({ paymentId: row.id, stripeId: id }, 'an object at Stripe belongs to another payment');
    return false;
  };
  if (known) {
    const intent = await askStripe(() => stripe.paymentIntents.retrieve(known, { expand: INTENT_EXPANDED }));
    if (!intent.ok) return intent;
    if (!isOurs(intent.value)) return ok(null);
    const observed = observeIntent(intent.value);
    // after a decline the page is still open, and only the session tells
    if (observed.state !== 'failed') return ok({ observed });
  }
  if (!sessionId) return ok(null);
  const session = await askStripe(() => stripe.checkout.sessions.retrieve(sessionId, { expand: SESSION_EXPANDED }));
  if (!session.ok) return session;
  return ok(isOurs(session.value) ? { observed: observe(session.value), session: session.value } : null);
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
