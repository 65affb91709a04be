import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { PAYMENT_STATUSES, REFUND_STATUSES } from './payment.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** One payment of one order. The shopper's e-mail goes to Stripe and is not kept here. */
export const payments = pgTable(
  'payments',
  {
    id: uuid('id').primaryKey(),
    /** Unique: an order is paid once. Also serves `GET /payments?orderId=`. */
    orderId: uuid('order_id').notNull().unique(),
    owner: text('owner').notNull(),
    status: text('status', { enum: PAYMENT_STATUSES }).notNull().default('open'),
    currency: char('currency', { length: 3 }).notNull(),
    amountMinor: integer('amount_minor').notNull(),
    /** What the card's bank really holds; it is told to the order service as it is. */
    authorizedMinor: integer('authorized_minor'),
    authorizedCurrency: char('authorized_currency', { length: 3 }),
    capturedMinor: integer('captured_minor').notNull().default(0),
    refundedMinor: integer('refunded_minor').notNull().default(0),
    provider: text('provider', { enum: ['stripe'] })
      .notNull()
      .default('stripe'),
    sessionId: text('session_id').unique(),
    paymentUrl: text('payment_url'),
    /** When Stripe closes the page. Kept so that a repeated opening is the same request, which Stripe's key demands. */
    sessionExpiresAt: at('session_expires_at').notNull(),
    openAttempt: integer('open_attempt').notNull().default(1),
    /** Unique: finds the payment of a Stripe object that carries no metadata of ours. */
    intentId: text('intent_id').unique(),
    key: text('key').notNull().unique(),
    requestHash: text('request_hash').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('payments_status_known', sql`${table.status} in (${oneOf(PAYMENT_STATUSES)})`),
    check('payments_amount_positive', sql`${table.amountMinor} > 0`),
    check('payments_captured_within', sql`${table.capturedMinor} between 0 and ${table.amountMinor}`),
    check('payments_refunded_within', sql`${table.refundedMinor} between 0 and ${table.capturedMinor}`),
    // a shopper's own payments, newest first: read-payments.ts
    index('payments_by_owner').on(table.owner, table.id),
  ],
);

/** Money given back: what we asked for, and what somebody did in Stripe's dashboard (no key). */
export const refunds = pgTable(
  'refunds',
  {
    id: uuid('id').primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payments.id),
    /** The caller's Idempotency-Key. */
    key: text('key'),
    amountMinor: integer('amount_minor').notNull(),
    status: text('status', { enum: REFUND_STATUSES }).notNull().default('requested'),
    stripeId: text('stripe_id').unique(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('refunds_status_known', sql`${table.status} in (${oneOf(REFUND_STATUSES)})`),
    check('refunds_amount_positive', sql`${table.amountMinor} > 0`),
    // a repeated request finds its refund, and the sum of a payment's refunds: refund-payment.ts
    unique('refunds_key_once').on(table.paymentId, table.key),
  ],
);

/** Stripe events that concern us, each handed on once. Holds no payload: the event is a hint, the truth is read again. */
export const webhookEvents = pgTable('webhook_events', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  paymentId: uuid('payment_id').notNull(),
  receivedAt: at('received_at').notNull().defaultNow(),
  /** When durable work took it over; until then a repeat is handed over again. */
  processedAt: at('processed_at'),
});

/** Facts the order service must hear; told by tell-order.ts until it accepts them. */
export const outbox = pgTable(
  'outbox',
  {
    /** The event's id, one per fact: `payment.authorized:<payment id>`. */
    id: text('id').primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payments.id),
    type: text('type', { enum: ['payment.authorized.v1', 'payment.expired.v1'] }).notNull(),
    data: jsonb('data').notNull(),
    occurredAt: at('occurred_at').notNull().defaultNow(),
    toldAt: at('told_at'),
  },
  (table) => [
    // what a payment still has to tell: tell-order.ts
    index('outbox_untold').on(table.paymentId).where(sql`${table.toldAt} is null`),
  ],
);

/** Every move of a payment, for whoever must explain it later. */
export const paymentHistory = pgTable(
  'payment_history',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payments.id),
    from: text('from_status', { enum: PAYMENT_STATUSES }),
    to: text('to_status', { enum: PAYMENT_STATUSES }).notNull(),
    capturedMinor: integer('captured_minor').notNull(),
    refundedMinor: integer('refunded_minor').notNull(),
    /** What made it move: a caller, or a Stripe event's id. */
    cause: text('cause').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    // a payment's story in order, read by people
    uniqueIndex('payment_history_by_payment').on(table.paymentId, table.id),
  ],
);

export const schema = { payments, refunds, webhookEvents, outbox, paymentHistory };
