import type Stripe from 'stripe';
import type { Fee, Observation } from './payment.ts';

/** What of a session, or of an intent, must come with it for `observe` to see the fee. Stripe expands four levels at most. */
export const SESSION_EXPANDED = ['payment_intent.latest_charge.balance_transaction'];
export const INTENT_EXPANDED = ['latest_charge.balance_transaction'];

/** What a Checkout Session, read with its payment intent expanded, says about our payment. */
export function observe(session: Stripe.Checkout.Session): Observation {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  if (session.status === 'expired') return { state: 'expired', intentId: intent?.id ?? null };
  if (session.status !== 'complete' || !intent) return { state: 'waiting' };
  return observeIntent(intent);
}

export function observeIntent(intent: Stripe.PaymentIntent): Observation {
  const { id: intentId, amount, status, livemode } = intent;
  const currency = intent.currency.toUpperCase();
  switch (status) {
    case 'requires_capture':
      return { state: 'authorized', intentId, amount: intent.amount_capturable, currency, livemode };
    case 'succeeded':
      return {
        state: 'captured',
        intentId,
        amount,
        captured: intent.amount_received,
        currency,
        livemode,
        fee: feeOf(intent),
      };
    case 'canceled':
      return { state: 'cancelled', intentId };
    case 'requires_payment_method':
      return { state: 'failed', intentId };
    default:
      return { state: 'waiting' };
  }
}

/** Null until Stripe has booked the charge, which for some cards is later than the capture. */
function feeOf({ latest_charge: charge }: Stripe.PaymentIntent): Fee | null {
  const movement = typeof charge === 'object' ? charge?.balance_transaction : null;
  if (!movement || typeof movement !== 'object') return null;
  return { source: movement.id, amount: movement.fee, currency: movement.currency.toUpperCase() };
}
