import type { Database } from '@souk/service-kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type OrderStatus, sourcesOf } from './order.ts';
import { carts, orderHistory, orders, type schema } from './schema.ts';

/** Columns that change together with the status. */
type Facts = Partial<
  Pick<typeof orders.$inferInsert, 'reason' | 'shortages' | 'paymentId' | 'paymentUrl' | 'idempotencyKey'>
> & {
  payableForSeconds?: number;
  /** What becomes of its cart. */
  cart?: 'open' | 'ordered';
};

/**
 * Moves an order to `to` if it is where that move may start (compare-and-set), and writes its history. True if it is at `to`
 * now, moved by this call or by an earlier one that was repeated; false if it is somewhere else.
 */
export async function moveOrder(
  { db }: Database<typeof schema>,
  id: string,
  to: OrderStatus,
  { payableForSeconds, cart, ...facts }: Facts = {},
): Promise<boolean> {
  const move = db
    .update(orders)
    .set({
      ...facts,
      status: to,
      updatedAt: sql`now()`,
      ...(payableForSeconds === undefined
        ? {}
        : { payableUntil: sql`now() + make_interval(secs => ${payableForSeconds})` }),
    })
    .where(and(eq(orders.id, id), inArray(orders.status, sourcesOf(to))))
    .returning({ id: orders.id, status: orders.status, reason: orders.reason, cartId: orders.cartId });
  const setCart = cart
    ? sql`, its_cart as (update ${carts} set status = ${cart} from moved where ${carts.id} = moved.cart_id)`
    : sql``;
  const written = await db.execute(
    sql`with moved as ${move} ${setCart} insert into ${orderHistory} (order_id, status, reason) select id, status, reason from moved returning id`,
  );
  if (written.length > 0) return true;
  const [now] = await db.select({ status: orders.status }).from(orders).where(eq(orders.id, id));
  return now?.status === to;
}
