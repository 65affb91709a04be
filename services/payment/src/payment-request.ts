import { localeSchema } from '@souk/contracts/locale';
import { moneySchema } from '@souk/contracts/money';
import { email, text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { PAYMENT_STATUSES } from './payment.ts';

/** Stripe takes these in steps of ten: their third decimal must be 0. */
const THREE_DECIMALS = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];
/** The smallest difference between two amounts of a currency at Stripe, in minor units. */
export const stepOf = (currency: string): number => (THREE_DECIMALS.includes(currency) ? 10 : 1);

const webAddress = () => z.url({ protocol: /^https?$/ }).max(2000);

/** What the order service asks for. It computed every amount; this service only checks that they add up. */
export const paymentRequest = z
  .strictObject({
    orderId: z.uuid().toLowerCase(),
    owner: z.string().regex(/^(guest|user):[\w-]{1,64}$/, 'guest:<id> or user:<id>'),
    amount: moneySchema.extend({ amount: z.int().min(1).max(99_999_999) }),
    email: email(),
    lines: z
      .array(
        z.strictObject({
          title: text({ min: 1, max: 250 }),
          quantity: z.int().min(1).max(999_999),
          unitPrice: moneySchema,
          image: webAddress().optional(),
        }),
      )
      .min(1)
      .max(500),
    shipping: moneySchema,
    tax: moneySchema,
    discount: moneySchema,
    locale: localeSchema.optional().describe('The language of the page; left out: that of the browser'),
    giftCard: moneySchema.optional().describe('What a gift card pays of it; held by PUT /gift-card-holds/{orderId}'),
    successUrl: webAddress(),
    cancelUrl: webAddress(),
  })
  .superRefine(({ amount, lines, shipping, tax, discount, giftCard }, context) => {
    const parts = [
      ...lines.map(({ unitPrice }) => unitPrice),
      shipping,
      tax,
      discount,
      ...(giftCard ? [giftCard] : []),
    ];
    if (parts.some(({ currency }) => currency !== amount.currency))
      return context.addIssue({
        code: 'custom',
        path: ['amount', 'currency'],
        message: 'all amounts share one currency',
      });
    const step = stepOf(amount.currency);
    if (parts.some((part) => part.amount % step !== 0))
      context.addIssue({ code: 'custom', path: ['amount'], message: `every part must be a multiple of ${step}` });
    const goods = lines.reduce((total, { unitPrice, quantity }) => total + unitPrice.amount * quantity, 0);
    if (discount.amount > goods)
      return context.addIssue({ code: 'custom', path: ['discount'], message: 'is more than the lines cost' });
    const total = goods + shipping.amount + tax.amount - discount.amount - (giftCard?.amount ?? 0);
    if (total !== amount.amount)
      context.addIssue({ code: 'custom', path: ['amount'], message: `the parts add up to ${total}` });
  });
export type PaymentRequest = z.infer<typeof paymentRequest>;

export const statusChange = z.strictObject({
  status: z
    .enum(PAYMENT_STATUSES)
    .describe(
      '`captured` takes the money, `cancelled` or `expired` gives up an unpaid or held one, `refunded` gives all back',
    ),
});

const minorUnits = z.int().min(1).max(99_999_999);
export const refundRequest = z.strictObject({
  amount: z
    .union([minorUnits, moneySchema.extend({ amount: minorUnits })])
    .describe("Money, or a bare whole number of minor units in the payment's currency"),
});
export type RefundRequest = z.infer<typeof refundRequest>;
