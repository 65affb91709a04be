import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What people with rights did. Only ever added to: a trigger refuses everything else (migrations/0004). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid('id').primaryKey(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    /** `user:<uuid>`: who did it. It outlives the account. */
    actor: text('actor').notNull(),
    /** `user.role-changed` */
    action: text('action').notNull(),
    /** To what, such as `user:<uuid>`. */
    subject: text('subject'),
    /** What changed; no personal data, as it stays. */
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    check('audit_log_action', sql`${table.action} ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'`),
    // audit: what was done to one subject, newest first
    index('audit_log_of_subject').on(table.subject, table.id),
    // audit: what one person did, newest first
    index('audit_log_of_actor').on(table.actor, table.id),
  ],
);
