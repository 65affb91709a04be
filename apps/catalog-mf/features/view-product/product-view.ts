import type { Picture } from '../show-picture/product-picture.tsx';
import type { Description } from './description.ts';
import type { Choice, ProductOption } from './options.ts';

export interface ProductVariant extends Choice {
  title: string;
  price: { amount: number; currency: string };
  compareAt: number | null;
  weightGrams: number | null;
  /** Indexes into the product's pictures, its own first. */
  pictures: number[];
}
/** A product as its page shows it. */
export interface ProductView {
  id: string;
  slug: string;
  title: string;
  vendor: string;
  vendorPath: string;
  description: Description;
  options: ProductOption[];
  variants: ProductVariant[];
  pictures: Picture[];
}
