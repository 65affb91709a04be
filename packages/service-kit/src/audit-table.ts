import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * What staff did by their rights. Only ever added to: a trigger refuses everything else. A service with such acts exports this from
 * its `schema.ts`, and appends the trigger of this package's migrations to the migration that makes the table.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid('id').primaryKey(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    /** `user:<uuid>`: who did it. Ids stay when an account is deleted; by then they name nobody. */
    actor: text('actor').notNull(),
    /** `user.role-changed` */
    action: text('action').notNull(),
    /** To what: `user:<uuid>`, `order:<uuid>`. */
    subject: text('subject'),
    /** What changed; no personal data, as it stays. */
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    check('audit_log_action', sql`${table.action} ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'`),
    // audit.ts: what was done to one subject, newest first
    index('audit_log_of_subject').on(table.subject, table.id),
    // audit.ts: what one person did, newest first
    index('audit_log_of_actor').on(table.actor, table.id),
  ],
);
