import type Stripe from 'stripe';
import { emit, type World } from '../world.ts';

/** The customer's cards that a session may show again, the newest first and each card once. */
export function savedCards({ store }: World, session: Stripe.Checkout.Session): Stripe.PaymentMethod[] {
  if (!session.customer) return [];
  const shown: string[] = session.saved_payment_method_options?.allow_redisplay_filters ?? [];
  const kept = store
    .where('payment_method', "json_extract(json, '$.customer') = ?", String(session.customer))
    .filter(({ allow_redisplay: may = 'unspecified' }) => shown.includes(may));
  return [...new Map(kept.map((method) => [method.card?.fingerprint, method])).values()].reverse();
}

/** Whether the shopper is asked if a new card is to be kept. */
export const asksToKeep = ({ store }: World, session: Stripe.Checkout.Session): boolean =>
  session.saved_payment_method_options?.payment_method_save === 'enabled' &&
  store.get('customer', String(session.customer)) !== undefined;

/** A card that an intent wants for later belongs to its customer from the first success on. */
export function keepCard(world: World, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): void {
  if (!intent.setup_future_usage || !intent.customer || method.customer) return;
  if (!world.store.get('customer', String(intent.customer))) return;
  const kept = world.store.put('payment_method', { ...method, customer: String(intent.customer) });
  emit(world, 'payment_method.attached', kept);
}
