import { eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import type { OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow } from './read-orders.ts';
import { orders } from './schema.ts';

const LONGEST_MS = 10_000;
/** Its workflow mostly runs in this very process, which says so; another copy's moves are seen at this pace. */
const FIRST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 250;

const waiters = new Map<string, Set<() => void>>();

/** Wakes whoever waits here for this order. */
export function orderMoved(id: string): void {
  for (const wake of waiters.get(id) ?? []) wake();
}

/** Resolves when the order moves in this process, or after `ms`. */
function pause(id: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const own = waiters.get(id) ?? new Set();
    const end = () => {
      clearTimeout(timer);
      own.delete(end);
      if (own.size === 0) waiters.delete(id);
      resolve();
    };
    const timer = setTimeout(end, ms);
    waiters.set(id, own.add(end));
  });
}

/**
 * The order as soon as its status is none of `waiting`; undefined when that takes too long. It asks the database, which every
 * copy of this service shares: cheaper than a second durable call that waits, and right also long after the workflow's end.
 */
export async function waitWhile(
  deps: Pick<Deps, 'database'>,
  id: string,
  waiting: (status: OrderStatus) => boolean,
): Promise<OrderRow | undefined> {
  const deadline = performance.now() + LONGEST_MS;
  for (let ms = FIRST_PAUSE_MS; performance.now() < deadline; ms = Math.min(ms * 1.5, LONGEST_PAUSE_MS)) {
    await pause(id, ms);
    const [now] = await deps.database.db.select({ status: orders.status }).from(orders).where(eq(orders.id, id));
    if (!now) return undefined;
    if (!waiting(now.status)) return readOrderRow(deps, id);
  }
  return undefined;
}
