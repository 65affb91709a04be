import { reasonOf } from '@souk/service-kit/reason';
import { sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { orders, returns } from './schema.ts';
import type { LineQuantity } from './shapes.ts';

const AT_ONCE = 10;
/** For so long a return belongs to the copy that took it; then another try is due. */
const LEASE = sql`interval '30 seconds'`;

interface Due extends Record<string, unknown> {
  id: string;
  orderId: string;
  paymentId: string | null;
  lines: LineQuantity[];
  amountMinor: number;
  restock: boolean;
}

/**
 * Gives the money of approved returns and called-off orders back, and puts their goods on sale. Both are keyed by the return, so an
 * answer that got lost does no harm. True when there may be more to do.
 */
export async function settleReturns(deps: Pick<Deps, 'database' | 'peers' | 'log'>): Promise<boolean> {
  const { db } = deps.database;
  const due = await db.execute<Due>(sql`
    update ${returns} taken set due_at = now() + ${LEASE}
    from ${orders} o
    where o.id = taken.order_id and taken.id in (
      select id from ${returns} where status = 'approved' and settled_at is null and due_at <= now()
      order by due_at limit ${AT_ONCE} for update skip locked
    )
    returning taken.id, taken.order_id as "orderId", o.payment_id as "paymentId", taken.lines, taken.amount_minor as "amountMinor", taken.restock`);
  for (const one of due) {
    try {
      await settle(deps, one);
    } catch (error) {
      deps.log.warn({ returnId: one.id, reason: reasonOf(error) }, 'a return is not settled yet');
    }
  }
  return due.length === AT_ONCE;
}

async function settle({ database: { db }, peers, log }: Pick<Deps, 'database' | 'peers' | 'log'>, due: Due) {
  const { id, orderId, paymentId, lines, amountMinor: amount, restock } = due;
  const key = `return:${id}`;
  if (paymentId && amount > 0 && !(await peers.refund(paymentId, { amount, key })))
    log.error({ orderId, returnId: id }, 'less is left to give back than a return is worth; its money is for a person');
  if (restock) await peers.restock(orderId, { lines, key });
  await db.execute(sql`update ${returns} set settled_at = now() where id = ${id} and settled_at is null`);
}
