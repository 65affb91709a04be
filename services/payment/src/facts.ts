import type { PaymentDisputed, PaymentEvent, PaymentRefunded } from '@souk/contracts/events';
import type { Fact } from '@souk/service-kit/outbox';
import type { PaymentStatus } from './payment.ts';
import type { PaymentRow } from './read-payments.ts';

/** Who hears what this service has to tell. */
export const SUBSCRIBERS = ['order'] as const;

type Telling<Type extends PaymentEvent['type']> = Extract<PaymentEvent, { type: Type }>['data'];
const fact = <Type extends PaymentEvent['type']>(
  type: Type,
  { id, orderId: aggregate, data }: { id: string; orderId: string; data: Telling<Type> },
): Fact => ({ id, type, aggregate, data });

/** What a move is to the order service, if it is anything. */
export function factOfMove(row: PaymentRow, to: PaymentStatus, ourLivemode: boolean): Fact | null {
  const { id: paymentId, orderId } = row;
  if (to === 'authorized')
    return fact('payment.authorized.v1', {
      id: `payment.authorized:${paymentId}`,
      orderId,
      data: {
        paymentId,
        orderId,
        amount: { amount: row.authorizedMinor ?? 0, currency: row.authorizedCurrency ?? row.currency },
        ...(row.livemode === ourLivemode ? {} : { concern: 'livemode-differs' as const }),
      },
    });
  if (to === 'expired' || to === 'cancelled' || to === 'failed')
    return fact('payment.expired.v1', { id: `payment.expired:${paymentId}`, orderId, data: { paymentId, orderId } });
  return null;
}

export const refundFact = (data: PaymentRefunded['data']): Fact =>
  fact('payment.refunded.v1', {
    id: `payment.refunded:${data.refundId}:${data.status}`,
    orderId: data.orderId,
    data,
  });

export const disputeFact = (data: PaymentDisputed['data']): Fact =>
  fact('payment.disputed.v1', { id: `payment.disputed:${data.disputeId}:${data.status}`, orderId: data.orderId, data });
