import { auditLog } from '@souk/service-kit/audit-table';
import { rateLimits } from '@souk/service-kit/rate-limit';
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { CHANNELS, STATUSES } from './notification.ts';
import { stockAlerts } from './schema-stock-alerts.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** One message to one recipient, sent once. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    /** Who asked: a token's subject, or `event` where the key is made from an event's id. */
    caller: text('caller').notNull(),
    key: text('key').notNull(),
    /** Null for an event: what a repeat of it says changes nothing. */
    requestHash: text('request_hash'),
    to: text('to').notNull(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    template: text('template').notNull(),
    data: jsonb('data').notNull(),
    status: text('status', { enum: STATUSES }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** While it is queued: when whoever looks may take it. Until then it is being sent, or waits after a failure. */
    nextTryAt: at('next_try_at').notNull().defaultNow(),
    /** The process that is sending it, by its name at Postgres. */
    leasedBy: text('leased_by'),
    messageId: text('message_id'),
    /** Why it failed: a provider's code or our own reason, never the provider's text, which may quote the recipient. */
    failure: text('failure'),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
  },
  (table) => [
    // a repeated request finds its notification: queue-notification.ts, events.ts
    unique('notifications_key_once').on(table.caller, table.key),
    check('notifications_status_known', sql`${table.status} in (${oneOf(STATUSES)})`),
    check('notifications_channel_known', sql`${table.channel} in (${oneOf(CHANNELS)})`),
    check('notifications_sent_when', sql`(${table.status} = 'sent') = (${table.sentAt} is not null)`),
    // one recipient's, newest first: read-notifications.ts
    index('notifications_by_recipient').on(table.to, table.id),
    // those about one order, newest first: read-notifications.ts
    index('notifications_by_order')
      .on(sql`(${table.data} ->> 'orderId')`, table.id)
      .where(sql`${table.data} ? 'orderId'`),
    // what is due: delivery-queue.ts
    index('notifications_due').on(table.nextTryAt).where(sql`${table.status} = 'queued'`),
  ],
);

/** What a user or a guest wants to be told; without a row, the defaults. */
export const preferences = pgTable(
  'preferences',
  {
    /** A token's subject, as orders name their owner. */
    owner: text('owner').primaryKey(),
    orderUpdatesEmail: boolean('order_updates_email').notNull(),
    orderUpdatesSms: boolean('order_updates_sms').notNull(),
    phone: text('phone'),
    marketingEmail: boolean('marketing_email').notNull(),
    marketingSms: boolean('marketing_sms').notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check(
      'preferences_sms_has_phone',
      sql`${table.phone} is not null or not (${table.orderUpdatesSms} or ${table.marketingSms})`,
    ),
    // who gets messages at a number: keep-preferences.ts
    index('preferences_by_phone').on(table.phone).where(sql`${table.phone} is not null`),
  ],
);

export { auditLog, rateLimits, stockAlerts };
export const schema = { notifications, preferences, stockAlerts, rateLimits, auditLog };
