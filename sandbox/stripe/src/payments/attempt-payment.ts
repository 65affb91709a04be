import type Stripe from 'stripe';
import { cardByFingerprint, type Decline, type TestCard } from '../cards.ts';
import { emit, type World } from '../world.ts';
import { buildCharge } from './build.ts';
import { completeSession } from './close-session.ts';
import { keepCard } from './saved-cards.ts';
import { settle } from './settle.ts';

export type Attempt =
  | { outcome: 'accepted'; intent: Stripe.PaymentIntent }
  | { outcome: 'challenge'; intent: Stripe.PaymentIntent }
  | { outcome: 'declined'; intent: Stripe.PaymentIntent; error: Stripe.PaymentIntent.LastPaymentError };

/** Confirms an intent with a payment method. A declined card is an outcome, not an exception: its charge stays on record. */
export function attemptPayment(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null = null,
): Attempt {
  const card = cardOf(method);
  if (!card.challenge) return charge(world, { ...intent, payment_method: method.id, next_action: null }, false);
  const waiting: Stripe.PaymentIntent = {
    ...intent,
    payment_method: method.id,
    status: 'requires_action',
    last_payment_error: null,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: returnUrl, url: `${world.publicUrl}/c/authenticate/${intent.id}` },
    },
  };
  world.store.put('payment_intent', waiting);
  emit(world, 'payment_intent.requires_action', waiting);
  return { outcome: 'challenge', intent: waiting };
}

/** What the shopper answered to the 3-D Secure challenge of an intent that waits for it. */
export function answerChallenge(world: World, intent: Stripe.PaymentIntent, passed: boolean): Attempt {
  if (passed) return charge(world, { ...intent, next_action: null }, true);
  return fail(
    world,
    { ...intent, next_action: null },
    {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message:
        'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
      payment_method: methodOf(world, intent),
    },
  );
}

function charge(world: World, intent: Stripe.PaymentIntent, authenticated: boolean): Attempt {
  const { store } = world;
  const method = methodOf(world, intent);
  const card = cardOf(method);
  const made = store.put('charge', buildCharge(world, { intent, method, card, authenticated }));
  if (card.decline) {
    emit(world, 'charge.failed', made);
    return fail(world, { ...intent, latest_charge: made.id }, declineError(card.decline, made.id, method));
  }
  keepCard(world, intent, method);
  const paid: Stripe.PaymentIntent = { ...intent, latest_charge: made.id, last_payment_error: null };
  if (intent.capture_method === 'manual') {
    const held = store.put('payment_intent', { ...paid, status: 'requires_capture', amount_capturable: intent.amount });
    emit(world, 'charge.succeeded', made);
    emit(world, 'payment_intent.amount_capturable_updated', held);
    completeSession(world, held);
    return { outcome: 'accepted', intent: held };
  }
  const settled = settle(world, paid, made, intent.amount);
  emit(world, 'charge.succeeded', settled.charge);
  emit(world, 'payment_intent.succeeded', settled.intent);
  completeSession(world, settled.intent);
  return { outcome: 'accepted', intent: settled.intent };
}

function fail(world: World, intent: Stripe.PaymentIntent, error: Stripe.PaymentIntent.LastPaymentError): Attempt {
  const failed = world.store.put('payment_intent', {
    ...intent,
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: error,
  });
  emit(world, 'payment_intent.payment_failed', failed);
  return { outcome: 'declined', intent: failed, error };
}

function declineError(
  decline: Decline,
  charge: string,
  method: Stripe.PaymentMethod,
): Stripe.PaymentIntent.LastPaymentError {
  const param = { expired_card: 'exp_month', incorrect_cvc: 'cvc' }[decline.code];
  return {
    type: 'card_error',
    code: decline.code as Stripe.PaymentIntent.LastPaymentError.Code,
    decline_code: decline.decline_code,
    message: decline.message,
    charge,
    doc_url: `https://docs.stripe.com/error-codes#${decline.code.replaceAll('_', '-')}`,
    payment_method: method,
    ...(decline.advice ? { advice_code: decline.advice } : {}),
    ...(param ? { param } : {}),
  };
}

function methodOf(world: World, intent: Stripe.PaymentIntent): Stripe.PaymentMethod {
  return world.store.must('payment_method', String(intent.payment_method));
}

function cardOf(method: Stripe.PaymentMethod): TestCard {
  const card = cardByFingerprint(method.card?.fingerprint);
  if (!card) throw new Error(`payment method ${method.id} belongs to no test card`);
  return card;
}
