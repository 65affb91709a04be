import { pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export const __items__ = pgTable(
  '__itemsSnake__',
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
    // create-__itemKebab__: one per request
    unique('__itemsSnake___key').on(table.owner, table.idempotencyKey),
    // read-__itemsKebab__: the newest of one owner
    unique('__itemsSnake___of_owner').on(table.owner, table.id),
  ],
);

export const schema = { __items__ };
