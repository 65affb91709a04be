import { err, ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { eq, or, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { AppDeps, Deps } from './deps.ts';
import { payments, webhookEvents } from './schema.ts';

/** Events after which a payment may be in another state. The rest of what Stripe sends is not for us. */
const TELLING = new Set<string>([
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'payment_intent.succeeded',
  'payment_intent.canceled',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
] satisfies Stripe.Event.Type[]);

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

export type Reception = 'handed-over' | 'duplicate' | 'ignored';

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
  const paymentId = subject && (await findPayment(deps, subject));
  if (!paymentId) return ignored(deps, event, 'it is not about a payment of ours');

  await db.insert(webhookEvents).values({ id, type, paymentId }).onConflictDoNothing();
  const [row] = await db
    .select({ processedAt: webhookEvents.processedAt })
    .from(webhookEvents)
    .where(eq(webhookEvents.id, id));
  if (row?.processedAt) return ok('duplicate');
  try {
    const { sessionId } = subject;
    await deps.handOver(paymentId, { cause: id, ...(sessionId ? { sessionId } : {}) }, id);
  } catch (error) {
    deps.log.error({ eventId: id, reason: String(error) }, 'a Stripe event could not be handed over');
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
  const [row] = await db
    .select({ id: payments.id })
    .from(payments)
    .where(or(claimed, bySession, byIntent))
    .limit(1);
  return row?.id;
}
