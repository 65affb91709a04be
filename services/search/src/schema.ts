import { auditLog } from '@souk/service-kit/audit-table';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Document } from './document.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const GENERATION_STATUSES = ['building', 'active', 'retired'] as const;

/** Whole copies of the catalogue: one is served, and one may be built beside it. */
export const generations = pgTable(
  'generations',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    status: text('status', { enum: GENERATION_STATUSES }).notNull().default('building'),
    /** Where building goes on: a cursor of product's list. */
    cursor: text('cursor'),
    done: integer('done').notNull().default(0),
    /** Null until product has said how many there are. */
    total: integer('total'),
    /** Until then it is being built by somebody. */
    leasedUntil: at('leased_until').notNull().defaultNow(),
    startedAt: at('started_at').notNull().defaultNow(),
    finishedAt: at('finished_at'),
  },
  (table) => [
    check('generations_status_known', sql`${table.status} in ('building', 'active', 'retired')`),
    check('generations_done', sql`${table.done} >= 0`),
    // one is served, one is built
    uniqueIndex('generations_one').on(table.status).where(sql`${table.status} <> 'retired'`),
  ],
);

/** Products of a generation as they are searched. */
export const documents = pgTable(
  'documents',
  {
    generation: integer('generation')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    productId: uuid('product_id').notNull(),
    /** Product's own count of changes; a state with a lower one is late and ignored. */
    version: bigint('version', { mode: 'number' }).notNull(),
    /** Grows with each write, in the order of commits, because writers wait for each other: what followers of the index read by. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** Null: it is not on sale. The row stays, so that a late event does not bring it back. */
    body: jsonb('body').$type<Document>(),
  },
  (table) => [
    primaryKey({ columns: [table.generation, table.productId] }),
    check('documents_version', sql`${table.version} >= 0`),
    // follow-index: what is new
    uniqueIndex('documents_by_seq').on(table.generation, table.seq),
  ],
);

/** Products that changed and are not fetched yet. */
export const changes = pgTable(
  'changes',
  {
    productId: uuid('product_id').primaryKey(),
    /** The latest that was told. */
    version: bigint('version', { mode: 'number' }).notNull(),
    /** Later than now while somebody fetches it. */
    nextTryAt: at('next_try_at').notNull().defaultNow(),
  },
  // fetch-changes: what is due
  (table) => [index('changes_due').on(table.nextTryAt)],
);

/** Every word of every document, for what shoppers mean when they mistype. */
export const words = pgTable(
  'words',
  {
    locale: text('locale').notNull(),
    /** Without accents. */
    folded: text('folded').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.locale, table.folded] }),
    // correct-words: words that share trigrams
    // (written at once, as a list of what waits to be written would be read by each question)
    index('words_alike').using('gin', table.folded.op('gin_trgm_ops')).with({ fastupdate: false }),
  ],
);

/** What else shoppers say for something, kept by merchandisers. */
export const synonyms = pgTable(
  'synonym_sets',
  {
    id: uuid('id').primaryKey(),
    locale: text('locale').notNull(),
    /** What shoppers type. Without `means` they stand for each other. */
    terms: text('terms').array().notNull(),
    /** What any of the terms finds besides; not the other way round. */
    means: text('means').array().notNull().default([]),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('synonym_sets_terms', sql`cardinality(${table.terms}) between 1 and 50`),
    check('synonym_sets_related', sql`cardinality(${table.terms}) + cardinality(${table.means}) >= 2`),
  ],
);

export const schema = { generations, documents, changes, words, synonyms, auditLog };

export { auditLog };
