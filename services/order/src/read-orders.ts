import type { Principal } from '@souk/contracts/token';
import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { prepared } from '@souk/service-kit/prepared';
import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { isActive, isStanding, type OrderStatus } from './order.ts';
import { quantitiesOf, remaining } from './return.ts';
import {
  type fulfilments,
  type orderDisputes,
  orderHistory,
  orderLines,
  type orderRefunds,
  orders,
  type returns,
} from './schema.ts';
import type { LineQuantity, Order } from './shapes.ts';

export type OrderLine = Omit<typeof orderLines.$inferSelect, 'orderId' | 'position'>;
type HistoryEntry = Pick<typeof orderHistory.$inferSelect, 'status' | 'reason'> & { at: string };
type Noted<Row, Columns extends keyof Row> = { [Column in Columns]: Row[Column] extends Date ? string : Row[Column] };
type Fulfilment = Noted<
  typeof fulfilments.$inferSelect,
  'id' | 'lines' | 'carrier' | 'trackingNumber' | 'trackingUrl' | 'createdAt'
>;
type Return = Noted<
  typeof returns.$inferSelect,
  'id' | 'kind' | 'status' | 'lines' | 'amountMinor' | 'reason' | 'note' | 'createdAt'
> & { decidedAt: string | null; settledAt: string | null };
type Refund = Noted<typeof orderRefunds.$inferSelect, 'id' | 'amountMinor' | 'status' | 'at'>;
type Dispute = Noted<typeof orderDisputes.$inferSelect, 'id' | 'amountMinor' | 'status' | 'at'>;

/** What follows once an order is captured; before, there is none of it to be asked for. */
const after = (query: string) =>
  `case when orders.status in ('confirmed', 'partially_refunded', 'refunded', 'needs_review') then (${query}) end`;

const columns = {
  id: orders.id,
  number: orders.number,
  owner: orders.owner,
  account: orders.account,
  cartId: orders.cartId,
  status: orders.status,
  reason: orders.reason,
  shortages: orders.shortages,
  email: orders.email,
  shippingAddress: orders.shippingAddress,
  billingAddress: orders.billingAddress,
  shippingMethod: orders.shippingMethod,
  code: orders.code,
  currency: orders.currency,
  locale: orders.locale,
  subtotalMinor: orders.subtotalMinor,
  discountMinor: orders.discountMinor,
  shippingMinor: orders.shippingMinor,
  taxMinor: orders.taxMinor,
  totalMinor: orders.totalMinor,
  giftCard: orders.giftCard,
  giftMinor: orders.giftMinor,
  giftRefundedMinor: orders.giftRefundedMinor,
  refundedMinor: orders.refundedMinor,
  dispatchedAt: orders.dispatchedAt,
  calledOffAt: orders.calledOffAt,
  version: orders.version,
  paymentId: orders.paymentId,
  paymentUrl: orders.paymentUrl,
  payableUntil: orders.payableUntil,
  payable: sql<boolean>`${orders.status} = 'awaiting_payment' and ${orders.payableUntil} > now()`,
  createdAt: orders.createdAt,
  // As JSON in the order's own row: one question to the database instead of seven.
  lines: sql<OrderLine[]>`(select json_agg(json_build_object(
    'variantId', ${orderLines.variantId}, 'productId', ${orderLines.productId}, 'slug', ${orderLines.slug},
    'sku', ${orderLines.sku}, 'title', ${orderLines.title}, 'variantTitle', ${orderLines.variantTitle},
    'options', ${orderLines.options}, 'image', ${orderLines.image}, 'quantity', ${orderLines.quantity},
    'unitPriceMinor', ${orderLines.unitPriceMinor}) order by ${orderLines.position})
    from ${orderLines} where order_lines.order_id = orders.id)`,
  history: sql<HistoryEntry[]>`(select json_agg(json_build_object(
    'status', ${orderHistory.status}, 'reason', ${orderHistory.reason}, 'at', ${orderHistory.at}) order by ${orderHistory.id})
    from ${orderHistory} where order_history.order_id = orders.id)`,
  fulfilments: sql<Fulfilment[] | null>`${sql.raw(
    after(`select json_agg(json_build_object('id', f.id, 'lines', f.lines, 'carrier', f.carrier,
      'trackingNumber', f.tracking_number, 'trackingUrl', f.tracking_url, 'createdAt', f.created_at) order by f.id)
      from fulfilments f where f.order_id = orders.id`),
  )}`,
  returns: sql<Return[] | null>`${sql.raw(
    after(`select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'status', r.status, 'lines', r.lines,
      'amountMinor', r.amount_minor, 'reason', r.reason, 'note', r.note, 'createdAt', r.created_at,
      'decidedAt', r.decided_at, 'settledAt', r.settled_at) order by r.id)
      from returns r where r.order_id = orders.id`),
  )}`,
  refunds: sql<Refund[] | null>`${sql.raw(
    after(`select json_agg(json_build_object('id', r.id, 'amountMinor', r.amount_minor, 'status', r.status, 'at', r.at) order by r.at)
      from order_refunds r where r.order_id = orders.id`),
  )}`,
  disputes: sql<Dispute[] | null>`${sql.raw(
    after(`select json_agg(json_build_object('id', d.id, 'amountMinor', d.amount_minor, 'status', d.status, 'at', d.at) order by d.at)
      from order_disputes d where d.order_id = orders.id`),
  )}`,
};
type Database = Pick<Deps, 'database'>;

