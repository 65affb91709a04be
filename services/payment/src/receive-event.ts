import { err, ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { eq, or } from 'drizzle-orm';
import type Stripe from 'stripe';
import { noteEvent } from './apply-observation.ts';
import type { AppDeps, Deps } from './deps.ts';
import { untilIdle } from './in-turn.ts';
import { isCaptured, type PaymentStatus } from './payment.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { payments, webhookEvents } from './schema.ts';
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

/**
 * Acts on an event once: reads from Stripe what it hints at, and writes the event into the inbox together with what follows. If
 * that fails there is no row, Stripe delivers it again, and the repeat is acted on.
 */
export async function receiveEvent(deps: Deps, event: Stripe.Event): Promise<Result<Reception, 'not-acted-on'>> {
  const { db } = deps.database;
  const { id, type } = event;
  if (!TELLING.has(type)) return ok('ignored');
  if (event.livemode !== deps.livemode) return ignored(deps, event, 'its livemode is not ours');
  const subject = subjectOf(event);
  const found = subject && (await findPayment(deps, subject));
  if (!subject || !found) return ignored(deps, event, 'it is not about a payment of ours');
  await untilIdle(found.id);
  const { row, seen } = await current(deps, found.id, id);
  if (!row) return ignored(deps, event, 'it is not about a payment of ours');
  if (seen) return ok('duplicate');
  if (saysNothingNew(type, row)) return ok('known');

  const acted = await reconcilePayment(deps, row, {
    cause: id,
    event: { id, type },
    sessionId: subject.sessionId,
    refunds: type.startsWith('refund.') || type === 'charge.refunded',
    disputes: type.startsWith('charge.dispute.'),
  });
  if (!acted.ok) {
    const reason = acted.error.kind === 'refused' ? acted.error.code : acted.error.reason;
    deps.log.error({ eventId: id, reason }, 'a Stripe event could not be acted on');
    return err('not-acted-on');
  }
  await db.execute(noteEvent(row.id, event));
  return ok('acted-on');
}

function ignored(deps: Deps, { id, type }: Stripe.Event, reason: string): Result<Reception, never> {
  deps.log.info({ eventId: id, type, reason }, 'a Stripe event was ignored');
  return ok('ignored');
}

interface Subject {
  paymentId?: string | undefined;
  sessionId?: string | undefined;
  intentId?: string | undefined;
}

const idOf = (value: string | { id: string } | null | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id;

function subjectOf({ data: { object } }: Stripe.Event): Subject | null {
  switch (object.object) {
    case 'checkout.session':
      return { paymentId: object.metadata?.paymentId, sessionId: object.id };
    case 'payment_intent':
      return { paymentId: object.metadata?.paymentId, intentId: object.id };
    case 'charge':
    case 'refund':
    case 'dispute':
      return { paymentId: object.metadata?.paymentId, intentId: idOf(object.payment_intent) };
    default:
      return null;
  }
}

async function findPayment({ database: { db } }: Deps, { paymentId, sessionId, intentId }: Subject) {
  const claimed = paymentId && isUuid(paymentId) ? eq(payments.id, paymentId) : undefined;
  const bySession = sessionId ? eq(payments.sessionId, sessionId) : undefined;
  const byIntent = intentId ? eq(payments.intentId, intentId) : undefined;
  if (!claimed && !bySession && !byIntent) return undefined;
  if (claimed) return { id: paymentId as string };
  const [row] = await db.select({ id: payments.id }).from(payments).where(or(bySession, byIntent)).limit(1);
  return row;
}

/** The payment as it is now, and whether this event has been acted on. */
async function current({ database: { db } }: Deps, paymentId: string, eventId: string) {
  const [found] = await db
    .select({ row: payments, event: webhookEvents.id })
    .from(payments)
    .leftJoin(webhookEvents, eq(webhookEvents.id, eventId))
    .where(eq(payments.id, paymentId));
  return { row: found?.row, seen: found?.event !== null && found?.event !== undefined };
}

/** Most events echo what we did ourselves a moment ago; those need no second look. */
function saysNothingNew(type: Stripe.Event.Type, { status }: { status: PaymentStatus }): boolean {
  if (type === 'payment_intent.succeeded') return isCaptured(status);
  if (type === 'checkout.session.completed') return status === 'authorized' || isCaptured(status);
  return type === 'checkout.session.expired' && status === 'expired';
}
