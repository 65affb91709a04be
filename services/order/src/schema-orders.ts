import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ACTIVE, ORDER_STATUSES, SETTLING } from './order.ts';
import { carts, promotions } from './schema-carts.ts';
import { at, listed, market, marketChecks, seen } from './schema-columns.ts';
import type { Address, GiftCardName, Shortage } from './shapes.ts';
import { SHIPPING_METHODS } from './totals.ts';

export const orders = pgTable(
  'orders',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique(),
    owner: text('owner').notNull(),
    /** `user:<uuid>`: the account that has shown the e-mail of this guest's order to be its own. It reaches the order too. */
    account: text('account'),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => carts.id),
    status: text('status', { enum: ORDER_STATUSES }).notNull().default('pending'),
    /** Why it ended as it did, for programs: `insufficient-stock`, `payment-deadline`, `shopper`. */
    reason: text('reason'),
    shortages: jsonb('shortages').$type<Shortage[]>(),
    email: text('email').notNull(),
    shippingAddress: jsonb('shipping_address').$type<Address>().notNull(),
    /** Null: the same as where it is sent to. */
    billingAddress: jsonb('billing_address').$type<Address>(),
    shippingMethod: text('shipping_method', { enum: SHIPPING_METHODS }).notNull(),
    promotionId: uuid('promotion_id').references(() => promotions.id),
    /** The code as it was when it was used. */
    code: text('code'),
    ...market,
    subtotalMinor: integer('subtotal_minor').notNull(),
    discountMinor: integer('discount_minor').notNull(),
    shippingMinor: integer('shipping_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    totalMinor: integer('total_minor').notNull(),
    giftCard: jsonb('gift_card').$type<GiftCardName>(),
    /** What of the total the gift card pays; the rest is what the payment is for. */
    giftMinor: integer('gift_minor').notNull().default(0),
    /** What went back onto the gift card. */
    giftRefundedMinor: integer('gift_refunded_minor').notNull().default(0),
    /** What went back to the shopper, as payment last told. */
    refundedMinor: integer('refunded_minor').notNull().default(0),
    /** When its first parcel left. From then on it can be returned, no longer called off. */
    dispatchedAt: at('dispatched_at'),
    /** The shop or the shopper gave it up after it was paid: it is not sent, and its money goes back. */
    calledOffAt: at('called_off_at'),
    /** Its person is gone: name and address go as soon as nothing more will happen. */
    eraseWhenDone: boolean('erase_when_done').notNull().default(false),
    /** Counts every change; what was decided on a row as it was read is only written while it is still that row. */
    version: integer('version').notNull().default(0),
    /** Null once the order was rejected: the key is free to place what the shopper corrects. */
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash').notNull(),
    paymentId: text('payment_id'),
    paymentUrl: text('payment_url'),
    /** Until when it can be paid; the workflow undoes it then. */
    payableUntil: at('payable_until'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    // place-order: what was made of this key
    unique('orders_key').on(table.owner, table.idempotencyKey),
    // place-order, read-cart: a cart's unpaid order, of which there is one, or its stock would be held twice
    uniqueIndex('orders_active_of_cart')
      .on(table.cartId)
      .where(sql`${table.status} in (${listed(ACTIVE)})`),
    // read-orders: a shopper's orders, newest first
    index('orders_of_owner').on(table.owner, table.id),
    // read-orders: what an account did as a guest
    index('orders_of_account').on(table.account, table.id).where(sql`${table.account} is not null`),
    // claim-orders: a guest's orders by e-mail
    index('orders_of_email').on(table.email),
    // privacy: whose person is gone
    index('orders_to_erase').on(table.id).where(sql`${table.eraseWhenDone}`),
    // read-orders: an admin's list by status
    index('orders_by_status').on(table.status, table.id),
    // tell-received: paid, and still not confirmed
    index('orders_settling')
      .on(table.updatedAt)
      .where(sql`${table.status} in (${listed(SETTLING)})`),
    // start-orders: placed, but perhaps not begun
    index('orders_pending').on(table.createdAt).where(sql`${table.status} = 'pending'`),
    check('orders_account_of_guest', sql`${table.account} is null or ${table.owner} like 'guest:%'`),
    ...marketChecks('orders', table),
    check('orders_status_known', sql`${table.status} in (${listed(ORDER_STATUSES)})`),
    check('orders_shipping_method_known', sql`${table.shippingMethod} in (${listed(SHIPPING_METHODS)})`),
    check(
      'orders_amounts',
      sql`${table.subtotalMinor} >= 0 and ${table.discountMinor} between 0 and ${table.subtotalMinor} and ${table.shippingMinor} >= 0 and ${table.taxMinor} >= 0`,
    ),
    check(
      'orders_total_is_its_parts',
      sql`${table.totalMinor} = ${table.subtotalMinor} - ${table.discountMinor} + ${table.shippingMinor} + ${table.taxMinor}`,
    ),
    check('orders_sent_or_called_off', sql`${table.dispatchedAt} is null or ${table.calledOffAt} is null`),
    check('orders_refunded_within', sql`${table.refundedMinor} between 0 and ${table.totalMinor} - ${table.giftMinor}`),
    check('orders_gift_within', sql`${table.giftMinor} between 0 and ${table.totalMinor}`),
    check('orders_gift_refunded_within', sql`${table.giftRefundedMinor} between 0 and ${table.giftMinor}`),
    check('orders_gift_of_a_card', sql`${table.giftMinor} = 0 or ${table.giftCard} is not null`),
    check(
      'orders_payable',
      sql`${table.status} <> 'awaiting_payment' or ${table.totalMinor} = ${table.giftMinor} or (${table.paymentId} is not null and ${table.paymentUrl} is not null and ${table.payableUntil} is not null)`,
    ),
  ],
);

/** Which account has shown an e-mail to be its own: guests' orders with it are the account's. */
export const verifiedEmails = pgTable('verified_emails', {
  /** In its one spelling, which is also that of an order's. */
  email: text('email').primaryKey(),
  /** `user:<uuid>`; an account has one e-mail. */
  account: text('account').notNull().unique(),
  verifiedAt: at('verified_at').notNull(),
});

export const orderLines = pgTable(
  'order_lines',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    ...seen,
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    // read-orders: the lines of one order, in their order
    primaryKey({ columns: [table.orderId, table.position] }),
    unique('order_lines_variant').on(table.orderId, table.variantId),
    check('order_lines_quantity', sql`${table.quantity} between 1 and 99`),
    check('order_lines_price', sql`${table.unitPriceMinor} >= 0`),
  ],
);

/** Every status an order has had. */
export const orderHistory = pgTable(
  'order_history',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    status: text('status', { enum: ORDER_STATUSES }).notNull(),
    reason: text('reason'),
    at: at('at').notNull().defaultNow(),
  },
  // read-orders: how one order came to be what it is
  (table) => [index('order_history_of_order').on(table.orderId, table.id)],
);
