import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '@souk/service-kit/result';
import { isUuid } from '@souk/service-kit/schemas';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Market } from './catalogue.ts';
import { asSeen } from './change-cart.ts';
import type { Deps } from './deps.ts';
import { findWishlist } from './read-wishlist.ts';
import { wishlistItems, wishlists } from './schema.ts';
import { LARGEST_WISHLIST } from './wishlist.ts';

export type WishFailure = 'unknown-variant' | 'product-unavailable' | 'wishlist-full';

/** Saves a variant; one that is there already stays where it is. Sold-out ones may be saved: that is what lists are for. */
export async function saveItem(
  deps: Pick<Deps, 'database' | 'catalogue'>,
  { owner, variantId, market }: { owner: string; variantId: string; market: Market },
): Promise<Result<null, WishFailure>> {
  if (!isUuid(variantId)) return err('unknown-variant');
  const id = variantId.toLowerCase();
  const variants = await deps.catalogue.variants([id], { ...market, maxAgeMs: 0 });
  if (!variants.ok) return variants;
  const variant = variants.value.get(id);
  if (!variant) return err('unknown-variant');
  const { unitPriceMinor: _, ...seen } = asSeen(variant);
  return deps.database.db.transaction(async (tx) => {
    await tx.insert(wishlists).values({ id: uuidv7(), owner }).onConflictDoNothing();
    // Locked while it is counted, so that two requests do not both add the last one allowed.
    const [list] = await tx
      .select({ id: wishlists.id })
      .from(wishlists)
      .where(eq(wishlists.owner, owner))
      .for('update');
    if (!list) throw new Error('a wishlist went in the moment it was made');
    const others = and(eq(wishlistItems.wishlistId, list.id), sql`${wishlistItems.variantId} <> ${id}`);
    if ((await tx.$count(wishlistItems, others)) >= LARGEST_WISHLIST) return err('wishlist-full');
    await tx
      .insert(wishlistItems)
      .values({ wishlistId: list.id, variantId: id, ...seen })
      .onConflictDoNothing();
    return ok(null);
  });
}

/** Takes a variant off the list; one that is not on it is fine. */
export async function removeItem(
  deps: Pick<Deps, 'database'>,
  { owner, variantId }: { owner: string; variantId: string },
): Promise<void> {
  const list = await findWishlist(deps, owner);
  if (!list || !isUuid(variantId)) return;
  await deps.database.db
    .delete(wishlistItems)
    .where(and(eq(wishlistItems.wishlistId, list.id), eq(wishlistItems.variantId, variantId)));
}

/** The secret of the link to somebody's list, the same until sharing ends. */
export async function share({ database: { db } }: Pick<Deps, 'database'>, owner: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const [list] = await db
    .insert(wishlists)
    .values({ id: uuidv7(), owner, shareToken: token })
    .onConflictDoUpdate({
      target: wishlists.owner,
      set: { shareToken: sql`coalesce(${wishlists.shareToken}, excluded.share_token)` },
    })
    .returning({ token: wishlists.shareToken });
  return list?.token ?? token;
}

/** Links that were given away lead nowhere from now on; sharing again makes another. */
export async function endSharing({ database: { db } }: Pick<Deps, 'database'>, owner: string): Promise<void> {
  await db.update(wishlists).set({ shareToken: null }).where(eq(wishlists.owner, owner));
}
