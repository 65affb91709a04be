import type { Principal } from '@souk/contracts/token';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { z } from 'zod';
import { applyCode } from './apply-code.ts';
import { findCountry } from './countries.ts';
import type { Deps } from './deps.ts';
import { NO_REDUCTION } from './promotion.ts';
import { currentLines, findOpenCart } from './read-cart.ts';
import type { quoteShape } from './shapes.ts';
import { giftPart, type ShippingMethod, shippingMethods, subtotalOf, totalsOf } from './totals.ts';
import { findGift } from './use-gift-card.ts';

type Quote = z.infer<typeof quoteShape>;
export type QuoteFailure =
  | {
      kind:
        | 'not-found'
        | 'cart-ordered'
        | 'empty-cart'
        | 'unknown-country'
        | 'product-unavailable'
        | 'payment-unavailable';
    }
  | { kind: 'gift-card-currency'; currency: string };

/** What the cart would cost, sent there that way. Placing the order computes it again. */
export async function quoteCart(
  deps: Deps,
  {
    cartId,
    principal,
    country: code,
    shippingMethod,
  }: {
    cartId: string;
    principal: Principal | null;
    country: string;
    shippingMethod: ShippingMethod;
  },
): Promise<Result<Quote, QuoteFailure>> {
  const open = await findOpenCart(deps, cartId, principal);
  if (!open.ok) return err({ kind: open.error });
  const cart = open.value;
  const country = findCountry(code);
  if (!country) return err({ kind: 'unknown-country' });
  const lines = await currentLines(deps, cart);
  if (!lines.ok) return err({ kind: lines.error });
  if (lines.value.length === 0) return err({ kind: 'empty-cart' });

  const money = (amount: number) => ({ amount, currency: cart.currency });
  const applied = await applyCode(deps, cart, lines.value);
  const goods = { currency: cart.currency, subtotal: subtotalOf(lines.value), ...(applied?.reduction ?? NO_REDUCTION) };
  const { subtotal, discount, shipping, tax, total } = totalsOf(goods, country, shippingMethod);
  const giftCard = cart.giftCard && (await findGift(deps, cart.giftCard));
  if (giftCard === 'payment-unavailable') return err({ kind: 'payment-unavailable' });
  if (giftCard && giftCard.balance.currency !== cart.currency)
    return err({ kind: 'gift-card-currency', currency: giftCard.balance.currency });
  const gift = giftCard ? giftPart(total, giftCard.balance.amount, cart.currency) : 0;
  return ok({
    giftCard: giftCard && { last4: giftCard.last4, amount: money(gift), balance: money(giftCard.balance.amount) },
    due: money(total - gift),
    subtotal: money(subtotal),
    discount: money(discount),
    shipping: money(shipping),
    tax: money(tax),
    total: money(total),
    taxRatePercent: country.taxBasisPoints / 100,
    shippingMethods: shippingMethods(country.zone, goods, cart.locale).map((method) => ({
      ...method,
      price: money(method.price),
    })),
  });
}
