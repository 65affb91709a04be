import { recordAct } from '@souk/service-kit/audit';
import { err, ok } from '@souk/service-kit/result';
import { capturePayment, type Move } from './capture-payment.ts';
import type { Deps } from './deps.ts';
import { cancelPayment, expirePayment, illegalUnless } from './end-payment.ts';
import type { PaymentStatus } from './payment.ts';
import { readPaymentRow } from './read-payments.ts';
import { refundPayment } from './refund-payment.ts';

/** Moves a payment to `status` by doing at Stripe what that means. Being there already is fine. What one of the `staff` asks for is written down before. */
export async function changePayment(
  deps: Deps,
  id: string,
  { status, cause, staff }: { status: PaymentStatus; cause: string; staff: string | undefined },
): Promise<Move> {
  const row = await readPaymentRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (row.status === status) return ok(row);
  if (staff) {
    const act = { actor: staff, action: 'payment.change-asked', subject: `payment:${row.id}` } as const;
    await recordAct(deps.database.db, { ...act, details: { orderId: row.orderId, status } });
  }
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
      return refundAll(deps, id, { cause, staff });
    default:
      return err({ kind: 'illegal-move', status: row.status });
  }
}

async function refundAll(deps: Deps, id: string, by: { cause: string; staff: string | undefined }): Promise<Move> {
  const refund = await refundPayment(deps, id, {
    amount: 'rest',
    key: `status:refunded:${crypto.randomUUID()}`,
    ...by,
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
