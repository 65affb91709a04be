import { isNull, type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProductTexts } from './texts.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const STATUSES = ['draft', 'active', 'archived'] as const;

export const products = pgTable(
  'products',
  {
    /** UUIDv7: the order of ids is the order of creation. */
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** Sanitised when it was written. */
    descriptionHtml: text('description_html').notNull().default(''),
    vendor: text('vendor').notNull().default(''),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    /** Up to three, in the order in which variants hold option1 to option3. */
    options: jsonb('options').$type<{ name: string; values: string[] }[]>().notNull().default([]),
    seoTitle: text('seo_title').notNull().default(''),
    seoDescription: text('seo_description').notNull().default(''),
    status: text('status', { enum: STATUSES }).notNull(),
    /** Lowest price of its variants, kept by store-products.ts in the same transaction. */
    priceMinor: integer('price_minor').notNull(),
    featured: boolean('featured')
      .notNull()
      .generatedAlwaysAs((): SQL => sql`tags @> '["best-seller"]'::jsonb`),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(to_tsvector('english'::regconfig, title), 'A') || setweight(to_tsvector('english'::regconfig, vendor), 'B') || setweight(to_tsvector('english'::regconfig, tags), 'B') || setweight(to_tsvector('english'::regconfig, description_html), 'C')`,
      ),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
    /** A deleted product stays as a row because reservations of its variants do. */
    deletedAt: at('deleted_at'),
  },
  (table) => [
    check('products_status_known', sql`${table.status} in ('draft', 'active', 'archived')`),
    check('products_price_positive', sql`${table.priceMinor} >= 0`),
    check('products_options_few', sql`jsonb_array_length(${table.options}) <= 3`),
    // read-product by slug; import-products by handle
    uniqueIndex('products_slug').on(table.slug).where(isNull(table.deletedAt)),
    // list-products, one index per sort; `newest` is the primary key
    index('products_by_price').on(table.priceMinor, table.id).where(isNull(table.deletedAt)),
    index('products_by_title').on(sql`lower(${table.title})`, table.id).where(isNull(table.deletedAt)),
    index('products_by_featured').on(table.featured, table.id).where(isNull(table.deletedAt)),
    // list-products ?vendor=
    index('products_by_vendor').on(table.vendor, table.id).where(isNull(table.deletedAt)),
    // list-products ?q= and ?tag=
    index('products_search').using('gin', table.search),
    index('products_tags').using('gin', table.tags),
  ],
);

export const productImages = pgTable(
  'product_images',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    /** From 0. */
    position: integer('position').notNull(),
    url: text('url').notNull(),
    alt: text('alt').notNull().default(''),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
  },
  // load-products: the pictures of a page of products, in order
  (table) => [
    primaryKey({ columns: [table.productId, table.position] }),
    check('product_images_sized', sql`${table.width} > 0 and ${table.height} > 0`),
  ],
);

export const variants = pgTable(
  'variants',
  {
    id: uuid('id').primaryKey(),
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sku: text('sku'),
    /** Value of the product's first option; '' where it has none. */
    option1: text('option1').notNull().default(''),
    option2: text('option2').notNull().default(''),
    option3: text('option3').notNull().default(''),
    priceMinor: integer('price_minor').notNull(),
    compareAtMinor: integer('compare_at_minor'),
    currency: text('currency').notNull(),
    /** Units that can be sold now: what is held or committed is already taken off. */
    available: integer('available').notNull(),
    weightGrams: integer('weight_grams'),
    barcode: text('barcode'),
    /** One of the product's pictures. */
    imageUrl: text('image_url'),
    /** A removed variant stays as a row because its reservations do. */
    removedAt: at('removed_at'),
  },
  (table) => [
    check('variants_available', sql`${table.available} >= 0`),
    check('variants_price', sql`${table.priceMinor} >= 0`),
    check('variants_compare_at', sql`${table.compareAtMinor} >= 0`),
    check('variants_weight', sql`${table.weightGrams} >= 0`),
    check('variants_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    // store-products: a SKU names one variant of the shop
    uniqueIndex('variants_sku').on(table.sku).where(isNull(table.removedAt)),
    // load-products: the variants of a page of products; and no two alike
    uniqueIndex('variants_options')
      .on(table.productId, table.option1, table.option2, table.option3)
      .where(isNull(table.removedAt)),
  ],
);

/**
 * How often what readers show of a product has changed: told with each change, and answered with the product, so that a reader knows
 * which of two states is the later one. Locked last, after products and variants, in the order of ids.
 */
export const productVersions = pgTable('product_versions', {
  productId: uuid('product_id')
    .primaryKey()
    .references(() => products.id, { onDelete: 'cascade' }),
  version: bigint('version', { mode: 'number' }).notNull(),
});

/** Texts of a product in a language besides the shop's own; what is not in `body` is shown in that. */
export const productTexts = pgTable(
  'product_texts',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    body: jsonb('body').$type<ProductTexts>().notNull(),
  },
  // load-products: the texts of a page of products
  (table) => [primaryKey({ columns: [table.productId, table.locale] })],
);

/** What the shop has prices in, besides the base currency, and how a price follows from one in that (`derived_minor` in the database). */
export const currencies = pgTable(
  'currencies',
  {
    /** ISO 4217 */
    code: text('code').primaryKey(),
    /** Of this currency for one of the base currency, in major units. */
    rate: numeric('rate', { precision: 18, scale: 8, mode: 'number' }).notNull(),
    /** Digits of its minor unit: 2 for cents, 0 for yen. */
    minorDigits: integer('minor_digits').notNull(),
    /** Derived prices are multiples of `step_minor` and `ending_minor` more: 100 and 90 make 4,90 and 5,90. */
    stepMinor: integer('step_minor').notNull(),
    endingMinor: integer('ending_minor').notNull().default(0),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('currencies_code', sql`${table.code} ~ '^[A-Z]{3}$'`),
    check('currencies_rate', sql`${table.rate} > 0`),
    check('currencies_step', sql`${table.stepMinor} between 1 and 1000000`),
    check('currencies_ending', sql`${table.endingMinor} >= 0 and ${table.endingMinor} < ${table.stepMinor}`),
  ],
);

/** Prices of variants in other currencies: each variant has one in each, given by a merchant (`explicit`) or derived. */
export const variantPrices = pgTable(
  'variant_prices',
  {
    variantId: uuid('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    currency: text('currency')
      .notNull()
      .references(() => currencies.code),
    priceMinor: integer('price_minor').notNull(),
    compareAtMinor: integer('compare_at_minor'),
    explicit: boolean('explicit').notNull().default(false),
  },
  // load-products and read-variants: prices of some variants in one currency
  (table) => [
    primaryKey({ columns: [table.variantId, table.currency] }),
    check('variant_prices_price', sql`${table.priceMinor} >= 0`),
    check('variant_prices_compare_at', sql`${table.compareAtMinor} >= 0`),
  ],
);

/** Lowest price of a product's variants in another currency, kept by store-prices.ts in the same transaction. */
export const productPrices = pgTable(
  'product_prices',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    currency: text('currency')
      .notNull()
      .references(() => currencies.code),
    priceMinor: integer('price_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.currency] }),
    // list-products by price in that currency
    index('product_prices_by_price').on(table.currency, table.priceMinor, table.productId),
  ],
);

export const categories = pgTable(
  'categories',
  {
    slug: text('slug').primaryKey(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
  },
  // list-categories, by title
  (table) => [index('categories_by_title').on(table.title, table.slug)],
);

/** Texts of a category in a language besides the shop's own; an empty one is shown in that. */
export const categoryTexts = pgTable(
  'category_texts',
  {
    categorySlug: text('category_slug')
      .notNull()
      .references(() => categories.slug, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    title: text('title').notNull().default(''),
    description: text('description').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.categorySlug, table.locale] })],
);

export const productCategories = pgTable(
  'product_categories',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    categorySlug: text('category_slug')
      .notNull()
      .references(() => categories.slug),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.categorySlug] }),
    // list-products ?category=, newest first
    index('product_categories_by_category').on(table.categorySlug, table.productId),
  ],
);
