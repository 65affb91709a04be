import { err, ok } from '@souk/service-kit/result';
import { capturePayment, type Move } from './capture-payment.ts';
import type { Deps } from './deps.ts';
import { cancelPayment, expirePayment, illegalUnless } from './end-payment.ts';
import type { PaymentStatus } from './payment.ts';
import { readPaymentRow } from './read-payments.ts';
import { refundPayment } from './refund-payment.ts';

/** Moves a payment to `status` by doing at Stripe what that means. Being there already is fine. */
export async function changePayment(
  deps: Deps,
  id: string,
  { status, cause }: { status: PaymentStatus; cause: string },
): Promise<Move> {
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (row.status === status) return ok(row);
  switch (status) {
    case 'captured': {
      if (row.status === 'partially_refunded' || row.status === 'refunded')
        return err({ kind: 'illegal-move', status: row.status });
      return capturePayment(deps, id, cause);
    }
    case 'cancelled':
      return cancelPayment(deps, id, cause);
    case 'expired': {
      const ended = await expirePayment(deps, id, { cause, as: 'expired', tell: true });
      return ended.ok ? illegalUnless(ended.value, 'expired') : ended;
    }
    case 'refunded':
      return refundAll(deps, id, cause);
    default:
      return err({ kind: 'illegal-move', status: row.status });
  }
}

async function refundAll(deps: Deps, id: string, cause: string): Promise<Move> {
  const refund = await refundPayment(deps, id, {
    amount: 'rest',
    key: `status:refunded:${crypto.randomUUID()}`,
    cause,
  });
  if (!refund.ok) {
    if (refund.error.kind === 'not-found') return err({ kind: 'not-found' });
    const row = await readPaymentRow(deps, id);
    return err({ kind: 'illegal-move', status: row?.status ?? 'open' });
  }
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  return refund.value.status === 'requested' ? err({ kind: 'unavailable' }) : ok(row);
}
