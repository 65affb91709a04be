import type Stripe from 'stripe';
import { emit, type World } from '../world.ts';
import { cancelIntent } from './cancel-intent.ts';

/** Ends the Checkout Session of an intent that was authorised or paid, if it has one. */
export function completeSession(world: World, intent: Stripe.PaymentIntent): void {
  const session = sessionOf(world, intent.id);
  if (session?.status !== 'open') return;
  const charge = world.store.must('charge', String(intent.latest_charge));
  const { billing_details: billing } = charge;
  const done = world.store.put('checkout.session', {
    ...session,
    status: 'complete',
    payment_status: intent.status === 'succeeded' ? 'paid' : 'unpaid',
    url: null,
    customer_details: {
      address: billing.address,
      business_name: null,
      email: session.customer_details?.email ?? billing.email,
      individual_name: null,
      name: billing.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  });
  emit(world, 'checkout.session.completed', done);
}

/** Ends an open session that nobody paid; an intent that was started for it is cancelled with it. */
export function expireSession(world: World, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const intent = session.payment_intent ? world.store.must('payment_intent', String(session.payment_intent)) : null;
  if (intent && intent.status !== 'canceled') cancelIntent(world, intent, 'expired');
  const expired = world.store.put('checkout.session', { ...session, status: 'expired', url: null });
  emit(world, 'checkout.session.expired', expired);
  return expired;
}

export function sessionOf(world: World, intentId: string): Stripe.Checkout.Session | undefined {
  return world.store.where('checkout.session', "json_extract(json, '$.payment_intent') = ?", intentId)[0];
}
