import { err, ok, type Result } from '@souk/service-kit/result';
import { asc, eq, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { Deps } from './deps.ts';
import { receiveEvent } from './receive-event.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { payments, reconciliations } from './schema.ts';
import { askStripe, type StripeFailure } from './stripe-client.ts';
import { STRIPE_EVENTS } from './stripe-events.ts';

const NAME = 'stripe';
/** Longer than any run; a copy that dies in the middle gives the job up after it. */
const LEASE = sql`interval '10 minutes'`;
/** Stripe lists events by second, and one may become visible a little after its time. */
const OVERLAP_SECONDS = 120;
/** Stripe keeps events for 30 days. */
const FIRST_SECONDS = 30 * 24 * 3600;
/** A payment that just began is told by its webhook in a moment. */
const QUIET = sql`interval '45 seconds'`;
const PAYMENTS_AT_ONCE = 200;

export interface Reconciliation {
  /** Events that webhooks had not told. */
  events: number;
  /** Payments that were compared with Stripe, and those of them that were not as Stripe says. */
  payments: number;
  moved: number;
}
export type ReconcileFailure = 'running' | 'unavailable';

/**
 * Finds what webhooks never told: Stripe's events since the last run, and payments that may have gone on unheard. Whatever it
 * finds is acted on as if the webhook had come. One copy runs it at a time.
 */
export async function reconcile(deps: Deps): Promise<Result<Reconciliation, ReconcileFailure>> {
  const { db } = deps.database;
  await db.insert(reconciliations).values({ name: NAME, watermark: 0 }).onConflictDoNothing();
  const [job] = await db
    .update(reconciliations)
    .set({ leasedUntil: sql`now() + ${LEASE}` })
    .where(sql`${reconciliations.name} = ${NAME} and coalesce(${reconciliations.leasedUntil}, now()) <= now()`)
    .returning();
  if (!job) return err('running');
  let watermark = job.watermark;
  try {
    const events = await missedEvents(deps, job.watermark);
    if (!events.ok) return unavailable(deps, events.error);
    const compared = await unsettledPayments(deps);
    if (!compared.ok) return unavailable(deps, compared.error);
    watermark = events.value.newest;
    return ok({ events: events.value.found, ...compared.value });
  } finally {
    await db
      .update(reconciliations)
      .set({ watermark, leasedUntil: null, finishedAt: sql`now()` })
      .where(eq(reconciliations.name, NAME));
  }
}

function unavailable({ log }: Deps, failure: StripeFailure): Result<never, ReconcileFailure> {
  log.warn({ reason: failure.kind === 'refused' ? failure.code : failure.reason }, 'reconciliation could not be ended');
  return err('unavailable');
}

async function missedEvents(
  deps: Deps,
  watermark: number,
): Promise<Result<{ found: number; newest: number }, StripeFailure>> {
  const since = watermark === 0 ? Math.floor(Date.now() / 1000) - FIRST_SECONDS : watermark - OVERLAP_SECONDS;
  const params: Stripe.EventListParams = {
    created: { gte: since },
    types: [...STRIPE_EVENTS],
    limit: 100,
  };
  // Stripe lists the newest first; they are acted on as they happened.
  const listed = await askStripe(async () => {
    const events: Pick<Stripe.Event, 'id' | 'created'>[] = [];
    for await (const event of deps.stripe.events.list(params)) events.push(event);
    return events as Stripe.Event[];
  });
  if (!listed.ok) return listed;
  let found = 0;
  let newest = watermark;
  for (const event of listed.value.reverse()) {
    const received = await receiveEvent(deps, event);
    if (!received.ok) return err({ kind: 'unavailable', reason: received.error });
    if (received.value === 'acted-on') found += 1;
    newest = Math.max(newest, event.created);
  }
  return ok({ found, newest });
}

async function unsettledPayments(deps: Deps): Promise<Result<{ payments: number; moved: number }, StripeFailure>> {
  const { db } = deps.database;
  const unsettled = await db
    .select()
    .from(payments)
    .where(
      sql`(${payments.status} in ('open', 'authorized') or (${payments.status} = 'captured' and ${payments.feeMinor} is null))
        and ${payments.updatedAt} < now() - ${QUIET}`,
    )
    .orderBy(sql`${payments.lookedAt} nulls first`, asc(payments.id))
    .limit(PAYMENTS_AT_ONCE);
  let moved = 0;
  for (const row of unsettled) {
    const seen = await reconcilePayment(deps, row, { cause: 'reconciliation' });
    if (!seen.ok) return seen;
    if (seen.value.version !== row.version) moved += 1;
    await db.update(payments).set({ lookedAt: sql`now()` }).where(eq(payments.id, row.id));
  }
  return ok({ payments: unsettled.length, moved });
}
