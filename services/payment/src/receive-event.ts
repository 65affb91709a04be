import { err, ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { eq, or } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { AppDeps, Deps } from './deps.ts';
import { untilIdle } from './in-turn.ts';
import { isCaptured } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { payments } from './schema.ts';
import { failureReason, type StripeFailure } from './stripe-client.ts';
import { STRIPE_EVENTS } from './stripe-events.ts';

const TELLING = new Set<string>(STRIPE_EVENTS satisfies readonly Stripe.Event.Type[]);

/** A delivery is Stripe's if one of our secrets signed exactly these bytes within the last five minutes. */
const TOLERANCE_SECONDS = 300;

export function verifyEvent(
  { stripe, webhookSecrets }: Pick<AppDeps, 'stripe' | 'webhookSecrets'>,
  body: Buffer,
  signature: string,
): Stripe.Event | null {
  for (const secret of webhookSecrets) {
    try {
      return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS);
    } catch {
      // not this secret, or not Stripe at all: the next one decides, then null
    }
  }
  return null;
}

export type Reception = 'acted-on' | 'duplicate' | 'ignored' | 'known';

/** What of an event is used: that something happened, and to what. */
export interface Hint {
  id: string;
  type: Stripe.Event.Type;
  livemode: boolean;
  paymentId?: string | undefined;
  sessionId?: string | undefined;
  intentId?: string | undefined;
}

/**
 * Acts on an event once: reads from Stripe what it hints at, and writes the event into the inbox with or after what follows from
 * it. If that fails there is no row, Stripe delivers it again, and the repeat is acted on.
 */
export async function receiveEvent(deps: Deps, hint: Hint): Promise<Result<Reception, 'not-acted-on'>> {
  const { id, type } = hint;
  if (!TELLING.has(type)) return ok('ignored');
  const paymentId = await findPayment(deps, hint);
  if (!paymentId) return ignored(deps, hint, 'it is not about a payment of ours');
  await untilIdle(paymentId);
  const [found] = await deps.statements.paymentAndEvent.execute({ id: paymentId, event: id });
  if (!found) return ignored(deps, hint, 'it is not about a payment of ours');
  if (found.event !== null) return ok('duplicate');
  const { row } = found;
  if (saysNothingNew(type, row)) return ok('known');

  const acted = await reconcilePayment(deps, row, {
    cause: id,
    event: { id, type },
    livemode: hint.livemode,
    sessionId: hint.sessionId,
    intentId: type === 'checkout.session.completed' ? hint.intentId : undefined,
    refunds: type.startsWith('refund.') || type === 'charge.refunded',
    disputes: type.startsWith('charge.dispute.'),
  });
  return acted.ok ? ok('acted-on') : notActedOn(deps, hint, acted.error);
}

function ignored(deps: Deps, { id, type }: Hint, reason: string): Result<Reception, never> {
  deps.log.info({ eventId: id, type, reason }, 'a Stripe event was ignored');
  return ok('ignored');
}

/** What Stripe itself does not know will not be known when the event is repeated. */
function notActedOn(deps: Deps, { id, type }: Hint, failure: StripeFailure): Result<Reception, 'not-acted-on'> {
  deps.log.error({ eventId: id, type, reason: failureReason(failure) }, 'a Stripe event could not be acted on');
  return failure.kind === 'refused' ? ok('ignored') : err('not-acted-on');
}

const idOf = (value: string | { id: string } | null | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

export function hintOf({ id, type, livemode, data: { object } }: Stripe.Event): Hint {
  const what = { id, type, livemode };
  switch (object.object) {
    case 'checkout.session': {
      const { metadata, payment_intent: intent } = object;
      return { ...what, paymentId: metadata?.paymentId, sessionId: object.id, intentId: idOf(intent) };
    }
    case 'payment_intent':
      return { ...what, paymentId: object.metadata?.paymentId, intentId: object.id };
    case 'charge':
    case 'refund':
    case 'dispute':
      return { ...what, paymentId: object.metadata?.paymentId, intentId: idOf(object.payment_intent) };
    default:
      return what;
  }
}

async function findPayment({ database: { db } }: Deps, hint: Hint): Promise<string | undefined> {
  const { paymentId, sessionId, intentId } = hint;
  if (paymentId && isUuid(paymentId)) return paymentId;
  const bySession = sessionId ? eq(payments.sessionId, sessionId) : undefined;
  const byIntent = intentId ? eq(payments.intentId, intentId) : undefined;
  if (!bySession && !byIntent) return undefined;
  const [row] = await db.select({ id: payments.id }).from(payments).where(or(bySession, byIntent)).limit(1);
  return row?.id;
}

/** Most events echo what we did ourselves a moment ago; those need no second look. */
function saysNothingNew(type: Stripe.Event.Type, { status, feeMinor }: PaymentRow): boolean {
  if (type === 'payment_intent.succeeded') return isCaptured(status) && feeMinor !== null;
  if (type === 'checkout.session.completed') return status === 'authorized' || isCaptured(status);
  return type === 'checkout.session.expired' && status === 'expired';
}
