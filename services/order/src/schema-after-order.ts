import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { RETURN_KINDS, RETURN_STATUSES } from './return.ts';
import { at, listed } from './schema-columns.ts';
import { orders } from './schema-orders.ts';
import type { LineQuantity } from './shapes.ts';

/** Parcels that were sent. */
export const fulfilments = pgTable(
  'fulfilments',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    lines: jsonb('lines').$type<LineQuantity[]>().notNull(),
    carrier: text('carrier'),
    trackingNumber: text('tracking_number'),
    trackingUrl: text('tracking_url'),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  // read-orders: an order's parcels; and a repeated request finds its own
  (table) => [unique('fulfilments_key').on(table.orderId, table.key)],
);

/** Goods that come back, or never left: what the shopper gets for them, and whether they go on sale again. */
export const returns = pgTable(
  'returns',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind', { enum: RETURN_KINDS }).notNull(),
    status: text('status', { enum: RETURN_STATUSES }).notNull(),
    lines: jsonb('lines').$type<LineQuantity[]>().notNull(),
    amountMinor: integer('amount_minor').notNull(),
    /** What of it goes back onto a gift card; fixed when it is settled first. */
    giftMinor: integer('gift_minor'),
    /** The shopper's word. */
    reason: text('reason'),
    /** The shop's word to the shopper. */
    note: text('note'),
    restock: boolean('restock').notNull().default(true),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    decidedAt: at('decided_at'),
    /** When a copy of the service may take it up (again) to refund and restock it. */
    dueAt: at('due_at').notNull().defaultNow(),
    settledAt: at('settled_at'),
  },
  (table) => [
    // read-orders: an order's returns; and a repeated request finds its own
    unique('returns_key').on(table.orderId, table.key),
    // list-returns: by status, newest first
    index('returns_by_status').on(table.status, table.id),
    // settle-returns: approved, money or stock not yet moved
    index('returns_unsettled').on(table.dueAt).where(sql`${table.status} = 'approved' and ${table.settledAt} is null`),
    check('returns_status_known', sql`${table.status} in (${listed(RETURN_STATUSES)})`),
    check('returns_kind_known', sql`${table.kind} in (${listed(RETURN_KINDS)})`),
    check('returns_amount', sql`${table.amountMinor} >= 0`),
  ],
);

/** Refunds and disputes as payment told them, for the order's page. */
export const orderRefunds = pgTable(
  'order_refunds',
  {
    id: text('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    amountMinor: integer('amount_minor').notNull(),
    status: text('status', { enum: ['succeeded', 'failed'] }).notNull(),
    at: at('at').notNull().defaultNow(),
  },
  // read-orders
  (table) => [index('order_refunds_of_order').on(table.orderId)],
);
export const orderDisputes = pgTable(
  'order_disputes',
  {
    id: text('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    amountMinor: integer('amount_minor').notNull(),
    status: text('status', { enum: ['opened', 'won', 'lost'] }).notNull(),
    at: at('at').notNull().defaultNow(),
  },
  // read-orders
  (table) => [index('order_disputes_of_order').on(table.orderId)],
);
