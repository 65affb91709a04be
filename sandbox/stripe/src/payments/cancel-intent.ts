import type Stripe from 'stripe';
import { emit, seconds, type World } from '../world.ts';
import { recordRefund } from './record-refund.ts';

/** Ends an intent that took no money; a held amount is released. The caller has checked the state. */
export function cancelIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent {
  const { store } = world;
  if (intent.status === 'requires_capture') {
    const charge = store.must('charge', String(intent.latest_charge));
    const expired = reason === 'automatic';
    recordRefund(world, charge, {
      amount: charge.amount,
      moved: false,
      reason: expired ? 'expired_uncaptured_charge' : null,
      metadata: {},
    });
    emit(world, expired ? 'charge.expired' : 'charge.refunded', store.must('charge', charge.id), charge);
  }
  const canceled = store.put('payment_intent', {
    ...intent,
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: seconds(world),
    cancellation_reason: reason,
    next_action: null,
  });
  emit(world, 'payment_intent.canceled', canceled);
  return canceled;
}
