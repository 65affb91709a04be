import { localeSchema } from '@souk/contracts/locale';
import { type Currency, shopCurrencySchema } from '@souk/contracts/money';
import { email, isUuid, text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { ZONES } from './countries.ts';
import { ORDER_STATUSES } from './order.ts';
import { CODE_PROBLEMS } from './promotion.ts';
import { RETURN_KINDS, RETURN_STATUSES } from './return.ts';
import { LARGEST_QUANTITY, SHIPPING_METHODS } from './totals.ts';

/** An amount that we answer with. A sum may be larger than what a request may name. */
export const amountShape = z.object({ amount: z.int().min(0), currency: z.string() });

export const imageShape = z.object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() }).nullable();
export type LineImage = z.infer<typeof imageShape>;

export const addressShape = z
  .strictObject({
    fullName: text({ min: 1, max: 120 }),
    address: text({ min: 1, max: 200 }),
    address2: text({ max: 200 }).optional(),
    city: text({ min: 1, max: 120 }),
    region: text({ max: 120 }).optional(),
    postalCode: text({ min: 1, max: 20 }),
    country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code such as US'),
    phone: text({ max: 40 }).optional(),
  })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof addressShape>;

export const shippingMethodShape = z.enum(SHIPPING_METHODS);
export const quantityShape = z.int().min(1).max(LARGEST_QUANTITY);
/** An id that is not a UUID names nothing; whoever asks for it gets the same answer as for an unknown one. */
export const uuidText = z.string().max(100).refine(isUuid, 'must be a UUID');

const lineShape = {
  variantId: z.string(),
  productId: z.string(),
  slug: z.string(),
  sku: z.string().nullable(),
  title: z.string().describe("The product's title"),
  variantTitle: z.string(),
  options: z.record(z.string(), z.string()),
  image: imageShape,
  quantity: z.int(),
  unitPrice: amountShape,
  total: amountShape,
};

export const CART_STATUSES = ['open', 'ordered', 'merged'] as const;

const notice = <Kind extends string, More extends z.ZodRawShape>(kind: Kind, more: More) =>
  z.object({ id: z.uuid(), kind: z.literal(kind), ...more });
