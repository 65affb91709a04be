import { eq, inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { wishlistItems, wishlists } from './schema.ts';
import { LARGEST_WISHLIST } from './wishlist.ts';

/**
 * What a guest has saved goes onto the list of the user whom the guest turned out to be, as far as there is room, the latest first. The
 * guest's list, and a link to it, are gone then; asked again there is nothing to do.
 */
export async function mergeWishlists(
  { database: { db } }: Pick<Deps, 'database'>,
  { guest, user }: { guest: string; user: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [brought] = await tx.select({ id: wishlists.id }).from(wishlists).where(eq(wishlists.owner, guest));
    if (!brought) return;
    await tx.insert(wishlists).values({ id: uuidv7(), owner: user }).onConflictDoNothing();
    const lists = await tx
      .select({ id: wishlists.id, owner: wishlists.owner })
      .from(wishlists)
      .where(inArray(wishlists.owner, [guest, user]))
      .orderBy(wishlists.id)
      .for('update');
    const [from, into] = [guest, user].map((owner) => lists.find((list) => list.owner === owner)?.id);
    if (!from || !into) return; // it went in this moment
    await tx.execute(sql`
      insert into ${wishlistItems} (wishlist_id, variant_id, product_id, slug, sku, title, variant_title, options, image, added_at)
      select ${into}::uuid, variant_id, product_id, slug, sku, title, variant_title, options, image, added_at
      from (
        select * from ${wishlistItems} mine where mine.wishlist_id = ${from} and not exists (
          select 1 from ${wishlistItems} theirs where theirs.wishlist_id = ${into} and theirs.variant_id = mine.variant_id
        )
        order by position desc
        limit ${LARGEST_WISHLIST} - (select count(*) from ${wishlistItems} there where there.wishlist_id = ${into})
      ) latest order by position`);
    await tx.delete(wishlists).where(eq(wishlists.id, from));
  });
}
