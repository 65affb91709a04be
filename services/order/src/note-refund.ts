import { type SQL, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { moveOrder } from './move-order.ts';
import { mayMove, type OrderStatus, statusOfSums } from './order.ts';
import type { OrderRow } from './read-orders.ts';
import { orderRefunds } from './schema.ts';
import { tellOrder } from './tell-order.ts';

interface Refund {
  id: string;
  status: 'succeeded' | 'failed';
  amountMinor: number;
  /** What stands given back after it, to the card or onto the gift card. */
  sums: { refundedMinor: number } | { giftRefundedMinor: number };
}

/** Where an order is when these are the sums. */
export function statusAfter(row: OrderRow, sums: Refund['sums']): { status: OrderStatus; refundedMinor: number } {
  const { refundedMinor, giftRefundedMinor } = { ...row, ...sums };
  const refunded = refundedMinor + giftRefundedMinor;
  return { status: statusOfSums({ captured: row.totalMinor, refunded }), refundedMinor: refunded };
}

/** Whether money given back can be noted while the order is where it is. */
export const canNote = ({ status }: OrderRow, to: OrderStatus): boolean => status === to || mayMove(status, to);

/** Notes a refund and what it makes of the order, and tells it. False when the order is no longer the row that was read. */
export function noteRefund(
  deps: Pick<Deps, 'database' | 'outbox' | 'facts'>,
  row: OrderRow,
  { id, status, amountMinor, sums }: Refund,
  also: SQL[] = [],
) {
  const { status: to, refundedMinor } = statusAfter(row, sums);
  const money = (amount: number) => ({ amount, currency: row.currency });
  const told = { refundId: id, status, amount: money(amountMinor), refunded: money(refundedMinor) };
  const note = sql`
    insert into ${orderRefunds} (id, order_id, amount_minor, status)
    select ${id}::text, id, ${amountMinor}::int, ${status}::text from moved
    on conflict (id) do update set status = excluded.status`;
  const change = { sums, tell: [deps.facts.refunded(row, told)], also: [note, ...also] };
  return row.status === to
    ? tellOrder(deps, row, change)
    : moveOrder(deps, row.id, to, { ...change.sums, tell: change.tell, also: change.also, row });
}
