import { z } from 'zod';
import { DEFAULT_LOCALE, localeSchema } from './locale.ts';
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
  z.object({
    paymentId: z.string(),
    orderId: z.uuid(),
    amount: moneySchema,
    concern: z.enum(['livemode-differs']).optional().describe('Why a person must look before anything is captured'),
  }),
);
/** The hosted payment page can no longer be paid (expired or cancelled). */
export const paymentExpired = envelope('payment.expired.v1', z.object({ paymentId: z.string(), orderId: z.uuid() }));
/** Money went back to the shopper, or a refund that had been told failed at the bank. `refunded` is the sum that stands now. */
export const paymentRefunded = envelope(
  'payment.refunded.v1',
  z.object({
    paymentId: z.string(),
    orderId: z.uuid(),
    refundId: z.string(),
    status: z.enum(['succeeded', 'failed']),
    amount: moneySchema,
    refunded: moneySchema,
    captured: moneySchema,
  }),
);
/** The shopper's bank asks for the money back, or has decided. */
export const paymentDisputed = envelope(
  'payment.disputed.v1',
  z.object({
    paymentId: z.string(),
    orderId: z.uuid(),
    disputeId: z.string(),
    status: z.enum(['opened', 'won', 'lost']),
    amount: moneySchema,
    reason: z.string().describe("The bank's word for it, such as fraudulent or product_not_received"),
  }),
);

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
const orderLineSchema = z.object({
  variantId: z.string(),
  productId: z.string(),
  slug: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  image: z.string().nullable(),
  quantity: z.int(),
  unitPrice: moneySchema,
  total: moneySchema,
});
/** What every event of an order says, whole, so that a reader needs no call back. */
const orderData = z.object({
  orderId: z.uuid(),
  number: z.string(),
  owner: z.string(),
  email: z.string(),
  locale: localeSchema.default(DEFAULT_LOCALE).describe('The language it was placed in'),
  orderUrl: z.string(),
  lines: z.array(orderLineSchema),
  subtotal: moneySchema,
  discount: moneySchema,
  shipping: moneySchema,
  tax: moneySchema,
  total: moneySchema,
  shippingMethod: z.string(),
  shippingAddress: addressSchema,
  /** Only where it is not the same. */
  billingAddress: addressSchema.optional(),
});

