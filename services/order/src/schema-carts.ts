import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Offer } from './promotion.ts';
import { at, listed, market, marketChecks, seen } from './schema-columns.ts';
import { type AmountsIn, CART_STATUSES, type CartNotice, type GiftCardName } from './shapes.ts';

/** What a code takes off an order, and how often it still may. */
export const promotions = pgTable(
  'promotions',
  {
    id: uuid('id').primaryKey(),
    /** In capitals, as `normalCode` makes it. */
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    offer: jsonb('offer').$type<Offer>().notNull(),
    productIds: jsonb('product_ids').$type<string[]>(),
    minimumMinor: integer('minimum_minor').notNull().default(0),
    /** The same in currencies other than dollars. */
    minimumIn: jsonb('minimum_in').$type<AmountsIn>().notNull().default({}),
    startsAt: at('starts_at').notNull().defaultNow(),
    endsAt: at('ends_at'),
    usageLimit: integer('usage_limit'),
    customerLimit: integer('customer_limit'),
    /** Orders that carry it: placed and not ended unpaid. */
    used: integer('used').notNull().default(0),
    active: boolean('active').notNull().default(true),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    check(
      'promotions_used_within',
      sql`${table.used} >= 0 and (${table.usageLimit} is null or ${table.used} <= ${table.usageLimit})`,
    ),
    check('promotions_minimum', sql`${table.minimumMinor} >= 0`),
    check('promotions_limits', sql`${table.usageLimit} >= 0 and ${table.customerLimit} >= 1`),
  ],
);

/** How many orders of one customer, by e-mail address, carry a promotion. */
export const promotionCustomers = pgTable(
  'promotion_customers',
  {
    promotionId: uuid('promotion_id')
      .notNull()
      .references(() => promotions.id),
    email: text('email').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [
    // use-promotion: counts one more, if there may be one more
    primaryKey({ columns: [table.promotionId, table.email] }),
    check('promotion_customers_used', sql`${table.used} >= 0`),
  ],
);

export const carts = pgTable(
  'carts',
  {
    id: uuid('id').primaryKey(),
    /** `guest:<uuid>` or `user:<uuid>`: the subject of whoever made it. */
    owner: text('owner').notNull(),
    ...market,
    status: text('status', { enum: CART_STATUSES }).notNull().default('open'),
    /** The promotion's code that the shopper typed. */
    code: text('code'),
    /** The gift card that the shopper wants to pay with. The code itself is not kept. */
    giftCard: jsonb('gift_card').$type<GiftCardName>(),
    /** What its shopper has to be told of it and has not put away yet, the oldest first. */
    notices: jsonb('notices').$type<CartNotice[]>().notNull().default([]),
    /** Of a guest's cart: the user's, which has what was in it. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => carts.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('carts_status_known', sql`${table.status} in (${listed(CART_STATUSES)})`),
    ...marketChecks('carts', table),
    // read-cart: a user's cart, of which there is one
    uniqueIndex('carts_open_of_user')
      .on(table.owner)
      .where(sql`${table.status} = 'open' and ${table.owner} like 'user:%'`),
    // privacy: what went into carts that go
    index('carts_merged_into').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
  ],
);

export const cartLines = pgTable(
  'cart_lines',
  {
    cartId: uuid('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    ...seen,
    quantity: integer('quantity').notNull(),
    /** Lines keep the order in which they were added. */
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [
    // read-cart, change-cart: the lines of one cart
    primaryKey({ columns: [table.cartId, table.variantId] }),
    check('cart_lines_quantity', sql`${table.quantity} between 1 and 99`),
    check('cart_lines_price', sql`${table.unitPriceMinor} >= 0`),
  ],
);
