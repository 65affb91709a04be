import type { OrderBought, OrderEvent } from '@souk/contracts/events';
import { localPath } from '@souk/contracts/locale';
import type { Fact } from '@souk/service-kit/outbox';
import { type OrderRow, toOrder } from './read-orders.ts';

/** Who hears what this service has to tell. */
export const SUBSCRIBERS = ['notification'] as const;
export const subscribersOf = ({ type }: Pick<Fact, 'type'>): readonly string[] =>
  type === 'order.confirmed.v1' ? [...SUBSCRIBERS, 'recommendation'] : SUBSCRIBERS;

/** What is told to whoever counts what is bought: no name, no address, no guest. */
export const asBought = (data: object): OrderBought['data'] => {
  const { orderId, owner, lines } = data as Whole;
  return {
    orderId,
    ...(owner.startsWith('user:') ? { owner } : {}),
    lines: lines.map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity })),
  };
};

type Data<Type extends OrderEvent['type']> = Extract<OrderEvent, { type: Type }>['data'];
type Whole = Data<'order.confirmed.v1'>;

/** What every event says of an order. */
function whole(row: OrderRow, shopUrl: string): Whole {
  const order = toOrder(row);
  return {
    orderId: order.id,
    number: order.number,
    owner: row.owner,
    email: order.email,
    locale: order.locale,
    orderUrl: `${shopUrl}${localPath(order.locale, `/orders/${order.id}`)}`,
    lines: order.lines.map(({ sku: _sku, options: _options, image, ...line }) => ({
      ...line,
      image: image && new URL(image.url, shopUrl).href,
    })),
    subtotal: order.subtotal,
    discount: order.discount,
    shipping: order.shipping,
    tax: order.tax,
    total: order.total,
    shippingMethod: order.shippingMethod,
    shippingAddress: order.shippingAddress,
    ...(order.billingAddress ? { billingAddress: order.billingAddress } : {}),
  };
}

/** The facts an order can tell. `about` tells one of several of their kind apart, such as the refund. */
export function createOrderFacts(shopUrl: string) {
  const fact = <Type extends OrderEvent['type']>(
    row: OrderRow,
    type: Type,
    { about, more }: { about?: string; more: Omit<Data<Type>, keyof Whole> },
  ): Fact => ({
    id: [type.replace(/\.v\d+$/, ''), row.id, about].filter(Boolean).join(':'),
    type,
    aggregate: row.id,
    data: { ...whole(row, shopUrl), ...more },
  });
  return {
    received: (row: OrderRow) => fact(row, 'order.received.v1', { more: {} }),
    confirmed: (row: OrderRow) => fact(row, 'order.confirmed.v1', { more: {} }),
    dispatched: (row: OrderRow, more: Omit<Data<'order.dispatched.v1'>, keyof Whole>) =>
      fact(row, 'order.dispatched.v1', { about: more.fulfilmentId, more }),
    cancelled: (row: OrderRow, more: Omit<Data<'order.cancelled.v1'>, keyof Whole>) =>
      fact(row, 'order.cancelled.v1', { more }),
    refunded: (row: OrderRow, more: Omit<Data<'order.refunded.v1'>, keyof Whole>) =>
      fact(row, 'order.refunded.v1', { about: `${more.refundId}:${more.status}`, more }),
    returned: (row: OrderRow, more: Omit<Data<'order.return-changed.v1'>, keyof Whole>) =>
      fact(row, 'order.return-changed.v1', { about: `${more.returnId}:${more.status}`, more }),
    reviewNeeded: (row: OrderRow, more: Omit<Data<'order.review-needed.v1'>, keyof Whole>) =>
      fact(row, 'order.review-needed.v1', { more }),
    disputed: (row: OrderRow, more: Omit<Data<'order.disputed.v1'>, keyof Whole>) =>
      fact(row, 'order.disputed.v1', { about: `${more.disputeId}:${more.status}`, more }),
  };
}
export type OrderFacts = ReturnType<typeof createOrderFacts>;
