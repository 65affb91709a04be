import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './schema-users.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const ofUser = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** An app that shows codes (RFC 6238). It counts once its owner has typed one of them. */
export const totp = pgTable('totp', {
  userId: ofUser().primaryKey(),
  /** Sealed with the data key. */
  secret: text('secret').notNull(),
  confirmedAt: at('confirmed_at'),
  /** The latest 30 s step whose code was taken; it and those before are not taken again. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
});

/** For when the app is lost; each is good once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  { userId: ofUser(), codeHash: text('code_hash').notNull(), usedAt: at('used_at') },
  (table) => [
    primaryKey({ columns: [table.userId, table.codeHash] }),
    check('recovery_codes_hash_only', sql`length(${table.codeHash}) = 43`),
  ],
);

/** Sign-ins whose password was right and whose code is awaited. */
export const pendingSignIns = pgTable(
  'pending_sign_ins',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: ofUser(),
    remember: boolean('remember').notNull(),
    tries: smallint('tries').notNull().default(0),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    check('pending_sign_ins_tries', sql`${table.tries} <= 5`),
    check('pending_sign_ins_hash_only', sql`length(${table.tokenHash}) = 43`),
    index('pending_sign_ins_of_user').on(table.userId),
    // clean-up: what is over
    index('pending_sign_ins_over').on(table.expiresAt),
  ],
);
