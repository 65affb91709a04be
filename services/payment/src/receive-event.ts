import { reasonOf } from '@souk/service-kit/durable';
import { err, ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { and, eq, isNull, notExists, or, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { AppDeps, Deps } from './deps.ts';
import { isCaptured, type PaymentStatus } from './payment.ts';
import { outbox, payments, webhookEvents } from './schema.ts';
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

export type Reception = 'handed-over' | 'duplicate' | 'ignored' | 'known';

/**
 * Writes the event down once and hands its payment to durable work. If that fails, the event stays unprocessed, Stripe
 * delivers it again, and the repeat is handed over again.
 */
export async function receiveEvent(
  deps: Deps & Pick<AppDeps, 'livemode'>,
  event: Stripe.Event,
): Promise<Result<Reception, 'not-handed-over'>> {
  const { db } = deps.database;
  const { id, type } = event;
  if (!TELLING.has(type)) return ok('ignored');
  if (event.livemode !== deps.livemode) return ignored(deps, event, 'its livemode is not ours');
  const subject = subjectOf(event);
  const payment = subject && (await findPayment(deps, subject));
  if (!payment) return ignored(deps, event, 'it is not about a payment of ours');
  const paymentId = payment.id;
  if (payment.told && saysNothingNew(type, payment.status)) return ok('known');

  await db.insert(webhookEvents).values({ id, type, paymentId }).onConflictDoNothing();
  const [row] = await db
    .select({ processedAt: webhookEvents.processedAt })
    .from(webhookEvents)
    .where(eq(webhookEvents.id, id));
  if (row?.processedAt) return ok('duplicate');
  try {
    const { sessionId } = subject;
    const refunds = type.startsWith('refund.') || type === 'charge.refunded';
    await deps.handOver(paymentId, { cause: id, refunds, ...(sessionId ? { sessionId } : {}) }, id);
  } catch (error) {
    deps.log.error({ eventId: id, reason: reasonOf(error) }, 'a Stripe event could not be handed over');
    return err('not-handed-over');
  }
  await db.update(webhookEvents).set({ processedAt: sql`now()` }).where(eq(webhookEvents.id, id));
  return ok('handed-over');
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
  const untold = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.paymentId, payments.id), isNull(outbox.toldAt)));
  const [row] = await db
    .select({ id: payments.id, status: payments.status, told: sql<boolean>`${notExists(untold)}` })
    .from(payments)
    .where(or(claimed, bySession, byIntent))
    .limit(1);
  return row;
}

/** Most events echo what we did ourselves a moment ago; those need no second look. */
function saysNothingNew(type: Stripe.Event.Type, status: PaymentStatus): boolean {
  if (type === 'payment_intent.succeeded') return isCaptured(status);
  if (type === 'checkout.session.completed') return status === 'authorized' || isCaptured(status);
  return type === 'checkout.session.expired' && status === 'expired';
}
