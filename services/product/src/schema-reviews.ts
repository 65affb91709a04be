import { LOCALES } from '@souk/contracts/locale';
import { isNotNull, type SQL, sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { REPORT_REASONS, REVIEW_STATES } from './review.ts';
import { products } from './schema-catalogue.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** What somebody says of a product, in plain text. Shown once it is approved. */
export const reviews = pgTable(
  'reviews',
  {
    /** UUIDv7: the order of ids is the order of creation. */
    id: uuid('id').primaryKey(),
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id),
    /** `user:<uuid>`; null where it came by an import, or its writer has left. */
    account: text('account'),
    /** The name that is shown: chosen by the writer, never an e-mail. */
    author: text('author').notNull(),
    /** The language that it is written in. */
    locale: text('locale', { enum: LOCALES }).notNull(),
    rating: smallint('rating').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Its writer had bought the product here when it was written. */
    verified: boolean('verified').notNull(),
    state: text('state', { enum: REVIEW_STATES }).notNull(),
    /** Why it was rejected, for its writer. */
    reason: text('reason'),
    answer: text('answer'),
    answeredAt: at('answered_at'),
    /** Accounts that found it helpful: as many as it has in review_votes, and what an import brought along. */
    helpful: integer('helpful').notNull().default(0),
    /** Reports since somebody last looked at it. */
    reports: integer('reports').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    editedAt: at('edited_at'),
  },
  (table) => [
    check('reviews_rating', sql`${table.rating} between 1 and 5`),
    check('reviews_state_known', sql`${table.state} in (${listed(REVIEW_STATES)})`),
    check('reviews_locale_known', sql`${table.locale} in (${listed(LOCALES)})`),
    check('reviews_reason_of_rejected', sql`(${table.state} = 'rejected') = (${table.reason} is not null)`),
    check('reviews_answered_when', sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
    check('reviews_counts', sql`${table.helpful} >= 0 and ${table.reports} >= 0`),
    // write-review: one per account and product
    uniqueIndex('reviews_of_account').on(table.account, table.productId).where(isNotNull(table.account)),
    // read-reviews: those of a product that are shown, newest first, by stars, by votes
    index('reviews_newest').on(table.productId, table.createdAt, table.id).where(sql`${table.state} = 'approved'`),
    index('reviews_by_rating').on(table.productId, table.rating, table.id).where(sql`${table.state} = 'approved'`),
    index('reviews_by_helpful').on(table.productId, table.helpful, table.id).where(sql`${table.state} = 'approved'`),
    // moderate-reviews: what waits, oldest first
    index('reviews_by_state').on(table.state, table.id),
  ],
);

/** The stars of a product's approved reviews. Kept by a trigger on `reviews` (migrations), so it cannot be wrong. */
export const productRatings = pgTable(
  'product_ratings',
  {
    productId: uuid('product_id')
      .primaryKey()
      .references(() => products.id),
    stars1: integer('stars_1').notNull().default(0),
    stars2: integer('stars_2').notNull().default(0),
    stars3: integer('stars_3').notNull().default(0),
    stars4: integer('stars_4').notNull().default(0),
    stars5: integer('stars_5').notNull().default(0),
    count: integer('count')
      .notNull()
      .generatedAlwaysAs((): SQL => sql`stars_1 + stars_2 + stars_3 + stars_4 + stars_5`),
    /** Null without any. */
    average: numeric('average', { precision: 3, scale: 2, mode: 'number' }).generatedAlwaysAs(
      (): SQL =>
        sql`round((stars_1 + 2 * stars_2 + 3 * stars_3 + 4 * stars_4 + 5 * stars_5)::numeric / nullif(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0), 2)`,
    ),
  },
  (table) => [
    check(
      'product_ratings_counts',
      sql`least(${table.stars1}, ${table.stars2}, ${table.stars3}, ${table.stars4}, ${table.stars5}) >= 0`,
    ),
  ],
);

/** Who found a review helpful: each account once. */
export const reviewVotes = pgTable(
  'review_votes',
  {
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    account: text('account').notNull(),
  },
  // judge-review; review-privacy by account
  (table) => [
    primaryKey({ columns: [table.reviewId, table.account] }),
    index('review_votes_of_account').on(table.account),
  ],
);

/** Who asked for a review to be looked at: each account, or each address of somebody without one, once. */
export const reviewReports = pgTable(
  'review_reports',
  {
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    /** `user:<uuid>`, or a keyed hash of an address. */
    reporter: text('reporter').notNull(),
    reason: text('reason', { enum: REPORT_REASONS }).notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.reporter] }),
    check('review_reports_reason_known', sql`${table.reason} in (${listed(REPORT_REASONS)})`),
    // review-privacy by account
    index('review_reports_of_reporter').on(table.reporter),
  ],
);
