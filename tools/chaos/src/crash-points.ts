import type { LinkName, Message } from './traffic.ts';
import type { Way } from './ways.ts';

/** A step of an order's life, by the message in which the rest of the shop takes part in it. */
export interface CrashPoint {
  step: string;
  link: LinkName;
  method?: string;
  path?: RegExp;
  /** What its body holds. */
  says?: RegExp;
  /** What a shopper does so that this is reached. */
  way: Way;
}

const point = (
  step: string,
  link: LinkName,
  { way, ...rest }: Omit<CrashPoint, 'step' | 'link' | 'way'> & { way?: Way },
): CrashPoint => ({ step, link, way: way ?? 'buys', ...rest });
const post = (path: RegExp, way?: Way) => ({ method: 'POST', path, ...(way ? { way } : {}) });
const says = (type: string, way?: Way) => ({ says: new RegExp(`"type": ?"${type}"`), ...(way ? { way } : {}) });

/** Every step that changes something, in the order in which a purchase, its undoing and its refund come to them. */
export const CRASH_POINTS: readonly CrashPoint[] = [
  point('place', 'shopper>order', post(/^\/orders$/)),
  point('begin', 'order>restate', post(/\/run\/send/)),
  point('reserve', 'order>product', post(/^\/reservations$/)),
  point('hold gift card', 'order>payment', { method: 'PUT', path: /^\/gift-card-holds\// }),
  point('open payment', 'order>payment', post(/^\/payments$/)),
  point('open page', 'payment>stripe', post(/^\/v1\/checkout\/sessions$/)),
  point('authorise', 'stripe>payment', says('checkout.session.completed')),
  point('tell authorised', 'payment>order', says('payment.authorized.v1')),
  point('settle', 'order>restate', post(/\/settle/)),
  point('commit', 'order>product', post(/\/commit$/)),
  point('capture', 'order>payment', post(/^\/payments\/.+\/capture$/)),
  point('capture at Stripe', 'payment>stripe', post(/^\/v1\/payment_intents\/\w+\/capture$/)),
  point('spend gift card', 'order>payment', post(/^\/gift-card-holds\/.+\/capture$/)),
  point('confirm', 'order>postgres', { says: /order\.confirmed:/ }),
  point('notify', 'order>notification', says('order.confirmed.v1')),

  point('expire', 'order>payment', post(/\/expire$/, 'leaves')),
  point('expire at Stripe', 'payment>stripe', post(/^\/v1\/checkout\/sessions\/\w+\/expire$/, 'cancels')),
  point('tell expired', 'stripe>payment', says('checkout.session.expired', 'cancels')),
  point('release', 'order>product', { method: 'DELETE', path: /^\/reservations\//, way: 'cancels' }),
  point('let go of gift card', 'order>payment', { method: 'DELETE', path: /^\/gift-card-holds\//, way: 'cancels' }),
  point('end', 'order>postgres', { says: /order\.cancelled:/, way: 'cancels' }),

  point('void', 'order>payment', { method: 'PUT', path: /^\/payments\//, way: 'loses-stock' }),
  point('void at Stripe', 'payment>stripe', post(/^\/v1\/payment_intents\/\w+\/cancel$/, 'loses-stock')),

  point('refund', 'admin>payment', post(/\/refunds$/, 'gets-refund')),
  point('refund at Stripe', 'payment>stripe', post(/^\/v1\/refunds$/, 'gets-refund')),
  point('hear of refund', 'stripe>payment', says('(charge.refunded|refund.updated)', 'gets-refund')),
  point('tell refunded', 'payment>order', says('payment.refunded.v1', 'gets-refund')),
  point('give back', 'order>payment', post(/^\/payments\/.+\/refunds$/, 'calls-off')),
  point('give back onto gift card', 'order>payment', post(/^\/gift-card-holds\/.+\/refunds$/, 'calls-off')),
  point('restock', 'order>product', post(/\/restocks$/, 'calls-off')),
];

export const passes = (point: CrashPoint, { link, method, path, body }: Message): boolean =>
  point.link === link &&
  (point.method === undefined || point.method === method) &&
  (point.path?.test(path) ?? true) &&
  (point.says?.test(body) ?? true);
