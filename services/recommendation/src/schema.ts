import { auditLog } from '@souk/service-kit/audit-table';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What is known of each product. One that is not on sale keeps its row, so that a late state does not bring it back. */
export const products = pgTable(
  'products',
  {
    id: uuid('id').primaryKey(),
    /** Product's own count of changes; a state with a lower one is late and ignored. */
    version: bigint('version', { mode: 'number' }).notNull(),
    /** On sale and in stock. */
    available: boolean('available').notNull(),
    /** The same for a thing that is listed once per colour or size. */
    family: text('family').notNull(),
    categories: text('categories').array().notNull(),
    /** The lowest of its variants, in the base currency. */
    priceMinor: integer('price_minor').notNull(),
    createdAt: at('created_at').notNull(),
    /** The last rebuild that found it on sale. */
    seenBy: integer('seen_by').notNull().default(0),
  },
  (table) => [
    check('products_price', sql`${table.priceMinor} >= 0`),
    // candidates: the newest
    index('products_newest').on(table.createdAt.desc()).where(sql`available`),
    // candidates: of a category
    index('products_of_category').using('gin', table.categories),
  ],
);

/** What a product is like: its category, maker, tags, materials and colours, each with its weight. */
export const features = pgTable(
  'features',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    feature: text('feature').notNull(),
    weight: real('weight').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.feature] }),
    // candidates: who else has it
    index('features_shared').on(table.feature, table.productId),
  ],
);

/** Products that changed and are not fetched yet. */
export const changes = pgTable(
  'changes',
  {
    productId: uuid('product_id').primaryKey(),
    version: bigint('version', { mode: 'number' }).notNull(),
    /** Later than now while somebody fetches it. */
    nextTryAt: at('next_try_at').notNull().defaultNow(),
  },
  // fetch-changes: what is due
  (table) => [index('changes_due').on(table.nextTryAt)],
);

/** What was bought together, once per order and without the person: all counts can be made from it again. */
export const baskets = pgTable(
  'baskets',
  {
    /** Made from the order's id by a hash. */
    id: uuid('id').primaryKey(),
    productIds: uuid('product_ids').array().notNull(),
    boughtAt: at('bought_at').notNull(),
  },
  (table) => [
    check('baskets_filled', sql`cardinality(${table.productIds}) between 1 and 20`),
    // sweep: what is too old
    index('baskets_by_age').on(table.boughtAt),
  ],
);

/** How often a product is in a basket, and how much of that is recent. */
export const sales = pgTable(
  'sales',
  {
    productId: uuid('product_id').primaryKey(),
    baskets: integer('baskets').notNull(),
    /** Each basket weighs twice what one thirty days before it weighed. */
    heat: doublePrecision('heat').notNull(),
  },
  // candidates: best sellers
  (table) => [index('sales_hottest').on(table.heat.desc())],
);

/** How often two products are in one basket; each pair has a row from either side. */
export const pairs = pgTable(
  'pairs',
  {
    productId: uuid('product_id').notNull(),
    otherId: uuid('other_id').notNull(),
    baskets: integer('baskets').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.otherId] }),
    check('pairs_differ', sql`${table.productId} <> ${table.otherId}`),
    // candidates: the most frequent of one product
    index('pairs_frequent').on(table.productId, table.baskets.desc()),
  ],
);

/** Those who have said something about being remembered, or were erased. Nobody is here for merely looking. */
export const visitors = pgTable(
  'visitors',
  {
    /** `user:<uuid>`, or `session:<hash of the cookie>`. */
    id: text('id').primaryKey(),
    personalised: boolean('personalised').notNull(),
    /** The account is deleted: nothing that is still on its way is kept. */
    erased: boolean('erased').notNull().default(false),
    chosenAt: at('chosen_at').notNull().defaultNow(),
  },
  // sweep: what is too old
  (table) => [index('visitors_by_age').on(table.chosenAt)],
);

export const views = pgTable(
  'views',
  {
    visitor: text('visitor').notNull(),
    productId: uuid('product_id').notNull(),
    viewedAt: at('viewed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.visitor, table.productId] }),
    // history: the latest of somebody
    index('views_latest').on(table.visitor, table.viewedAt.desc()),
    // sweep: what is too old
    index('views_by_age').on(table.viewedAt),
  ],
);

/** What an account has bought. Guests' orders are in nobody's history. */
export const purchases = pgTable(
  'purchases',
  {
    visitor: text('visitor').notNull(),
    productId: uuid('product_id').notNull(),
    boughtAt: at('bought_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.visitor, table.productId] }),
    // sweep: what is too old
    index('purchases_by_age').on(table.boughtAt),
  ],
);

export const REBUILD_STATUSES = ['running', 'done'] as const;

/** Passes through the whole catalogue and all baskets; the first is that of an empty database. */
export const rebuilds = pgTable(
  'rebuilds',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    status: text('status', { enum: REBUILD_STATUSES }).notNull().default('running'),
    /** Where reading goes on: a cursor of product's list. */
    cursor: text('cursor'),
    products: integer('products').notNull().default(0),
    baskets: integer('baskets').notNull().default(0),
    /** Until then somebody works on it. */
    leasedUntil: at('leased_until').notNull().defaultNow(),
    startedAt: at('started_at').notNull().defaultNow(),
    finishedAt: at('finished_at'),
  },
  (table) => [
    check('rebuilds_status_known', sql`${table.status} in ('running', 'done')`),
    // one at a time
    uniqueIndex('rebuilds_one').on(table.status).where(sql`${table.status} = 'running'`),
  ],
);

export const schema = {
  products,
  features,
  changes,
  baskets,
  sales,
  pairs,
  visitors,
  views,
  purchases,
  rebuilds,
  auditLog,
};

export { auditLog };
