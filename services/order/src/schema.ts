import { outbox } from '@souk/service-kit/outbox-table';
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
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ACTIVE, ORDER_STATUSES, SETTLING } from './order.ts';
import type { Offer } from './promotion.ts';
import { RETURN_KINDS, RETURN_STATUSES } from './return.ts';
import type { Address, GiftCardName, LineImage, LineQuantity, Shortage } from './shapes.ts';
import { SHIPPING_METHODS } from './totals.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** The product as it was seen: a line must still read well when the product is gone. */
const seen = {
  variantId: uuid('variant_id').notNull(),
  productId: text('product_id').notNull(),
  slug: text('slug').notNull(),
  sku: text('sku'),
  title: text('title').notNull(),
  variantTitle: text('variant_title').notNull(),
  options: jsonb('options').$type<Record<string, string>>().notNull(),
  image: jsonb('image').$type<LineImage>(),
  unitPriceMinor: integer('unit_price_minor').notNull(),
};

/** What a code takes off an order, and how often it still may. */
export const promotions = pgTable(
  'promotions',
  {
    id: uuid('id').primaryKey(),
    /** In capitals, as `normalCode` makes it. */
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    offer: jsonb('offer').$type<Offer>().notNull(),
    productIds: jsonb('product_ids').$type<string[]>(),
    minimumMinor: integer('minimum_minor').notNull().default(0),
    startsAt: at('starts_at').notNull().defaultNow(),
    endsAt: at('ends_at'),
    usageLimit: integer('usage_limit'),
    customerLimit: integer('customer_limit'),
    /** Orders that carry it: placed and not ended unpaid. */
    used: integer('used').notNull().default(0),
    active: boolean('active').notNull().default(true),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    check(
      'promotions_used_within',
      sql`${table.used} >= 0 and (${table.usageLimit} is null or ${table.used} <= ${table.usageLimit})`,
    ),
    check('promotions_minimum', sql`${table.minimumMinor} >= 0`),
    check('promotions_limits', sql`${table.usageLimit} >= 0 and ${table.customerLimit} >= 1`),
  ],
);

/** How many orders of one customer, by e-mail address, carry a promotion. */
export const promotionCustomers = pgTable(
  'promotion_customers',
  {
    promotionId: uuid('promotion_id')
      .notNull()
      .references(() => promotions.id),
    email: text('email').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [
    // use-promotion: counts one more, if there may be one more
    primaryKey({ columns: [table.promotionId, table.email] }),
    check('promotion_customers_used', sql`${table.used} >= 0`),
  ],
);

export const carts = pgTable(
  'carts',
  {
    id: uuid('id').primaryKey(),
    /** `guest:<uuid>` or `user:<uuid>`: the subject of whoever made it. */
    owner: text('owner').notNull(),
    currency: text('currency').notNull(),
    status: text('status', { enum: ['open', 'ordered'] })
      .notNull()
      .default('open'),
    /** The promotion's code that the shopper typed. */
    code: text('code'),
    /** The gift card that the shopper wants to pay with. The code itself is not kept. */
    giftCard: jsonb('gift_card').$type<GiftCardName>(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [check('carts_status_known', sql`${table.status} in ('open', 'ordered')`)],
);

export const cartLines = pgTable(
  'cart_lines',
  {
    cartId: uuid('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    ...seen,
    quantity: integer('quantity').notNull(),
    /** Lines keep the order in which they were added. */
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [
    // read-cart, change-cart: the lines of one cart
    primaryKey({ columns: [table.cartId, table.variantId] }),
    check('cart_lines_quantity', sql`${table.quantity} between 1 and 99`),
    check('cart_lines_price', sql`${table.unitPriceMinor} >= 0`),
  ],
);

export const orders = pgTable(
  'orders',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique(),
    owner: text('owner').notNull(),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => carts.id),
    status: text('status', { enum: ORDER_STATUSES }).notNull().default('pending'),
    /** Why it ended as it did, for programs: `insufficient-stock`, `payment-deadline`, `shopper`. */
    reason: text('reason'),
    shortages: jsonb('shortages').$type<Shortage[]>(),
    email: text('email').notNull(),
    shippingAddress: jsonb('shipping_address').$type<Address>().notNull(),
    shippingMethod: text('shipping_method', { enum: SHIPPING_METHODS }).notNull(),
    promotionId: uuid('promotion_id').references(() => promotions.id),
    /** The code as it was when it was used. */
    code: text('code'),
    currency: text('currency').notNull(),
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
    // read-orders: an admin's list by status
    index('orders_by_status').on(table.status, table.id),
    // tell-received: paid, and still not confirmed
    index('orders_settling')
      .on(table.updatedAt)
      .where(sql`${table.status} in (${listed(SETTLING)})`),
    // start-orders: placed, but perhaps not begun
    index('orders_pending').on(table.createdAt).where(sql`${table.status} = 'pending'`),
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

/** Events that were acted on, each once. */
export const inboxEvents = pgTable('inbox_events', {
  id: text('id').primaryKey(),
  receivedAt: at('received_at').notNull().defaultNow(),
});

export { outbox };
export const schema = {
  promotions,
  promotionCustomers,
  carts,
  cartLines,
  orders,
  orderLines,
  orderHistory,
  fulfilments,
  returns,
  orderRefunds,
  orderDisputes,
  inboxEvents,
  outbox,
};