/** The shopper has paid and the order is being worked on; its stock is not committed and nothing is captured yet. */
export const orderReceived = envelope('order.received.v1', orderData);
/** An order is paid and its stock is committed. */
export const orderConfirmed = envelope('order.confirmed.v1', orderData);
/** The same as far as it is told to whoever only counts what is bought: no name, no address, and an owner only if it is an account. */
export const orderBought = envelope(
  'order.confirmed.v1',
  orderData.pick({ orderId: true }).extend({
    owner: z
      .string()
      .regex(/^user:/)
      .optional(),
    lines: z.array(
      orderLineSchema.pick({ productId: true, variantId: true, quantity: true }).extend({ productId: z.uuid() }),
    ),
  }),
);
/** Parcels are on their way: the lines in them, and how to follow them. */
export const orderDispatched = envelope(
  'order.dispatched.v1',
  orderData.extend({
    fulfilmentId: z.string(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    dispatched: z.array(z.object({ title: z.string(), variantTitle: z.string(), quantity: z.int() })),
  }),
);
/** An order that will not be sent. `paid` tells whether money has to go back, which `order.refunded.v1` then tells. */
export const orderCancelled = envelope(
  'order.cancelled.v1',
  orderData.extend({ reason: z.string(), paid: z.boolean() }),
);
/** Money went back to the shopper; `failed`: what had been told did not arrive, and the shop will be in touch. */
export const orderRefunded = envelope(
  'order.refunded.v1',
  orderData.extend({
    refundId: z.string(),
    status: z.enum(['succeeded', 'failed']),
    amount: moneySchema,
    refunded: moneySchema,
  }),
);
/** The shopper wants to send something back, or the shop has decided on that. */
export const orderReturn = envelope(
  'order.return-changed.v1',
  orderData.extend({
    returnId: z.string(),
    status: z.enum(['requested', 'approved', 'declined']),
    returned: z.array(z.object({ title: z.string(), variantTitle: z.string(), quantity: z.int() })),
    amount: moneySchema.describe('What goes back to the shopper if it is approved'),
    note: z.string().nullable().describe("The shop's word to the shopper"),
  }),
);
/** The shopper's bank asks for the money back, or has decided. */
export const orderDisputed = envelope(
  'order.disputed.v1',
  orderData.extend({ disputeId: z.string(), status: z.enum(['opened', 'won', 'lost']), amount: moneySchema }),
);

/** Something that no rule foresaw keeps an order where it is, until a person of the shop decides. For the operator. */
export const orderReviewNeeded = envelope(
  'order.review-needed.v1',
  orderData.extend({ reason: z.string().describe('For programs, such as payment-differs or livemode-differs') }),
);

/** An account has shown that an e-mail is its own; it has no other e-mail from then on. */
export const userEmailVerified = envelope(
  'user.email-verified.v1',
  z.object({ userId: z.uuid(), email: z.string().min(3).max(254).describe('In its one spelling: lower case, ASCII') }),
);

/**
 * What readers show of products is not what it was: one was made, edited, imported, deleted, sold out or is in stock again. Readers
 * fetch them (`GET /product-snapshots?ids=` of product) unless they have that version or a later one already, so order does not matter.
 */
export const productChanged = envelope(
  'product.changed.v1',
  z.object({
    changes: z
      .array(z.object({ productId: z.uuid(), version: z.int().min(1).describe('Counts the changes of this product') }))
      .min(1)
      .max(1000),
  }),
);

/** A variant of which none was left can be bought again. Whoever hears it asks product how many there are by now. */
export const variantRestocked = envelope(
  'variant.restocked.v1',
  z.object({ variantId: z.uuid(), productId: z.uuid() }),
);

/** What payment tells order. */
export const paymentEvents = [paymentAuthorized, paymentExpired, paymentRefunded, paymentDisputed] as const;
export const paymentEvent = z.discriminatedUnion('type', paymentEvents);
export type PaymentEvent = z.infer<typeof paymentEvent>;
/** What order tells everybody who subscribes. */
export const orderEvents = [
  orderReceived,
  orderConfirmed,
  orderDispatched,
  orderCancelled,
  orderRefunded,
  orderReturn,
  orderDisputed,
  orderReviewNeeded,
] as const;
export const orderEvent = z.discriminatedUnion('type', orderEvents);
export type OrderEvent = z.infer<typeof orderEvent>;

export type ProductChanged = z.infer<typeof productChanged>;
export type VariantRestocked = z.infer<typeof variantRestocked>;
export type UserEmailVerified = z.infer<typeof userEmailVerified>;
export type PaymentAuthorized = z.infer<typeof paymentAuthorized>;
export type PaymentExpired = z.infer<typeof paymentExpired>;
export type PaymentRefunded = z.infer<typeof paymentRefunded>;
export type PaymentDisputed = z.infer<typeof paymentDisputed>;
export type OrderBought = z.infer<typeof orderBought>;
export type OrderConfirmed = z.infer<typeof orderConfirmed>;
export type SoukEvent = PaymentEvent | OrderEvent | UserEmailVerified | ProductChanged | VariantRestocked;

/** Wraps a fact for the wire. `id` must be the same whenever the same fact is told again. */
export function createEvent<Event extends SoukEvent>(
  event: Pick<Event, 'id' | 'type' | 'data' | 'time'> & { source: string; subject?: string },
) {
  return { specversion: '1.0' as const, datacontenttype: 'application/json' as const, ...event };
}
