import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In its one spelling (email-address.ts); the account's key for signing in. */
    email: text('email').notNull().unique(),
    emailVerifiedAt: at('email_verified_at'),
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
    template: text('template', { enum: ['welcome', 'account-exists'] }).notNull(),
    to: text('to').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
  },
  // send-mails: the oldest that are not sent
  (table) => [index('mails_unsent').on(table.createdAt).where(sql`${table.sentAt} is null`)],
);

/** How often what was tried, for throttle.ts; the columns are rate-limiter-flexible's. */
export const rateLimits = pgTable(
  'rate_limits',
  { key: text('key').primaryKey(), points: integer('points').notNull(), expire: at('expire') },
  // throttle: what is over is deleted
  (table) => [index('rate_limits_over').on(table.expire)],
);
