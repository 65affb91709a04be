import type Stripe from 'stripe';
import type { Observation } from './payment.ts';

/** What a Checkout Session, read with its payment intent expanded, says about our payment. */
export function observe(session: Stripe.Checkout.Session): Observation {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  if (session.status === 'expired') return { state: 'expired', intentId: intent?.id ?? null };
  if (session.status !== 'complete' || !intent) return { state: 'waiting' };
  return observeIntent(intent);
}

export function observeIntent(intent: Stripe.PaymentIntent): Observation {
  const { id: intentId, amount, status } = intent;
  const currency = intent.currency.toUpperCase();
  switch (status) {
    case 'requires_capture':
      return { state: 'authorized', intentId, amount: intent.amount_capturable, currency };
    case 'succeeded':
      return { state: 'captured', intentId, amount, captured: intent.amount_received, currency };
    case 'canceled':
      return { state: 'cancelled', intentId };
    case 'requires_payment_method':
      return { state: 'failed', intentId };
    default:
      return { state: 'waiting' };
  }
}
