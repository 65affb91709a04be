import type { Database } from '@souk/service-kit/database';
import { type Fact, type Outbox, type Written, writeFacts } from '@souk/service-kit/outbox';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { isOver, type OrderStatus, sourcesOf } from './order.ts';
import { subscribersOf } from './order-facts.ts';
import { carts, orderHistory, orders, promotionCustomers, promotions, type schema } from './schema.ts';
import { orderMoved } from './wait-while.ts';

/** Columns that change together with the status. */
type Facts = Partial<
  Pick<
    typeof orders.$inferInsert,
    'reason' | 'shortages' | 'paymentId' | 'paymentUrl' | 'idempotencyKey' | 'refundedMinor' | 'giftRefundedMinor'
  >
>;
export interface Move extends Facts {
  payableForSeconds?: number;
  /** What becomes of its cart. */
  cart?: 'open' | 'ordered';
  /** What others hear of it; written together with the move. */
  tell?: Fact[];
  /** More that is written with it: statements that read from `moved`, and so do nothing when it is empty. */
  also?: SQL[];
  /** The row it was decided on, where more than the status matters. */
  row?: { version: number };
}
export interface Moving {
  database: Database<typeof schema>;
  outbox: Outbox;
}

/**
 * Moves an order to `to` if it is where that move may start (compare-and-set), and writes its history and what is told of it, in
 * one statement. True if it is at `to` now, moved by this call or (without `row`) by an earlier one that is repeated.
 */
export async function moveOrder(
  { database: { db }, outbox }: Moving,
  id: string,
  to: OrderStatus,
  { payableForSeconds, cart, row, tell = [], also = [], ...facts }: Move = {},
): Promise<boolean> {
  const move = db
    .update(orders)
    .set({
      ...facts,
      status: to,
      version: sql`${orders.version} + 1`,
      updatedAt: sql`now()`,
      ...(payableForSeconds === undefined
        ? {}
        : { payableUntil: sql`now() + make_interval(secs => ${payableForSeconds})` }),
    })
    .where(and(eq(orders.id, id), inArray(orders.status, sourcesOf(to)), row && eq(orders.version, row.version)))
    .returning({
      id: orders.id,
      status: orders.status,
      reason: orders.reason,
      cartId: orders.cartId,
      promotionId: orders.promotionId,
      email: orders.email,
    });
  const parts = [
    sql`moved as ${move}`,
    sql`history as (insert into ${orderHistory} (order_id, status, reason) select id, status, reason from moved)`,
    ...(cart
      ? [
          sql`its_cart as (update ${carts} set status = ${cart} from moved where ${carts.id} = moved.cart_id and ${mayBecome(cart)})`,
        ]
      : []),
    ...(isOver(to) ? GIVE_PROMOTION_BACK : []),
    ...also.map((statement, at) => sql`${sql.raw(`also_${at}`)} as (${statement})`),
    ...(tell.length > 0 ? [sql`told as (${told(tell)})`] : []),
  ];
  const [done] = await db.execute<{ moved: boolean; told: Written[] | null }>(sql`
    with ${sql.join(parts, sql`, `)}
    select exists (select 1 from moved) as moved, ${tell.length > 0 ? sql`(select json_agg(told) from told)` : sql`null`} as told`);
  if (done?.moved) {
    outbox.send(done.told, tell);
    orderMoved(id, to);
    return true;
  }
  if (row) return false; // decided on what it no longer is
  const [now] = await db.select({ status: orders.status }).from(orders).where(eq(orders.id, id));
  return now?.status === to;
}

const told = (facts: Fact[]) =>
  writeFacts(
    facts.map((fact) => ({ fact, subscribers: subscribersOf(fact) })),
    sql`moved`,
  );

/** What went into another cart stays there; and a user who has begun a new one keeps that: there is one open cart. */
const mayBecome = (cart: 'open' | 'ordered'): SQL =>
  cart === 'ordered'
    ? sql`${carts.status} = 'open'`
    : sql`${carts.status} = 'ordered' and not exists (
        select 1 from ${carts} other where other.owner = ${carts.owner} and other.status = 'open' and other.owner like 'user:%')`;

/** An order that ends unpaid no longer carries its promotion: somebody else may use it. */
const GIVE_PROMOTION_BACK = [
  sql`unused as (update ${promotions} set used = used - 1 from moved where ${promotions.id} = moved.promotion_id)`,
  sql`unused_by as (update ${promotionCustomers} set used = used - 1 from moved
    where ${promotionCustomers.promotionId} = moved.promotion_id and ${promotionCustomers.email} = moved.email)`,
];
