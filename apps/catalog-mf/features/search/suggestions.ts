import type { Picture } from '../show-picture/product-picture.tsx';

export interface SuggestedLink {
  label: string;
  href: string;
}
export interface SuggestedProduct {
  href: string;
  title: string;
  vendor: string;
  price: { amount: number; currency: string };
  picture: Picture | null;
}
export interface Suggestions {
  /** What is typed, completed. */
  terms: SuggestedLink[];
  /** Categories and makers. */
  places: SuggestedLink[];
  products: SuggestedProduct[];
}

/** All of it in the order in which arrow keys go through it. */
export const hrefsOf = ({ terms, products, places }: Suggestions): string[] =>
  [...terms, ...products, ...places].map(({ href }) => href);
