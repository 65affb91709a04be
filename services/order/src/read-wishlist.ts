import { ok, type Result } from '@souk/service-kit/result';
import { desc, eq } from 'drizzle-orm';
import type { Market } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { wishlistItems, wishlists } from './schema.ts';
import type { Wishlist, WishlistItem } from './wishlist.ts';

/** How old a price or a stock may be that a list shows. */
const SHOWN_AGE_MS = 2_000;

type Reading = Pick<Deps, 'database' | 'catalogue'>;

const storedItems = ({ database: { db } }: Reading, wishlistId: string) =>
  db
    .select({
      variantId: wishlistItems.variantId,
      productId: wishlistItems.productId,
      slug: wishlistItems.slug,
      title: wishlistItems.title,
      variantTitle: wishlistItems.variantTitle,
      options: wishlistItems.options,
      image: wishlistItems.image,
      addedAt: wishlistItems.addedAt,
    })
    .from(wishlistItems)
    .where(eq(wishlistItems.wishlistId, wishlistId))
    .orderBy(desc(wishlistItems.position));

/** The items at today's prices and stock; one that is no longer sold stays as it was seen. */
async function itemsOf(
  deps: Reading,
  wishlistId: string,
  market: Market,
): Promise<Result<WishlistItem[], 'product-unavailable'>> {
  const stored = await storedItems(deps, wishlistId);
  if (stored.length === 0) return ok([]);
  const variants = await deps.catalogue.variants(
    stored.map(({ variantId }) => variantId),
    { ...market, maxAgeMs: SHOWN_AGE_MS },
  );
  if (!variants.ok) return variants;
  const items = stored.map((item) => {
    const addedAt = item.addedAt.toISOString();
    const variant = variants.value.get(item.variantId);
    if (!variant) return { ...item, addedAt, price: null, available: 0 };
    const { productId, slug, productTitle: title, title: variantTitle, options, image, price, stock } = variant;
    const { variantId } = item;
    return { variantId, productId, slug, title, variantTitle, options, image, price, available: stock, addedAt };
  });
  return ok(items);
}

export async function findWishlist({ database: { db } }: Pick<Deps, 'database'>, owner: string) {
  const [list] = await db
    .select({ id: wishlists.id, shareToken: wishlists.shareToken })
    .from(wishlists)
    .where(eq(wishlists.owner, owner));
  return list;
}

/** Somebody's list; an empty one where there is none. */
export async function readWishlist(
  deps: Reading,
  owner: string,
  market: Market,
): Promise<Result<Wishlist, 'product-unavailable'>> {
  const list = await findWishlist(deps, owner);
  if (!list) return ok({ items: [], shareToken: null });
  const items = await itemsOf(deps, list.id, market);
  return items.ok ? ok({ items: items.value, shareToken: list.shareToken }) : items;
}

/** What whoever has the link sees; undefined where it is not, or no longer, a link. */
export async function readShared(deps: Reading, token: string, market: Market) {
  const [list] = await deps.database.db
    .select({ id: wishlists.id })
    .from(wishlists)
    .where(eq(wishlists.shareToken, token));
  if (!list) return undefined;
  const items = await itemsOf(deps, list.id, market);
  return items.ok ? ok({ items: items.value.map(({ addedAt: _, ...item }) => item) }) : items;
}
