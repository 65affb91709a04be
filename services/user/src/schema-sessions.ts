import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './schema-users.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const ofUser = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** Browsers that are signed in. A row that is gone, or past its idle end, is signed out. */
export const sessions = pgTable(
  'sessions',
  {
    /** Names the session to its owner, and in tokens; opens nothing. */
    id: uuid('id').primaryKey(),
    userId: ofUser(),
    /** SHA-256 of the secret that the browser holds. */
    tokenHash: text('token_hash').notNull().unique(),
    remember: boolean('remember').notNull(),
    /** `Firefox on Windows` */
    device: text('device').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    lastUsedAt: at('last_used_at').notNull().defaultNow(),
    idleEndsAt: at('idle_ends_at').notNull(),
    endsAt: at('ends_at').notNull(),
    /** Until then its owner counts as asked again who they are. */
    freshUntil: at('fresh_until').notNull(),
  },
  (table) => [
    check('sessions_idle_within_end', sql`${table.idleEndsAt} <= ${table.endsAt}`),
    check('sessions_hash_only', sql`length(${table.tokenHash}) = 43`),
    // sessions: those of an account
    index('sessions_of_user').on(table.userId),
    // clean-up: what is over
    index('sessions_over').on(table.idleEndsAt),
  ],
);

/** Devices on which an account signed in: guesses made elsewhere do not keep them out. */
export const devices = pgTable(
  'devices',
  {
    tokenHash: text('token_hash').notNull(),
    userId: ofUser(),
    lastUsedAt: at('last_used_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.userId] }),
    // forgetting all devices of an account, and deleting it
    index('devices_of_user').on(table.userId),
  ],
);
