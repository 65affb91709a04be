import { err, ok, type Result } from '@souk/service-kit/result';
import { applyObservation } from './apply-observation.ts';
import type { Deps } from './deps.ts';
import { alone } from './in-turn.ts';
import { INTENT_EXPANDED, observeIntent } from './observe.ts';
import { isCaptured, type PaymentStatus } from './payment.ts';
import { type PaymentRow, readPaymentRow } from './read-payments.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { askStripe } from './stripe-client.ts';

export type MoveFailure =
  | { kind: 'not-found' }
  | { kind: 'unavailable' }
  | { kind: 'illegal-move'; status: PaymentStatus }
  | { kind: 'already-authorized'; row: PaymentRow }
  /** What the card holds is not what the order costs, or not the kind of money that our key moves. A person looks at it. */
  | { kind: 'amount-differs' | 'livemode-differs' };
export type Move = Result<PaymentRow, MoveFailure>;

/** Takes the held money, once. A payment that is captured already is answered as it is. */
export const capturePayment = (deps: Deps, id: string, cause: string): Promise<Move> =>
  alone(id, () => capture(deps, id, cause));

async function capture(deps: Deps, id: string, cause: string): Promise<Move> {
  let row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (row.status === 'open') {
    // the webhook may be on its way; Stripe knows already
    const fresh = await look(deps, id, cause);
    if (!fresh.ok) return fresh;
    row = fresh.value;
  }
  if (isCaptured(row.status)) return ok(row);
  const { status, intentId } = row;
  if (status !== 'authorized' || !intentId) return err({ kind: 'illegal-move', status });
  if (row.authorizedMinor !== row.amountMinor || row.authorizedCurrency !== row.currency)
    return err({ kind: 'amount-differs' });
  if (row.livemode !== null && row.livemode !== deps.livemode) return err({ kind: 'livemode-differs' });

  const idempotencyKey = `payment:${id}:capture`;
  const captured = await askStripe(() =>
    deps.stripe.paymentIntents.capture(intentId, { expand: INTENT_EXPANDED }, { idempotencyKey }),
  );
  if (captured.ok) {
    const observed = observeIntent(captured.value);
    return ok((await applyObservation(deps, row, { observed, cause, tell: true })).row);
  }
  if (captured.error.kind === 'unavailable')
    deps.log.warn({ paymentId: id, reason: captured.error.reason }, 'Stripe did not answer a capture');

  // A refusal may mean that an earlier attempt got through, and a lost answer may hide a success: look.
  const seen = await look(deps, id, cause);
  if (!seen.ok) return seen;
  if (isCaptured(seen.value.status)) return ok(seen.value);
  return captured.error.kind === 'unavailable'
    ? err({ kind: 'unavailable' })
    : err({ kind: 'illegal-move', status: seen.value.status });
}

/** Reads Stripe; a caller only needs to know whether that worked. */
export async function look(deps: Deps, id: string, cause: string): Promise<Move> {
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  const seen = await reconcilePayment(deps, row, { cause });
  if (seen.ok) return seen;
  deps.log.warn({ paymentId: id, failure: seen.error.kind }, 'Stripe could not be read');
  return err({ kind: 'unavailable' });
}
