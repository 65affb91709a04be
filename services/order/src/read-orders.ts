import { decodeCursor, toPage } from '@souk/service-kit/paging';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Deps } from './deps.ts';
import { isActive, type OrderStatus } from './order.ts';
import { orderHistory, orderLines, orders } from './schema.ts';
import type { Order } from './shapes.ts';

export type OrderLine = Omit<typeof orderLines.$inferSelect, 'orderId' | 'position'>;
type HistoryEntry = Pick<typeof orderHistory.$inferSelect, 'status' | 'reason'> & { at: string };

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
  // As JSON in the order's own row: one question to the database instead of three.
  lines: sql<OrderLine[]>`(select json_agg(json_build_object(
    'variantId', ${orderLines.variantId}, 'productId', ${orderLines.productId}, 'slug', ${orderLines.slug},
    'sku', ${orderLines.sku}, 'title', ${orderLines.title}, 'variantTitle', ${orderLines.variantTitle},
    'options', ${orderLines.options}, 'image', ${orderLines.image}, 'quantity', ${orderLines.quantity},
    'unitPriceMinor', ${orderLines.unitPriceMinor}) order by ${orderLines.position})
    from ${orderLines} where order_lines.order_id = orders.id)`,
  history: sql<HistoryEntry[]>`(select json_agg(json_build_object(
    'status', ${orderHistory.status}, 'reason', ${orderHistory.reason}, 'at', ${orderHistory.at}) order by ${orderHistory.id})
    from ${orderHistory} where order_history.order_id = orders.id)`,
};
type Database = Pick<Deps, 'database'>;

export async function readOrderRow({ database: { db } }: Database, id: string) {
  const [row] = await db.select(columns).from(orders).where(eq(orders.id, id));
  return row;
}
export type OrderRow = NonNullable<Awaited<ReturnType<typeof readOrderRow>>>;

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
    total: money(row.totalMinor),
    paymentUrl: row.payable ? row.paymentUrl : null,
    payableUntil: isActive(row.status) ? (row.payableUntil?.toISOString() ?? null) : null,
    shippingAddress: row.shippingAddress,
    shippingMethod: row.shippingMethod,
    timeline: row.history.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
    createdAt: row.createdAt.toISOString(),
  };
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
  return toPage(rows, limit, { cursor: (row) => [row.id], item: toOrder });
}
