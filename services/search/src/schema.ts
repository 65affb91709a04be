import { pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export const synonyms = pgTable(
  'synonyms',
  {
    /** UUIDv7: the order of ids is the order of creation. */
    id: uuid('id').primaryKey(),
    /** The `sub` of whoever made it: `user:<uuid>`. */
    owner: text('owner').notNull(),
    title: text('title').notNull(),
    /** The Idempotency-Key it was made with, and the fingerprint of that request. */
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [
    // create-synonym: one per request
    unique('synonyms_key').on(table.owner, table.idempotencyKey),
    // read-synonyms: the newest of one owner
    unique('synonyms_of_owner').on(table.owner, table.id),
  ],
);

export const schema = { synonyms };
