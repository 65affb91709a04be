import { DEFAULT_LOCALE, type Locale } from '@souk/contracts/locale';
import type Stripe from 'stripe';
import { type PaymentRequest, stepOf } from './payment-request.ts';

interface CheckoutLine {
  title: string;
  quantity: number;
  /** Of one piece, in minor units. */
  unitAmount: number;
  image?: string;
}

interface Words {
  shipping: string;
  tax: string;
  lessGiftCard: string;
  more(items: number): string;
}
/** What Stripe's page says of the order; the rest of the page is Stripe's own, in the session's `locale`. */
const WORDS: Record<Locale, Words> = {
  en: {
    shipping: 'Shipping',
    tax: 'Tax',
    lessGiftCard: 'Your order, less the gift card',
    more: (items) => `${items} more items`,
  },
  de: {
    shipping: 'Versand',
    tax: 'Steuer',
    lessGiftCard: 'Ihre Bestellung, abzüglich Geschenkkarte',
    more: (items) => `${items} weitere Artikel`,
  },
};

/** Stripe's limit is 100 lines; two are kept for shipping and tax. */
const MAX_LINES = 98;

/**
 * What Stripe is asked for: the amounts as they were given, held on the card until the order captures them. A customer is asked
 * whether a new card is to be kept, and shown the kept ones to which they said yes.
 */
export function checkoutSession(
  request: PaymentRequest,
  { paymentId, expiresAt, customer }: { paymentId: string; expiresAt: Date; customer: string | null },
): Stripe.Checkout.SessionCreateParams {
  const { orderId, owner: _owner, shipping, tax, amount, locale = DEFAULT_LOCALE } = request;
  const words = WORDS[locale];
  const extra: CheckoutLine[] = [
    { title: words.shipping, quantity: 1, unitAmount: shipping.amount },
    { title: words.tax, quantity: 1, unitAmount: tax.amount },
  ].filter(({ unitAmount }) => unitAmount > 0);
  // Checkout knows no part that is paid elsewhere: what is left to pay is one line.
  const lines: CheckoutLine[] = request.giftCard
    ? [{ title: words.lessGiftCard, quantity: 1, unitAmount: amount.amount }]
    : [...checkoutLines(request, locale), ...extra];
  const metadata = { orderId, paymentId };
  return {
    mode: 'payment',
    // only methods that can hold an amount: the money is taken when the stock is committed
    allowed_payment_method_types: ['card'],
    payment_intent_data: { capture_method: 'manual', metadata },
    line_items: lines.map(({ title, quantity, unitAmount, image }) => ({
      quantity,
      price_data: {
        currency: amount.currency.toLowerCase(),
        unit_amount: unitAmount,
        product_data: { name: title, ...(image ? { images: [image] } : {}) },
      },
    })),
    client_reference_id: orderId,
    ...(request.locale ? { locale: request.locale } : {}),
    metadata,
    ...(customer === null
      ? { customer_email: request.email }
      : {
          customer,
          saved_payment_method_options: { payment_method_save: 'enabled', allow_redisplay_filters: ['always'] },
        }),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(expiresAt.getTime() / 1000),
  };
}

export function checkoutLines(
  { lines, discount }: Pick<PaymentRequest, 'lines' | 'discount'>,
  locale: Locale = DEFAULT_LOCALE,
): CheckoutLine[] {
  const plain = lines.map(({ title, quantity, unitPrice, image }) => ({
    title,
    quantity,
    unitAmount: unitPrice.amount,
    ...(image ? { image } : {}),
  }));
  return folded(discount.amount === 0 ? plain : discounted(plain, discount), WORDS[locale]);
}

/** Takes a discount off the lines in proportion to what they cost; Checkout knows no negative line. */
function discounted(lines: CheckoutLine[], discount: PaymentRequest['discount']): CheckoutLine[] {
  const step = BigInt(stepOf(discount.currency));
  const goods = lines.reduce((total, line) => total + line.unitAmount * line.quantity, 0);
  let costBefore = 0;
  let takenBefore = 0;
  return lines.map(({ title, quantity, unitAmount, ...rest }) => {
    costBefore += unitAmount * quantity;
    // rounding each running total, rather than each share, makes the shares add up exactly
    const share = (BigInt(discount.amount) * BigInt(costBefore)) / BigInt(goods);
    const taken = Number(share - (share % step));
    const unit = unitAmount * quantity - (taken - takenBefore);
    takenBefore = taken;
    return { ...rest, title: quantity > 1 ? `${quantity} × ${title}` : title, quantity: 1, unitAmount: unit };
  });
}

function folded(lines: CheckoutLine[], words: Words): CheckoutLine[] {
  if (lines.length <= MAX_LINES) return lines;
  const shown = lines.slice(0, MAX_LINES - 1);
  const rest = lines.slice(MAX_LINES - 1);
  const unitAmount = rest.reduce((total, line) => total + line.unitAmount * line.quantity, 0);
  return [...shown, { title: words.more(rest.length), quantity: 1, unitAmount }];
}
