import type Stripe from 'stripe';
import { mergeMetadata } from '../params.ts';
import type { CreateSessionParams } from '../resources/create-session-params.ts';
import { createCustomer } from '../resources/customers.ts';
import { shippingOf } from '../resources/payment-intents.ts';
import { emit, type World } from '../world.ts';
import { type Attempt, attemptPayment } from './attempt-payment.ts';
import { buildIntent, buildPaymentMethod, type CardInput } from './build.ts';

/** A card that the customer has saved, or a new one, perhaps to be saved by the shopper's wish. */
export type Means = { saved: Stripe.PaymentMethod } | { card: CardInput; save: boolean };

type Plan = NonNullable<CreateSessionParams['payment_intent_data']>;

/** What the session's PaymentIntent will be, as the shop asked for it. */
export function planOf({ store }: World, session: Stripe.Checkout.Session): Plan {
  const [row] = store.rows('SELECT json FROM intent_plans WHERE session = ?', session.id);
  return JSON.parse(String(row?.json ?? '{}')) as Plan;
}

/** One try to pay an open session. Its PaymentIntent is made by the first try and kept by all further ones. */
export function paySession(world: World, session: Stripe.Checkout.Session, means: Means): Attempt {
  return world.store.transaction(() => {
    const plan = planOf(world, session);
    const wished = 'card' in means && means.save;
    const usage = plan.setup_future_usage ?? (wished ? 'on_session' : null);
    const method =
      'saved' in means
        ? means.saved
        : newMethod(world, means.card, wished ? 'always' : usage ? 'limited' : 'unspecified');
    const intent = session.payment_intent
      ? world.store.must('payment_intent', String(session.payment_intent))
      : openIntent(world, session, { plan, method });
    return attemptPayment(
      world,
      { ...intent, amount: session.amount_total ?? 0, setup_future_usage: usage },
      method,
      `${world.publicUrl}/c/pay/${session.id}`,
    );
  });
}

/** Without the shopper's own wish a kept card is not shown to them again by itself. */
function newMethod(world: World, card: CardInput, allow_redisplay: Stripe.PaymentMethod.AllowRedisplay) {
  return world.store.put('payment_method', { ...buildPaymentMethod(world, card), allow_redisplay });
}

type Opening = { plan: Plan; method: Stripe.PaymentMethod };

function openIntent(
  world: World,
  session: Stripe.Checkout.Session,
  { plan, method: { billing_details: billing } }: Opening,
): Stripe.PaymentIntent {
  const { store } = world;
  const { capture_method, metadata, shipping, ...plain } = plan;
  const { email, name } = billing;
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
