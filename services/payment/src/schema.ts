import { auditLog } from '@souk/service-kit/audit-table';
import { outbox } from '@souk/service-kit/outbox-table';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ACCOUNTS } from './ledger.ts';
import { DISPUTE_STATUSES, PAYMENT_STATUSES, REFUND_STATUSES } from './payment.ts';
import { customers } from './schema-customers.ts';
import { giftCardHolds, giftCardRefunds, giftCards } from './schema-gift-cards.ts';

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
    /** Whether what is held is real money; null until then. */
    livemode: boolean('livemode'),
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
    /** What Stripe took of the capture; null until it is known. */
    feeMinor: integer('fee_minor'),
    /** Counts the changes: whoever changes it says which state it saw. */
    version: integer('version').notNull().default(0),
    /** When it was last compared with Stripe without an event asking for it. */
    lookedAt: at('looked_at'),
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
    // reconcile: what may have gone on at Stripe unheard, longest not looked at first
    index('payments_unsettled')
      .on(sql`${table.lookedAt} nulls first`)
      .where(
        sql`${table.status} in ('open', 'authorized') or (${table.capturedMinor} > 0 and ${table.feeMinor} is null)`,
      ),
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
    /** Whether support gave it: they give back only so much of a payment. */
    bySupport: boolean('by_support').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    check('refunds_status_known', sql`${table.status} in (${oneOf(REFUND_STATUSES)})`),
    check('refunds_amount_positive', sql`${table.amountMinor} > 0`),
    // a repeated request finds its refund, and the sum of a payment's refunds: refund-payment.ts
    unique('refunds_key_once').on(table.paymentId, table.key),
    // settle-refunds: those whose answer is not known
    index('refunds_requested').on(table.updatedAt).where(sql`${table.status} = 'requested'`),
  ],
);

/** Stripe events that concern us, each acted on once. Holds no payload: the event is a hint, the truth is read again. */
export const webhookEvents = pgTable('webhook_events', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  paymentId: uuid('payment_id').notNull(),
  receivedAt: at('received_at').notNull().defaultNow(),
  /** A row is written when the event has been acted on. */
  processedAt: at('processed_at').notNull().defaultNow(),
});

/** What shoppers' banks asked for back, as Stripe last showed it. */
export const disputes = pgTable(
  'disputes',
  {
    /** Stripe's id. */
    id: text('id').primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payments.id),
    amountMinor: integer('amount_minor').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    reason: text('reason').notNull(),
    status: text('status', { enum: DISPUTE_STATUSES }).notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [check('disputes_status_known', sql`${table.status} in (${oneOf(DISPUTE_STATUSES)})`)],
);

/**
 * Double-entry books. A debit is positive, a credit negative; the entries of a transaction add up to nothing, which a trigger
 * demands of every statement, and another lets nothing be changed or taken away (migrations/0002_books_rules.sql).
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    transaction: text('transaction').notNull(),
    /** What it is of: a payment, or a gift card. */
    paymentId: uuid('payment_id').references(() => payments.id),
    giftCardId: uuid('gift_card_id').references(() => giftCards.id),
    account: text('account', { enum: ACCOUNTS }).notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    // a fact is booked once; and the trigger's sum of one transaction
    unique('ledger_entries_once').on(table.transaction, table.account),
    // check-ledger: a payment's entries, and a gift card's
    index('ledger_entries_by_payment').on(table.paymentId),
    index('ledger_entries_by_gift_card').on(table.giftCardId).where(sql`${table.giftCardId} is not null`),
    check('ledger_entries_of_one', sql`num_nonnulls(${table.paymentId}, ${table.giftCardId}) = 1`),
    check('ledger_entries_account_known', sql`${table.account} in (${oneOf(ACCOUNTS)})`),
    check('ledger_entries_not_zero', sql`${table.amountMinor} <> 0`),
  ],
);

/** Jobs that one copy of the service runs at a time, and how far they have come. */
export const reconciliations = pgTable('reconciliations', {
  name: text('name').primaryKey(),
  /** Stripe's clock, in seconds: everything before it was seen. */
  watermark: bigint('watermark', { mode: 'number' }).notNull().default(0),
  /** Until when a copy of the service has the job. */
  leasedUntil: at('leased_until'),
  finishedAt: at('finished_at'),
});

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

export { auditLog, customers, giftCardHolds, giftCardRefunds, giftCards, outbox };
export const schema = {
  payments,
  refunds,
  disputes,
  customers,
  giftCards,
  giftCardHolds,
  giftCardRefunds,
  webhookEvents,
  outbox,
  auditLog,
  paymentHistory,
  ledgerEntries,
  reconciliations,
};
