import type Stripe from 'stripe';
import { cardByFingerprint } from '../cards.ts';
import { cardFee } from '../money.ts';
import { emit, type World } from '../world.ts';
import { openDispute } from './open-dispute.ts';
import { recordMovement } from './record-movement.ts';
import { recordRefund } from './record-refund.ts';

/** Takes `amount` of an authorised charge. What is left of the authorisation is given back, which Stripe books as a refund. */
export function settle(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge, amount: number) {
  const { store } = world;
  const movement = recordMovement(world, {
    amount,
    currency: charge.currency,
    description: charge.description,
    fee: cardFee(amount),
    source: charge.id,
    type: 'charge',
  });
  const captured = store.put('charge', {
    ...charge,
    captured: true,
    amount_captured: amount,
    balance_transaction: movement.id,
  });
  const done = store.put('payment_intent', {
    ...intent,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    next_action: null,
  });
  const rest = charge.amount - amount;
  if (rest > 0) recordRefund(world, captured, { amount: rest, moved: false, reason: null, metadata: {} });
  const final = store.must('charge', charge.id);
  const disputed = cardByFingerprint(final.payment_method_details?.card?.fingerprint)?.dispute;
  return { intent: done, charge: disputed ? openDispute(world, final) : final };
}

export function capture(world: World, intent: Stripe.PaymentIntent, amount: number): Stripe.PaymentIntent {
  const { store } = world;
  const charge = store.must('charge', String(intent.latest_charge));
  const settled = settle(world, intent, charge, amount);
  emit(world, 'charge.captured', settled.charge);
  emit(world, 'payment_intent.succeeded', settled.intent);
  const [session] = store.where('checkout.session', "json_extract(json, '$.payment_intent') = ?", intent.id);
  if (session) store.put('checkout.session', { ...session, payment_status: 'paid' });
  return settled.intent;
}
