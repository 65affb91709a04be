import { z } from 'zod';
import { moneySchema } from './money.ts';

export const EVENT_CONTENT_TYPE = 'application/cloudevents+json';

const envelope = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    specversion: z.literal('1.0'),
    id: z.string().min(1).max(200).describe('Unique per fact; a receiver acts on it once'),
    source: z.string().min(1).max(200).describe('The service that says so, as /services/<name>'),
    type: z.literal(type),
    subject: z.string().max(200).optional().describe('The aggregate the fact is about'),
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    data,
  });

/** Money is reserved on the shopper's card; nothing is captured yet. */
export const paymentAuthorized = envelope(
  'payment.authorized.v1',
  z.object({ paymentId: z.string(), orderId: z.uuid(), amount: moneySchema }),
);
/** The hosted payment page can no longer be paid (expired or cancelled). */
export const paymentExpired = envelope('payment.expired.v1', z.object({ paymentId: z.string(), orderId: z.uuid() }));

const addressSchema = z.object({
  fullName: z.string(),
  address: z.string(),
  address2: z.string().optional(),
  city: z.string(),
  region: z.string().optional(),
  postalCode: z.string(),
  country: z.string(),
  phone: z.string().optional(),
});
/** An order is paid and its stock is committed: what the shopper is told, whole, so that a reader needs no call back. */
export const orderConfirmed = envelope(
  'order.confirmed.v1',
  z.object({
    orderId: z.uuid(),
    number: z.string(),
    owner: z.string(),
    email: z.string(),
    orderUrl: z.string(),
    lines: z.array(
      z.object({
        variantId: z.string(),
        productId: z.string(),
        slug: z.string(),
        title: z.string(),
        variantTitle: z.string(),
        image: z.string().nullable(),
        quantity: z.int(),
        unitPrice: moneySchema,
        total: moneySchema,
      }),
    ),
    subtotal: moneySchema,
    discount: moneySchema,
    shipping: moneySchema,
    tax: moneySchema,
    total: moneySchema,
    shippingMethod: z.string(),
    shippingAddress: addressSchema,
  }),
);

export type PaymentAuthorized = z.infer<typeof paymentAuthorized>;
export type PaymentExpired = z.infer<typeof paymentExpired>;
export type OrderConfirmed = z.infer<typeof orderConfirmed>;
export type SoukEvent = PaymentAuthorized | PaymentExpired | OrderConfirmed;

/** Wraps a fact for the wire. `id` must be the same whenever the same fact is told again. */
export function createEvent<Event extends SoukEvent>(
  event: Pick<Event, 'id' | 'type' | 'data' | 'time'> & { source: string; subject?: string },
) {
  return { specversion: '1.0' as const, datacontenttype: 'application/json' as const, ...event };
}
