import type { Currency } from '@souk/contracts/money';
import type { AmountsIn } from './shapes.ts';
import { taxOf as shareOf } from './totals.ts';

export const PROMOTION_KINDS = ['percentage', 'fixed', 'free_shipping', 'buy_x_get_y'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** What a promotion gives. Amounts are minor units, rates basis points; `amount` is in dollars, `amountIn` the same in other currencies. */
export type Offer =
  | { kind: 'percentage'; basisPoints: number }
  | { kind: 'fixed'; amount: number; amountIn?: AmountsIn }
  | { kind: 'free_shipping' }
  /** Of every `buy + get` units the cheapest `get` are reduced by `basisPoints`; 10 000 makes them free. */
  | { kind: 'buy_x_get_y'; buy: number; get: number; basisPoints: number };

export interface Terms {
  offer: Offer;
  /** The goods it is for; null: all. */
  productIds: readonly string[] | null;
  /** What the cart's goods must come to, in dollars; nothing in dollars is nothing in any currency. */
  minimum: number;
  minimumIn: AmountsIn;
}
/** Why a code does nothing for a cart just now. */
export const CODE_PROBLEMS = [
  'not-started',
  'ended',
  'used-up',
  'below-minimum',
  'nothing-eligible',
  'other-currency',
] as const;
export type CodeProblem = (typeof CODE_PROBLEMS)[number];

export interface Reduction {
  discount: number;
  freeShipping: boolean;
}
export const NO_REDUCTION: Reduction = { discount: 0, freeShipping: false };

interface Line {
  productId: string;
  unitPrice: number;
  quantity: number;
}
const sum = (lines: readonly Line[]) => lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);

const amountOf = (amount: number, others: AmountsIn, currency: Currency): number | undefined =>
  currency === 'USD' || amount === 0 ? amount : others[currency];

/**
 * What a promotion takes off these lines; never more than the goods it is for cost. One that names no amount in their currency does not
 * apply: nobody has said what it is worth there.
 */
export function reductionOf(
  { offer, productIds, ...terms }: Terms,
  lines: readonly Line[],
  currency: Currency,
): Reduction | CodeProblem {
  const minimum = amountOf(terms.minimum, terms.minimumIn, currency);
  const fixed = offer.kind === 'fixed' ? amountOf(offer.amount, offer.amountIn ?? {}, currency) : 0;
  if (minimum === undefined || fixed === undefined) return 'other-currency';
  if (sum(lines) < minimum) return 'below-minimum';
  const eligible = productIds ? lines.filter(({ productId }) => productIds.includes(productId)) : lines;
  if (eligible.length === 0) return 'nothing-eligible';
  switch (offer.kind) {
    case 'percentage':
      return { discount: shareOf(sum(eligible), offer.basisPoints), freeShipping: false };
    case 'fixed':
      return { discount: Math.min(fixed, sum(eligible)), freeShipping: false };
    case 'free_shipping':
      return { discount: 0, freeShipping: true };
    case 'buy_x_get_y': {
      const discount = cheapestOf(eligible, offer);
      return discount > 0 ? { discount, freeShipping: false } : 'nothing-eligible';
    }
  }
}

function cheapestOf(
  lines: readonly Line[],
  { buy, get, basisPoints }: Extract<Offer, { kind: 'buy_x_get_y' }>,
): number {
  const units = lines.reduce((total, { quantity }) => total + quantity, 0);
  let reduced = Math.floor(units / (buy + get)) * get;
  let worth = 0;
  for (const { unitPrice, quantity } of [...lines].sort((a, b) => a.unitPrice - b.unitPrice)) {
    const taken = Math.min(reduced, quantity);
    worth += taken * unitPrice;
    reduced -= taken;
  }
  return shareOf(worth, basisPoints);
}

/** Codes are typed by people: spaces around and small letters are forgiven. */
export const normalCode = (typed: string): string => typed.trim().toUpperCase();
