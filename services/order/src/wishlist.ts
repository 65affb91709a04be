import { z } from 'zod';
import { amountShape, imageShape } from './shapes.ts';

export const LARGEST_WISHLIST = 200;

const itemShape = z.object({
  variantId: z.string(),
  productId: z.string(),
  slug: z.string(),
  title: z.string().describe("The product's title"),
  variantTitle: z.string(),
  options: z.record(z.string(), z.string()),
  image: imageShape,
  price: amountShape.nullable().describe("Today's; null where it is no longer sold"),
  available: z.int().describe('Units that can be sold now; 0: sold out, or no longer sold'),
  addedAt: z.iso.datetime(),
});
export type WishlistItem = z.infer<typeof itemShape>;

export const wishlistShape = z
  .object({
    items: z.array(itemShape).describe('The latest first'),
    shareToken: z.string().nullable().describe('Of GET /shared-wishlists/{token}; null: nobody else sees it'),
  })
  .meta({ id: 'Wishlist' });
export type Wishlist = z.infer<typeof wishlistShape>;

/** As others see it: without whose it is. */
export const sharedWishlistShape = z
  .object({ items: z.array(itemShape.omit({ addedAt: true })) })
  .meta({ id: 'SharedWishlist' });
export type SharedWishlist = z.infer<typeof sharedWishlistShape>;
