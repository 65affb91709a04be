import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './schema-users.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** WebAuthn credentials. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The authenticator's id for it, base64url. */
    credentialId: text('credential_id').notNull().unique(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it was used, as the authenticator says: one that goes back was copied. Most passkeys always say 0. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    /** Kept by a password manager or the system's maker, and so on other devices too. */
    backedUp: boolean('backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    lastUsedAt: at('last_used_at'),
  },
  (table) => [
    check('passkeys_counter', sql`${table.counter} >= 0`),
    // passkeys: those of an account
    index('passkeys_of_user').on(table.userId),
  ],
);

/** Random values that an authenticator must sign; each is taken once. */
export const challenges = pgTable(
  'challenges',
  {
    challenge: text('challenge').primaryKey(),
    /** For whom a passkey is made; null where anybody may sign in. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    index('challenges_of_user').on(table.userId),
    // clean-up: what is over
    index('challenges_over').on(table.expiresAt),
  ],
);
