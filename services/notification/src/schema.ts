import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { CHANNELS, STATUSES } from './notification.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** One message to one recipient, sent once. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    /** Who asked: a token's subject, or `event` where the key is an event's id. */
    caller: text('caller').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    to: text('to').notNull(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    template: text('template').notNull(),
    data: jsonb('data').notNull(),
    status: text('status', { enum: STATUSES }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    messageId: text('message_id'),
    /** Why it failed: an SMTP reply code or our own reason, never the server's text, which may quote the address. */
    failure: text('failure'),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
  },
  (table) => [
    // a repeated request finds its notification: queue-notification.ts
    unique('notifications_key_once').on(table.caller, table.key),
    check('notifications_status_known', sql`${table.status} in (${oneOf(STATUSES)})`),
    check('notifications_channel_known', sql`${table.channel} in (${oneOf(CHANNELS)})`),
    check('notifications_sent_when', sql`(${table.status} = 'sent') = (${table.sentAt} is not null)`),
    // one recipient's, newest first: read-notifications.ts
    index('notifications_by_recipient').on(table.to, table.id),
  ],
);

export const schema = { notifications };