const orderById = prepared((db: Database['database']['db']) =>
  db
    .select(columns)
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id')))
    .prepare('order_by_id'),
);

export async function readOrderRow({ database: { db } }: Database, id: string) {
  const [row] = await orderById(db).execute({ id });
  return row;
}
export type OrderRow = NonNullable<Awaited<ReturnType<typeof readOrderRow>>>;

/** By which right somebody asks for an order: the account it was claimed by, or whoever placed it. */
export const ownerFor = ({ principal }: { principal: Principal | null }, { owner, account }: OrderRow): string =>
  account !== null && principal?.subject === account ? account : owner;

const sent = (row: OrderRow) => quantitiesOf((row.fulfilments ?? []).map(({ lines }) => lines));

/** What of an order has not left yet. */
export const leftToSend = (row: OrderRow): LineQuantity[] =>
  isStanding(row.status) && !row.calledOffAt ? remaining(row.lines, sent(row)) : [];

/** What of it was sent and nobody has asked to send back, or was told not to. */
export function leftToReturn(row: OrderRow): LineQuantity[] {
  const returned = (row.returns ?? []).filter(({ status }) => status !== 'declined').map(({ lines }) => lines);
  const there = [...sent(row)].map(([variantId, quantity]) => ({ variantId, quantity }));
  return isStanding(row.status) ? remaining(there, quantitiesOf(returned)) : [];
}

/** Whether its shopper can still stop it: it is not paid yet, or it is and nothing was sent. */
const isCancellable = (row: OrderRow): boolean =>
  isActive(row.status) || (row.status === 'confirmed' && !row.dispatchedAt && !row.calledOffAt);

const time = (at: string | null): string | null => at && new Date(at).toISOString();

/** A row as the API shows it. */
export function toOrder(row: OrderRow): Order {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    reason: row.reason,
    email: row.email,
    lines: row.lines.map(({ unitPriceMinor, ...line }) => ({
      ...line,
      unitPrice: money(unitPriceMinor),
      total: money(unitPriceMinor * line.quantity),
    })),
    subtotal: money(row.subtotalMinor),
    shipping: money(row.shippingMinor),
    tax: money(row.taxMinor),
    discount: money(row.discountMinor),
    code: row.code,
    total: money(row.totalMinor),
    giftCard: row.giftCard && row.giftMinor > 0 ? { last4: row.giftCard.last4, amount: money(row.giftMinor) } : null,
    currency: row.currency,
    locale: row.locale,
    refunded: money(row.refundedMinor + row.giftRefundedMinor),
    paymentUrl: row.payable ? row.paymentUrl : null,
    payableUntil: isActive(row.status) ? (row.payableUntil?.toISOString() ?? null) : null,
    shippingAddress: row.shippingAddress,
    billingAddress: row.billingAddress,
    shippingMethod: row.shippingMethod,
    calledOffAt: row.calledOffAt?.toISOString() ?? null,
    cancellable: isCancellable(row),
    returnable: leftToReturn(row),
    timeline: row.history.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
    ...afterwards(row, money),
    createdAt: row.createdAt.toISOString(),
  };
}

const afterwards = (row: OrderRow, money: (amount: number) => Order['total']) => ({
  fulfilments: (row.fulfilments ?? []).map((one) => ({ ...one, createdAt: new Date(one.createdAt).toISOString() })),
  returns: (row.returns ?? []).map(({ amountMinor, createdAt, decidedAt, settledAt, ...one }) => ({
    ...one,
    amount: money(amountMinor),
    createdAt: new Date(createdAt).toISOString(),
    decidedAt: time(decidedAt),
    settledAt: time(settledAt),
  })),
  refunds: (row.refunds ?? []).map(({ amountMinor, at, ...one }) => ({
    ...one,
    amount: money(amountMinor),
    at: new Date(at).toISOString(),
  })),
  disputes: (row.disputes ?? []).map(({ amountMinor, at, ...one }) => ({
    ...one,
    amount: money(amountMinor),
    at: new Date(at).toISOString(),
  })),
});

/** Newest first. Ids are UUIDv7, so they are the order of creation. Null when the cursor is not one of ours. */
export async function readOrders(
  deps: Database,
  { limit, cursor, status, owner }: { limit: number; cursor?: string; status?: OrderStatus; owner?: string },
) {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (after === null) return null;
  const rows = await deps.database.db
    .select(columns)
    .from(orders)
    .where(
      and(
        owner === undefined ? undefined : or(eq(orders.owner, owner), eq(orders.account, owner)),
        status === undefined ? undefined : eq(orders.status, status),
        after && lt(orders.id, after[0]),
      ),
    )
    .orderBy(desc(orders.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toOrder });
}
