import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** Lower case; the account's key for signing in. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    /** argon2id in PHC format. */
    passwordHash: text('password_hash').notNull(),
    role: text('role', { enum: ['shopper', 'admin'] })
      .notNull()
      .default('shopper'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('users_role_known', sql`${table.role} in ('shopper', 'admin')`),
    check('users_email_lower', sql`${table.email} = lower(${table.email})`),
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

export const schema = { users, mails };
