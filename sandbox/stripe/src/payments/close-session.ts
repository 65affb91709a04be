import type Stripe from 'stripe';
import { emit, seconds, type World } from '../world.ts';
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
      email: session.customer_email ?? billing.email,
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

const holdSeconds = 7 * 86_400;

/** Ends what ran out of time: open sessions past `expires_at`, and holds that nobody captured within seven days. */
export function endWhatRanOut(world: World): void {
  const { store } = world;
  const now = seconds(world);
  // This runs before each request. Left to itself SQLite reads all sessions in order; the named indexes hold only the open ones.
  const sessions = store.rows(
    `SELECT id FROM objects INDEXED BY open_sessions WHERE kind = 'checkout.session'
     AND json_extract(json, '$.status') = 'open' AND json_extract(json, '$.expires_at') <= ?`,
    now,
  );
  const holds = store.rows(
    `SELECT id FROM objects INDEXED BY holds WHERE kind = 'payment_intent'
     AND json_extract(json, '$.status') = 'requires_capture' AND created <= ?`,
    now - holdSeconds,
  );
  for (const { id } of sessions) {
    store.transaction(() => expireSession(world, store.must('checkout.session', String(id))));
  }
  for (const { id } of holds) {
    store.transaction(() => cancelIntent(world, store.must('payment_intent', String(id)), 'automatic'));
  }
}
