import type Stripe from 'stripe';
import { mergeMetadata } from '../params.ts';
import type { CreateSessionParams } from '../resources/create-session-params.ts';
import { createCustomer } from '../resources/customers.ts';
import { shippingOf } from '../resources/payment-intents.ts';
import { emit, type World } from '../world.ts';
import { type Attempt, attemptPayment } from './attempt-payment.ts';
import { buildIntent, buildPaymentMethod, type CardInput } from './build.ts';

/** One try to pay an open session. Its PaymentIntent is made by the first try and kept by all further ones. */
export function paySession(world: World, session: Stripe.Checkout.Session, input: CardInput): Attempt {
  return world.store.transaction(() => {
    const intent = session.payment_intent
      ? world.store.must('payment_intent', String(session.payment_intent))
      : openIntent(world, session, input);
    const method = world.store.put('payment_method', buildPaymentMethod(world, input));
    return attemptPayment(
      world,
      { ...intent, amount: session.amount_total ?? 0 },
      method,
      `${world.publicUrl}/c/pay/${session.id}`,
    );
  });
}

function openIntent(world: World, session: Stripe.Checkout.Session, { email, name }: CardInput): Stripe.PaymentIntent {
  const { store } = world;
  const [row] = store.rows('SELECT json FROM intent_plans WHERE session = ?', session.id);
  const plan = JSON.parse(String(row?.json ?? '{}')) as NonNullable<CreateSessionParams['payment_intent_data']>;
  const { capture_method, metadata, shipping, ...plain } = plan;
  const wantsCustomer = session.customer_creation === 'always' && !session.customer;
  const customer = wantsCustomer
    ? createCustomer(world, { ...(email ? { email } : {}), ...(name ? { name } : {}) }).id
    : session.customer;
  const intent = store.put(
    'payment_intent',
    buildIntent(world, {
      ...plain,
      amount: session.amount_total ?? 0,
      currency: session.currency ?? 'usd',
      allowed_payment_method_types: session.allowed_payment_method_types,
      capture_method: capture_method ?? 'automatic_async',
      customer,
      metadata: mergeMetadata({}, metadata),
      shipping: shipping ? shippingOf(shipping) : null,
    }),
  );
  store.put('checkout.session', { ...session, payment_intent: intent.id, customer });
  emit(world, 'payment_intent.created', intent);
  return intent;
}
