import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, seen } from './schema-columns.ts';

/** What somebody would like to have one day: one list per owner. */
export const wishlists = pgTable('wishlists', {
  id: uuid('id').primaryKey(),
  /** `guest:<uuid>` or `user:<uuid>`. */
  owner: text('owner').notNull().unique(),
  /** Whoever has it may look. Null while the list is not shared. */
  shareToken: text('share_token').unique(),
  createdAt: at('created_at').notNull().defaultNow(),
});

const { unitPriceMinor: _, ...product } = seen;

export const wishlistItems = pgTable(
  'wishlist_items',
  {
    wishlistId: uuid('wishlist_id')
      .notNull()
      .references(() => wishlists.id, { onDelete: 'cascade' }),
    ...product,
    addedAt: at('added_at').notNull().defaultNow(),
    /** The order in which they were saved. */
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [
    // change-wishlist: each variant once
    primaryKey({ columns: [table.wishlistId, table.variantId] }),
    // read-wishlist: the latest first
    index('wishlist_items_in_order').on(table.wishlistId, table.position),
  ],
);
