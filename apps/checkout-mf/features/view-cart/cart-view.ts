export interface Amount {
  amount: number;
  currency: string;
}
export interface CartLine {
  variantId: string;
  slug: string;
  title: string;
  variantTitle: string;
  options: Record<string, string>;
  image: { url: string; alt: string; width: number; height: number } | null;
  quantity: number;
  /** Units that can be sold now. */
  available: number;
  unitPrice: Amount;
  /** What it cost when it was put there, where that has changed. */
  previousUnitPrice: Amount | null;
  total: Amount;
  problems: ('unavailable' | 'insufficient-stock')[];
}
/** Why a promotion's code does nothing for this cart just now. */
export type CodeProblem = 'not-started' | 'ended' | 'used-up' | 'below-minimum' | 'nothing-eligible' | 'other-currency';
/** A promotion's code that stands in the cart. */
export interface CartCode {
  code: string;
  /** What it gives, in the shop's words. */
  name: string;
  /** Standard shipping costs nothing. */
  freeShipping: boolean;
  problem: CodeProblem | null;
}
interface OfLine {
  title: string;
  options: Record<string, string>;
  /** So many were asked for. */
  wanted: number;
}
/** Something that happened to the cart without the shopper's doing. */
export type CartNotice = { id: string } & (
  | { kind: 'merged'; quantity: number }
  | ({ kind: 'fewer'; quantity: number } & OfLine)
  | ({ kind: 'unavailable' | 'cart-full' } & OfLine)
  | { kind: 'code-left'; code: string }
  | { kind: 'gift-card-left'; last4: string }
  | { kind: 'gift-card-currency'; last4: string; currency: string }
);
/** A cart as its pages show it. Amounts are the order service's, and null where there is no cart. */
export interface CartView {
  /** Null where there is no cart. */
  id: string | null;
  lines: CartLine[];
  quantity: number;
  subtotal: Amount | null;
  discount: Amount | null;
  code: CartCode | null;
  /** What the shopper has not put away yet. */
  notices: CartNotice[];
}

export const hasProblem = ({ lines }: CartView): boolean => lines.some(({ problems }) => problems.length > 0);
