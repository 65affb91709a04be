import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { PURPOSES, TEMPLATES } from './mail-templates.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In its one spelling (email-address.ts); the account's key for signing in. */
    email: text('email').notNull().unique(),
    emailVerifiedAt: at('email_verified_at'),
    /** Becomes the e-mail when its owner confirms it. */
    pendingEmail: text('pending_email'),
    name: text('name').notNull(),
    /** BCP 47 */
    locale: text('locale').notNull().default('en'),
    /** argon2id in PHC format. */
    passwordHash: text('password_hash').notNull(),
    role: text('role', { enum: ['shopper', 'support', 'merchandiser', 'admin'] })
      .notNull()
      .default('shopper'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('users_role_known', sql`${table.role} in ('shopper', 'support', 'merchandiser', 'admin')`),
    check('users_email_lower', sql`${table.email} = lower(${table.email})`),
    check('users_email_ascii', sql`${table.email} ~ '^[!-~]+@[!-~]+$'`),
    check('users_password_argon2id', sql`${table.passwordHash} like '$argon2id$%'`),
  ],
);

/** Mails that must go out because of what happened here; handed to the notification service by send-mails.ts. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey(),
    template: text('template', { enum: TEMPLATES }).notNull(),
    to: text('to').notNull(),
    userId: uuid('user_id'),
    name: text('name'),
    /** What the reader reads, BCP 47; where the account is looked up when the mail goes out, the account's. */
    locale: text('locale'),
    data: jsonb('data').$type<Record<string, string>>().notNull().default({}),
    createdAt: at('created_at').notNull().defaultNow(),
    nextTryAt: at('next_try_at').notNull().defaultNow(),
    /** How often the notification service answered that it cannot take it. */
    refusals: integer('refusals').notNull().default(0),
    /** When its token became good; only once, also for a mail that is handed over twice. */
    linkMadeAt: at('link_made_at'),
    sentAt: at('sent_at'),
    /** Given up. */
    failedAt: at('failed_at'),
  },
  (table) => [
    // send-mails: what is due
    index('mails_due').on(table.nextTryAt).where(sql`${table.sentAt} is null and ${table.failedAt} is null`),
    // clean-up: what was sent long ago
    index('mails_old').on(table.createdAt),
  ],
);

/** What mailed links are good for. A row is used up by deleting it. */
export const mailedTokens = pgTable(
  'mailed_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    /** The inbox that it was sent to. */
    email: text('email').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    // A new link for the same thing to the same inbox ends the old one.
    unique('mailed_tokens_one').on(table.userId, table.purpose, table.email),
    check('mailed_tokens_hash_only', sql`length(${table.tokenHash}) = 43`),
    // clean-up: what is over
    index('mailed_tokens_over').on(table.expiresAt),
  ],
);

export { rateLimits } from '@souk/service-kit/rate-limit';