const ofLine = {
  variantId: z.string(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  wanted: z.int().describe('So many were asked for'),
};
/** Something that happened to a cart without its shopper's doing. */
export const noticeShape = z
  .discriminatedUnion('kind', [
    notice('merged', { quantity: z.int().describe('Units that came from a cart filled before signing in') }),
    notice('fewer', { ...ofLine, quantity: z.int().describe('So many it is, as there are not more') }),
    notice('unavailable', ofLine),
    notice('cart-full', ofLine),
    notice('code-left', { code: z.string().describe('Not taken over: there is another one in the cart') }),
    notice('gift-card-left', { last4: z.string() }),
    notice('gift-card-currency', {
      last4: z.string(),
      currency: shopCurrencySchema.describe('What it holds; the cart is in another one now'),
    }),
  ])
  .meta({ id: 'CartNotice' });
export type CartNotice = z.infer<typeof noticeShape>;

export const cartShape = z
  .object({
    id: z.uuid(),
    token: z.string().optional().describe('Bearer token of a guest; only where the cart was created'),
    status: z
      .enum(CART_STATUSES)
      .describe('An ordered cart is done: make another one. A merged one went into that of a user who signed in'),
    lines: z.array(
      z.object({
        ...lineShape,
        previousUnitPrice: amountShape
          .nullable()
          .describe('What it cost when it was put there, where that has changed'),
        available: z.int().describe('Units that can be sold now, 99 at most'),
        problems: z
          .array(z.enum(['unavailable', 'insufficient-stock']))
          .describe('What keeps this line from being ordered'),
      }),
    ),
    quantity: z.int().describe('Units in the whole cart'),
    subtotal: amountShape,
    discount: amountShape,
    code: z
      .object({
        code: z.string(),
        name: z.string(),
        freeShipping: z.boolean().describe('Standard shipping costs nothing'),
        problem: z.enum(CODE_PROBLEMS).nullable().describe('Why it does nothing for this cart just now'),
      })
      .nullable()
      .describe("The promotion's code in this cart"),
    giftCard: z
      .object({ last4: z.string() })
      .nullable()
      .describe('What is paid with, as far as it goes; see the quote'),
    currency: shopCurrencySchema,
    locale: localeSchema.describe('What its titles are in'),
    notices: z.array(noticeShape).describe('What the shopper has to be told, until it is put away'),
  })
  .meta({ id: 'Cart' });
export type Cart = z.infer<typeof cartShape>;

/** What a cart is to be in. */
export const marketBody = z.strictObject({
  currency: shopCurrencySchema.optional(),
  locale: localeSchema.optional().describe('What titles are in'),
});

export const quoteBody = z.strictObject({
  country: addressShape.shape.country,
  shippingMethod: shippingMethodShape,
});
const methodShape = z.object({
  id: shippingMethodShape,
  name: z.string(),
  description: z.string(),
  price: amountShape,
});
export const quoteShape = z
  .object({
    subtotal: amountShape,
    discount: amountShape,
    shipping: amountShape,
    tax: amountShape,
    total: amountShape,
    giftCard: z
      .object({ last4: z.string(), amount: amountShape.describe('What it pays'), balance: amountShape })
      .nullable(),
    due: amountShape.describe('What is left to be paid by card'),
    taxRatePercent: z.number(),
    shippingMethods: z.array(methodShape),
  })
  .meta({ id: 'Quote' });

export const shippingRatesShape = z
  .object({
    freeFrom: amountShape.describe('What goods come to for standard shipping to be free'),
    zones: z.array(
      z.object({
        zone: z.enum(ZONES),
        countries: z.array(z.string()).describe('ISO 3166-1 alpha-2'),
        methods: z
          .array(methodShape.extend({ workingDays: z.object({ least: z.int(), most: z.int() }) }))
          .describe('Prices below that sum'),
      }),
    ),
  })
  .meta({ id: 'ShippingRates' });

export const placementShape = z.strictObject({
  cartId: uuidText,
  email: email(),
  shippingAddress: addressShape.describe('Where to send to. Countries: GET /shipping-countries'),
  billingAddress: addressShape
    .optional()
    .describe('Whom the bill is for, in any country; left out: the same as shipping'),
  shippingMethod: shippingMethodShape,
  locale: localeSchema
    .optional()
    .describe('What the shopper reads: titles, the payment page and mails. Left out: as the cart'),
  expectedTotal: amountShape
    .extend({ currency: z.string().length(3) })
    .optional()
    .describe('What the shopper agreed to pay: with it, prices that changed since the cart was filled are accepted'),
});
export type Placement = z.infer<typeof placementShape>;

/** So many of a variant. */
export const lineQuantityShape = z.strictObject({ variantId: uuidText.toLowerCase(), quantity: quantityShape });
export type LineQuantity = z.infer<typeof lineQuantityShape>;

/** What happened to an order after it was paid. */
const fulfilmentShape = z.object({
  id: z.uuid(),
  lines: z.array(lineQuantityShape),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  trackingUrl: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export const returnShape = z.object({
  id: z.uuid(),
  kind: z.enum(RETURN_KINDS).describe('`cancellation`: paid and never sent, so nothing has to come back'),
  status: z.enum(RETURN_STATUSES),
  lines: z.array(lineQuantityShape),
  amount: amountShape.describe('What goes back for them'),
  reason: z.string().nullable().describe("The shopper's word"),
  note: z.string().nullable().describe("The shop's word to the shopper"),
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  settledAt: z.iso.datetime().nullable().describe('When its money was given back and its stock put on sale'),
});
const lineQuantities = z
  .array(lineQuantityShape)
  .min(1)
  .max(100)
  .refine((lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length, 'names a variant twice');
export const fulfilmentBody = z.strictObject({
  lines: lineQuantities.optional().describe('Everything that has not left yet, when left out'),
  carrier: text({ min: 1, max: 80 }).optional(),
  trackingNumber: text({ min: 1, max: 120 }).optional(),
  trackingUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});
export type Fulfilment = z.infer<typeof fulfilmentBody>;
export const returnBody = z.strictObject({ lines: lineQuantities, reason: text({ max: 1000 }).optional() });
export type ReturnRequest = z.infer<typeof returnBody>;
export const approvalBody = z.strictObject({
  restock: z.boolean().default(true).describe('Whether the goods go on sale again'),
  note: text({ max: 1000 }).optional().describe('For the shopper'),
});
export const declineBody = z.strictObject({ note: text({ min: 1, max: 1000 }).describe('For the shopper: why') });

const moneyBackShape = { id: z.string(), amount: amountShape, at: z.iso.datetime() };

export const orderShape = z
  .object({
    id: z.uuid(),
    number: z.string(),
    status: z.enum(ORDER_STATUSES),
    reason: z.string().nullable().describe('Why it was rejected, cancelled, expired or is under review'),
    email: z.string(),
    lines: z.array(z.object(lineShape)),
    subtotal: amountShape,
    shipping: amountShape,
    tax: amountShape,
    discount: amountShape,
    code: z.string().nullable().describe('The promotion that it carries'),
    total: amountShape,
    giftCard: z.object({ last4: z.string(), amount: amountShape }).nullable().describe('What a gift card pays of it'),
    currency: shopCurrencySchema,
    locale: localeSchema.describe('The language it was placed in'),
    refunded: amountShape.describe('What went back to the shopper'),
    paymentUrl: z.string().nullable().describe('Where to pay; null when there is nothing to pay (any more)'),
    payableUntil: z.iso.datetime().nullable(),
    shippingAddress: addressShape,
    billingAddress: addressShape.nullable().describe('Null: the same as shipping'),
    shippingMethod: shippingMethodShape,
    calledOffAt: z.iso.datetime().nullable().describe('When it was cancelled after it was paid: its money goes back'),
    cancellable: z.boolean().describe('Whether the shopper can still cancel it'),
    returnable: z.array(lineQuantityShape).describe('What was sent and can be sent back'),
    timeline: z.array(
      z.object({ status: z.enum(ORDER_STATUSES), reason: z.string().nullable(), at: z.iso.datetime() }),
    ),
    fulfilments: z.array(fulfilmentShape).describe('Parcels that were sent'),
    returns: z.array(returnShape),
    refunds: z.array(z.object({ ...moneyBackShape, status: z.enum(['succeeded', 'failed']) })),
    disputes: z.array(z.object({ ...moneyBackShape, status: z.enum(['opened', 'won', 'lost']) })),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof orderShape>;

/** A gift card as shoppers know it again. */
export interface GiftCardName {
  id: string;
  last4: string;
  /** What it holds; of cards that were put into a cart when there was one currency: none. */
  currency?: Currency;
}

/** Amounts in currencies other than dollars, in minor units. */
export type AmountsIn = Partial<Record<Exclude<Currency, 'USD'>, number>>;

/** A line that is not what it was when the shopper put it there. Amounts are minor units. */
export type CartChange = { variantId: string; title: string } & (
  | { kind: 'unavailable' }
  | { kind: 'price'; was: number; now: number }
);

/** A line that cannot be had in that quantity. */
export interface Shortage {
  variantId: string;
  requested: number;
  available: number;
}
