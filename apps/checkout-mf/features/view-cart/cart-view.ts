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
export type CodeProblem = 'not-started' | 'ended' | 'used-up' | 'below-minimum' | 'nothing-eligible';
/** A promotion's code that stands in the cart. */
export interface CartCode {
  code: string;
  /** What it gives, in the shop's words. */
  name: string;
  /** Standard shipping costs nothing. */
  freeShipping: boolean;
  problem: CodeProblem | null;
}
/** A cart as its pages show it. Amounts are the order service's, and null where there is no cart. */
export interface CartView {
  lines: CartLine[];
  quantity: number;
  subtotal: Amount | null;
  discount: Amount | null;
  code: CartCode | null;
}

export const hasProblem = ({ lines }: CartView): boolean => lines.some(({ problems }) => problems.length > 0);
