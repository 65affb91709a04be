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
  total: Amount;
  problems: ('unavailable' | 'insufficient-stock')[];
}
/** A cart as its pages show it. Amounts are the order service's; `subtotal` is null where there is no cart. */
export interface CartView {
  lines: CartLine[];
  quantity: number;
  subtotal: Amount | null;
}

export const hasProblem = ({ lines }: CartView): boolean => lines.some(({ problems }) => problems.length > 0);
