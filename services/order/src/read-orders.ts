import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { isActive, type OrderStatus } from './order.ts';
import { orderHistory, orderLines, orders } from './schema.ts';
import type { Order } from './shapes.ts';

const columns = {
  id: orders.id,
  number: orders.number,
  owner: orders.owner,
  cartId: orders.cartId,
  status: orders.status,
  reason: orders.reason,
  shortages: orders.shortages,
  email: orders.email,
  shippingAddress: orders.shippingAddress,
  shippingMethod: orders.shippingMethod,
  currency: orders.currency,
  subtotalMinor: orders.subtotalMinor,
  discountMinor: orders.discountMinor,
  shippingMinor: orders.shippingMinor,
  taxMinor: orders.taxMinor,
  totalMinor: orders.totalMinor,
  paymentId: orders.paymentId,
  paymentUrl: orders.paymentUrl,
  payableUntil: orders.payableUntil,
  payable: sql<boolean>`${orders.status} = 'awaiting_payment' and ${orders.payableUntil} > now()`,
  createdAt: orders.createdAt,
};
const lineColumns = {
  orderId: orderLines.orderId,
  variantId: orderLines.variantId,
  productId: orderLines.productId,
  slug: orderLines.slug,
  sku: orderLines.sku,
  title: orderLines.title,
  variantTitle: orderLines.variantTitle,
  options: orderLines.options,
  image: orderLines.image,
  quantity: orderLines.quantity,
  unitPriceMinor: orderLines.unitPriceMinor,
};

type Database = Pick<Deps, 'database'>;

export async function readOrderRow({ database: { db } }: Database, id: string) {
  const [row] = await db.select(columns).from(orders).where(eq(orders.id, id));
  return row;
}
export type OrderRow = NonNullable<Awaited<ReturnType<typeof readOrderRow>>>;

export async function readOrderLines({ database: { db } }: Database, ids: string[]) {
  return db
    .select(lineColumns)
    .from(orderLines)
    .where(inArray(orderLines.orderId, ids))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position));
}
export type OrderLine = Awaited<ReturnType<typeof readOrderLines>>[number];

/** Rows as the API shows them, with their lines and history, in the order given. */
async function withDetails(deps: Database, rows: OrderRow[]): Promise<Order[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [lines, history] = await Promise.all([
    readOrderLines(deps, ids),
    deps.database.db
      .select({
        orderId: orderHistory.orderId,
        status: orderHistory.status,
        reason: orderHistory.reason,
        at: orderHistory.at,
      })
      .from(orderHistory)
      .where(inArray(orderHistory.orderId, ids))
      .orderBy(asc(orderHistory.orderId), asc(orderHistory.id)),
  ]);
  const linesOf = Map.groupBy(lines, (line) => line.orderId);
  const historyOf = Map.groupBy(history, (entry) => entry.orderId);
  return rows.map((row) => toOrder(row, { lines: linesOf.get(row.id) ?? [], history: historyOf.get(row.id) ?? [] }));
}

function toOrder(
  row: OrderRow,
  { lines, history }: { lines: OrderLine[]; history: { status: OrderStatus; reason: string | null; at: Date }[] },
): Order {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    reason: row.reason,
    email: row.email,
    lines: lines.map(({ orderId: _, unitPriceMinor, ...line }) => ({
      ...line,
      unitPrice: money(unitPriceMinor),
      total: money(unitPriceMinor * line.quantity),
    })),
    subtotal: money(row.subtotalMinor),
    shipping: money(row.shippingMinor),
    tax: money(row.taxMinor),
    discount: money(row.discountMinor),
    total: money(row.totalMinor),
    paymentUrl: row.payable ? row.paymentUrl : null,
    payableUntil: isActive(row.status) ? (row.payableUntil?.toISOString() ?? null) : null,
    shippingAddress: row.shippingAddress,
    shippingMethod: row.shippingMethod,
    timeline: history.map(({ status, reason, at }) => ({ status, reason, at: at.toISOString() })),
    createdAt: row.createdAt.toISOString(),
  };
}

export async function toOrderShape(deps: Database, row: OrderRow): Promise<Order> {
  const [order] = await withDetails(deps, [row]);
  if (!order) throw new Error(`order ${row.id} lost its details`);
  return order;
}

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
        owner === undefined ? undefined : eq(orders.owner, owner),
        status === undefined ? undefined : eq(orders.status, status),
        after && lt(orders.id, after[0]),
      ),
    )
    .orderBy(desc(orders.id))
    .limit(limit + 1);
  const page = toPage(rows, limit, { cursor: (row) => [row.id], item: (row) => row });
  return { items: await withDetails(deps, page.items), nextCursor: page.nextCursor };
}
