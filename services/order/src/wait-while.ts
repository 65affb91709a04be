import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import type { OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow } from './read-orders.ts';
import { orders } from './schema.ts';

const LONGEST_MS = 10_000;
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 250;

/**
 * The order as soon as its status is none of `waiting`; undefined when that takes too long. It asks the database, which every
 * copy of this service shares: cheaper than a second durable call that waits, and right also long after the workflow's end.
 */
export async function waitWhile(
  deps: Deps,
  id: string,
  waiting: (status: OrderStatus) => boolean,
): Promise<OrderRow | undefined> {
  const deadline = performance.now() + LONGEST_MS;
  for (let pause = FIRST_PAUSE_MS; performance.now() < deadline; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    await sleep(pause);
    const [now] = await deps.database.db.select({ status: orders.status }).from(orders).where(eq(orders.id, id));
    if (!now) return undefined;
    if (!waiting(now.status)) return readOrderRow(deps, id);
  }
  return undefined;
}
