import { reasonOf } from '@souk/service-kit/reason';
import { err, ok, type Result } from '@souk/service-kit/result';
import { asc, eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { endJob, takeJob } from './lease.ts';
import { type Hint, hintOf, receiveEvent } from './receive-event.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { payments } from './schema.ts';
import { askStripe, failureReason, type StripeFailure } from './stripe-client.ts';
import { STRIPE_EVENTS } from './stripe-events.ts';

const NAME = 'stripe';
/** Stripe lists events by second, and one may become visible a little after its time. */
const OVERLAP_SECONDS = 120;
/** Stripe keeps events for 30 days. */
const KEPT = sql`interval '30 days'`;
/** A payment that just began is told by its webhook in a moment. */
const QUIET = sql`interval '45 seconds'`;
const PAYMENTS_AT_ONCE = 200;

export interface Reconciliation {
  /** Events that webhooks had not told. */
  events: number;
  /** Payments that were compared with Stripe, and those of them that were not as Stripe says. */
  payments: number;
  moved: number;
  /** What could not be looked at, and is tried again in the next run. */
  failed: number;
}
export type ReconcileFailure = 'running' | 'unavailable';

/**
 * Finds what webhooks never told: Stripe's events since the last run, and payments that may have gone on unheard. Whatever it
 * finds is acted on as if the webhook had come. One copy runs it at a time; one bad payment does not keep the others waiting.
 */
export async function reconcile(
  deps: Deps,
  { restSeconds = 0 }: { restSeconds?: number } = {},
): Promise<Result<Reconciliation, ReconcileFailure>> {
  const job = await takeJob(deps, NAME, { restSeconds });
  if (!job) return err('running');
  let { watermark } = job;
  try {
    const events = await missedEvents(deps, watermark);
    if (!events.ok) return unavailable(deps, events.error);
    watermark = events.value.newest;
    const compared = await unsettledPayments(deps);
    if (!compared.ok) return unavailable(deps, compared.error);
    const { payments, moved } = compared.value;
    return ok({ events: events.value.found, payments, moved, failed: events.value.failed + compared.value.failed });
  } finally {
    await endJob(deps, NAME, watermark);
  }
}

function unavailable({ log }: Deps, failure: StripeFailure): Result<never, ReconcileFailure> {
  log.warn({ reason: failureReason(failure) }, 'reconciliation could not be ended');
  return err('unavailable');
}

/** Stripe lists the newest first; they are acted on as they happened. Of each only what it is about is held in memory. */
async function missedEvents(
  deps: Deps,
  watermark: number,
): Promise<Result<{ found: number; failed: number; newest: number }, StripeFailure>> {
  const since = watermark === 0 ? await firstPayment(deps) : watermark;
  if (since === null) return ok({ found: 0, failed: 0, newest: 0 });
  const created = { gte: since - OVERLAP_SECONDS };
  const listed = await askStripe(async () => {
    const hints: (Hint & { created: number })[] = [];
    for await (const event of deps.stripe.events.list({ created, types: [...STRIPE_EVENTS], limit: 100 }))
      hints.push({ ...hintOf(event), created: event.created });
    return hints.reverse();
  });
  if (!listed.ok) return listed;
  let found = 0;
  let failed = 0;
  let newest = since;
  for (const hint of listed.value) {
    const received = await guarded(deps, { eventId: hint.id }, () => receiveEvent(deps, hint));
    if (received === null) failed += 1;
    else if (!received.ok) return err({ kind: 'unavailable', reason: received.error });
    else if (received.value === 'acted-on') found += 1;
    newest = Math.max(newest, hint.created);
  }
  return ok({ found, failed, newest });
}

/** When, on Stripe's clock, there can first have been something to hear; null when there is no payment. */
async function firstPayment({ database: { db } }: Deps): Promise<number | null> {
  const [row] = await db
    .select({ at: sql<number | null>`floor(extract(epoch from min(${payments.createdAt})))::float8` })
    .from(payments)
    .where(sql`${payments.createdAt} > now() - ${KEPT}`);
  return row?.at ?? null;
}

async function unsettledPayments(
  deps: Deps,
): Promise<Result<{ payments: number; moved: number; failed: number }, StripeFailure>> {
  const { db } = deps.database;
  const unsettled = await db
    .select()
    .from(payments)
    .where(
      sql`(${payments.status} in ('open', 'authorized') or (${payments.capturedMinor} > 0 and ${payments.feeMinor} is null))
        and ${payments.updatedAt} < now() - ${QUIET}`,
    )
    .orderBy(sql`${payments.lookedAt} nulls first`, asc(payments.id))
    .limit(PAYMENTS_AT_ONCE);
  let moved = 0;
  let failed = 0;
  for (const row of unsettled) {
    const looking = () => reconcilePayment(deps, row, { cause: 'reconciliation' });
    const seen = await guarded(deps, { paymentId: row.id }, looking);
    if (seen && !seen.ok && seen.error.kind === 'unavailable') return seen;
    if (!seen?.ok) failed += 1;
    else if (seen.value.version !== row.version) moved += 1;
    await db.update(payments).set({ lookedAt: sql`now()` }).where(eq(payments.id, row.id));
  }
  return ok({ payments: unsettled.length, moved, failed });
}

/** Null, and said in the log, when something failed that no caller can expect. */
async function guarded<Value>({ log }: Deps, about: object, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    log.error({ ...about, reason: reasonOf(error) }, 'reconciliation left something out');
    return null;
  }
}
