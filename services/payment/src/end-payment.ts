import { err, ok, type Result } from '@souk/service-kit/result';
import { applyObservation } from './apply-observation.ts';
import type { Move, MoveFailure } from './capture-payment.ts';
import type { Deps } from './deps.ts';
import { alone } from './in-turn.ts';
import { observe, observeIntent, SESSION_EXPANDED } from './observe.ts';
import { isCaptured, type PaymentStatus } from './payment.ts';
import { type PaymentRow, readPaymentRow } from './read-payments.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { askStripe } from './stripe-client.ts';

interface Ending {
  cause: string;
  /** What the unpaid payment is called afterwards. */
  as: 'expired' | 'cancelled';
  /** False when the order service itself ends it. */
  tell: boolean;
}

const isOver = (status: PaymentStatus): boolean =>
  status === 'expired' || status === 'cancelled' || status === 'failed';

/**
 * Closes an unpaid payment's page, so that nobody can pay it any more. One that was paid meanwhile is left as it is and
 * answered `already-authorized`: the shopper won the race.
 */
export const expirePayment = (deps: Deps, id: string, ending: Ending): Promise<Move> =>
  alone(id, () => expire(deps, id, ending));

async function expire(deps: Deps, id: string, { cause, as, tell }: Ending): Promise<Move> {
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (isOver(row.status)) return ok(row);
  if (row.status !== 'open') return err({ kind: 'already-authorized', row });
  const { sessionId } = row;
  if (sessionId === null) {
    // The page was never opened, or its answer was lost and nobody knows its address.
    const observed = { state: 'expired', intentId: null } as const;
    return ok((await applyObservation(deps, row, { observed, cause, tell, endAs: as })).row);
  }
  const expired = await askStripe(() => deps.stripe.checkout.sessions.expire(sessionId, { expand: SESSION_EXPANDED }));
  if (expired.ok) {
    const observed = observe(expired.value);
    return ok((await applyObservation(deps, row, { observed, cause, tell, endAs: as })).row);
  }
  // Refused: it is not open any more. Unavailable: it may have worked. Either way Stripe says what is true.
  const seen = await reconcilePayment(deps, row, { cause, tell: true, endAs: as });
  if (!seen.ok) return err({ kind: 'unavailable' });
  if (isOver(seen.value.status)) return ok(seen.value);
  if (seen.value.status !== 'open') return err({ kind: 'already-authorized', row: seen.value });
  return err({ kind: 'unavailable' });
}

/** Gives up a payment that took no money: an open page is closed, a held amount is released. */
export const cancelPayment = (deps: Deps, id: string, cause: string): Promise<Move> =>
  alone(id, () => cancel(deps, id, cause));

async function cancel(deps: Deps, id: string, cause: string): Promise<Move> {
  const ended = await expire(deps, id, { cause, as: 'cancelled', tell: true });
  if (ended.ok) return illegalUnless(ended.value, 'cancelled');
  if (ended.error.kind !== 'already-authorized') return ended;
  const { row } = ended.error;
  const { intentId } = row;
  if (isCaptured(row.status) || !intentId) return err({ kind: 'illegal-move', status: row.status });

  const cancelled = await askStripe(() => deps.stripe.paymentIntents.cancel(intentId));
  if (cancelled.ok) {
    const observed = observeIntent(cancelled.value);
    return illegalUnless((await applyObservation(deps, row, { observed, cause, tell: true })).row, 'cancelled');
  }
  const seen = await reconcilePayment(deps, row, { cause });
  if (!seen.ok) return err({ kind: 'unavailable' });
  if (seen.value.status === 'authorized') return err({ kind: 'unavailable' });
  return illegalUnless(seen.value, 'cancelled');
}

export const illegalUnless = (row: PaymentRow, wanted: PaymentStatus): Result<PaymentRow, MoveFailure> =>
  row.status === wanted ? ok(row) : err({ kind: 'illegal-move', status: row.status });
