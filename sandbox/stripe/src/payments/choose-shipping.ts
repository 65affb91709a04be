import type Stripe from 'stripe';
import type { World } from '../world.ts';

/** Changes what an open session costs by another way of shipping. A challenge that waits was for the old sum, so it lapses. */
export function chooseShipping(
  world: World,
  session: Stripe.Checkout.Session,
  option: Stripe.Checkout.Session.ShippingOption,
): void {
  const { shipping_amount: sum, shipping_rate: rate } = option;
  const total = (session.amount_subtotal ?? 0) + sum;
  world.store.put('checkout.session', {
    ...session,
    amount_total: total,
    shipping_cost: { amount_subtotal: sum, amount_tax: 0, amount_total: sum, shipping_rate: rate },
    total_details: { amount_discount: 0, amount_tax: 0, amount_shipping: sum },
  });
  if (!session.payment_intent) return;
  const intent = world.store.must('payment_intent', String(session.payment_intent));
  world.store.put('payment_intent', {
    ...intent,
    amount: total,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
  });
}
