import { sql } from 'drizzle-orm';
import {
  boolean,
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

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** People who want their data, or want it gone. A request outlives the account: nothing refers to `users`. */
export const privacyRequests = pgTable(
  'privacy_requests',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['export', 'deletion'] }).notNull(),
    userId: uuid('user_id').notNull(),
    /** As it was when it was asked for; forgotten once the mail is on its way. */
    email: text('email'),
    name: text('name'),
    /** What they read, BCP 47. */
    locale: text('locale').notNull().default('en'),
    /** Only an e-mail that was verified says whose things kept by e-mail are. */
    emailVerified: boolean('email_verified').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    finishedAt: at('finished_at'),
    /** What the mailed link shows, once. */
    document: jsonb('document').$type<Record<string, unknown>>(),
    tokenHash: text('token_hash').unique(),
    expiresAt: at('expires_at'),
  },
  (table) => [
    check('privacy_requests_kind', sql`${table.kind} in ('export', 'deletion')`),
    check('privacy_requests_hash_only', sql`length(${table.tokenHash}) = 43`),
    // One at a time; asking again is asking for the same.
    uniqueIndex('privacy_requests_open').on(table.userId, table.kind).where(sql`${table.finishedAt} is null`),
    // privacy: the latest export of an account
    index('privacy_requests_of_user').on(table.userId, table.id),
  ],
);

/** What one other service has to do for a request. */
export const privacySteps = pgTable(
  'privacy_steps',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => privacyRequests.id, { onDelete: 'cascade' }),
    peer: text('peer').notNull(),
    tries: integer('tries').notNull().default(0),
    nextTryAt: at('next_try_at').notNull().defaultNow(),
    doneAt: at('done_at'),
    answer: jsonb('answer').$type<Record<string, unknown>>(),
    /** A status or a network error, nothing of the person. */
    lastFailure: text('last_failure'),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.peer] }),
    check('privacy_steps_answered', sql`(${table.doneAt} is null) = (${table.answer} is null)`),
    // privacy-worker: what is due
    index('privacy_steps_due').on(table.nextTryAt).where(sql`${table.doneAt} is null`),
  ],
);
