import { createEvent, type OrderEvent } from '@souk/contracts/events';

export const usd = (amount: number) => ({ amount, currency: 'USD' });

/** What every event of an order says, without who it goes to: 2 × 45.00 + 6.00 shipping + 7.20 tax. */
export const someOrder = (orderId = '0193ac1e-0000-7000-8000-000000000001') => ({
  orderId,
  number: 'SK-10427',
  locale: 'en' as 'en' | 'de',
  orderUrl: `https://souk.test/orders/${orderId}`,
  lines: [
    {
      variantId: 'v1',
      productId: 'p1',
      slug: 'stoneware-vase',
      title: 'Stoneware vase',
      variantTitle: 'Oat / Large',
      image: '/pictures/vase.jpg' as string | null,
      quantity: 2,
      unitPrice: usd(4500),
      total: usd(9000),
    },
  ],
  subtotal: usd(9000),
  discount: usd(0),
  shipping: usd(600),
  tax: usd(720),
  total: usd(10_320),
  shippingMethod: 'standard',
  shippingAddress: {
    fullName: 'Ada Lovelace',
    address: '12 Analytical Row',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201',
    country: 'US',
  },
});

const vase = { title: 'Stoneware vase', variantTitle: 'Oat / Large', quantity: 1 };

/** What each kind of event says besides. */
export const more = {
  received: {},
  confirmed: {},
  dispatched: {
    fulfilmentId: 'f1',
    carrier: 'DHL',
    trackingNumber: '00340434161094015902',
    trackingUrl: 'https://dhl.test/track?id=00340434161094015902',
    dispatched: [vase],
  },
  cancelled: { reason: 'stock-lost', paid: true },
  refunded: { refundId: 'r1', status: 'succeeded' as const, amount: usd(4500), refunded: usd(4500) },
  'return-changed': {
    returnId: 'b1',
    status: 'approved' as const,
    returned: [vase],
    amount: usd(4500),
    note: 'Keep the box.' as string | null,
  },
  'review-needed': { reason: 'payment-differs' },
  disputed: { disputeId: 'd1', status: 'opened' as const, amount: usd(10_320) },
};
export type Kind = keyof typeof more;

interface To {
  email: string;
  owner?: string;
  id?: string;
  change?: object;
}

/** A fact as the order service tells it. */
export function orderFact(kind: Kind, { email, owner = 'guest:1', id = crypto.randomUUID(), change = {} }: To) {
  const data = { ...someOrder(crypto.randomUUID()), ...more[kind], email, owner, ...change };
  return createEvent<OrderEvent>({
    id: `order.${kind}:${id}`,
    type: `order.${kind}.v1`,
    source: '/services/order',
    time: '2026-11-21T08:00:00Z',
    data,
  } as Parameters<typeof createEvent<OrderEvent>>[0]);
}
