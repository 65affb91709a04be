import { z } from 'zod';

/** Input of fragment `checkout/AddToCart`, as a page names it. */
export const addToCartInput = z.strictObject({
  productId: z.string(),
  variantId: z.string().describe('The variant chosen when the page was rendered'),
});
export type AddToCartInput = z.infer<typeof addToCartInput>;

/** Live props of `checkout/AddToCart`: the page changes them as the shopper picks options. */
export interface AddToCartProps {
  variantId: string;
  title: string;
  /** Units that can be sold now; 0 shows "Sold out". */
  stock: number;
}
