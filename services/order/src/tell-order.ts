import { type Fact, type Written, writeFacts } from '@souk/service-kit/outbox';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Moving } from './move-order.ts';
import { subscribersOf } from './order-facts.ts';
import type { OrderRow } from './read-orders.ts';
import { orders } from './schema.ts';

interface Telling {
  /** Sums that change with it. */
  sums?: { refundedMinor?: number; giftRefundedMinor?: number };
  /** Columns that are set to now with it. */
  stamp?: 'calledOffAt' | 'dispatchedAt';
  tell: Fact[];
  /** Statements that are written together with it; `${sql`moved`}` has a row if it is written at all. */
  also: SQL[];
}

/**
 * Notes something about an order that keeps its status, and tells it, in one statement. False, and nothing written, when the order
 * is no longer the row that was read: read it again and decide again.
 */
export async function tellOrder(
  { database: { db }, outbox }: Moving,
  row: Pick<OrderRow, 'id' | 'version'>,
  { sums, stamp, tell, also }: Telling,
): Promise<boolean> {
  const touched = db
    .update(orders)
    .set({
      ...sums,
      ...(stamp ? { [stamp]: sql`coalesce(${orders[stamp]}, now())` } : {}),
      version: sql`${orders.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(orders.id, row.id), eq(orders.version, row.version)))
    .returning({ id: orders.id });
  const parts = [
    sql`moved as ${touched}`,
    ...also.map((statement, at) => sql`${sql.raw(`also_${at}`)} as (${statement})`),
    sql`told as (${writeFacts(
      tell.map((fact) => ({ fact, subscribers: subscribersOf(fact) })),
      sql`moved`,
    )})`,
  ];
  const [done] = await db.execute<{ moved: boolean; told: Written[] | null }>(sql`
    with ${sql.join(parts, sql`, `)}
    select exists (select 1 from moved) as moved, (select json_agg(told) from told) as told`);
  if (done?.moved) outbox.send(done.told, tell);
  return done?.moved ?? false;
}

const TRIES = 8;

/** Decides on the order as it is now, until what was decided could be written: `act` answers 'changed' to be asked again. */
export async function decide<T>(
  read: () => Promise<OrderRow | undefined>,
  act: (row: OrderRow) => Promise<T | 'changed'>,
): Promise<T | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const row = await read();
    if (!row) return undefined;
    const done = await act(row);
    if (done !== 'changed') return done;
  }
  throw new Error('an order changed again and again while it was decided on');
}
