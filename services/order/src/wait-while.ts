import { eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import type { OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow } from './read-orders.ts';
import { orders } from './schema.ts';

const LONGEST_MS = 10_000;
/** Its workflow mostly runs in this very process, which says so; another copy's moves are seen at this pace. */
const FIRST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 250;

const waiters = new Map<string, Set<(status: OrderStatus) => void>>();

/** Wakes whoever waits here for this order. */
export function orderMoved(id: string, status: OrderStatus): void {
  for (const wake of waiters.get(id) ?? []) wake(status);
}

/** The status that the order moves to in this process; undefined after `ms` without a move. */
function nextMove(id: string, ms: number): Promise<OrderStatus | undefined> {
  return new Promise((resolve) => {
    const own = waiters.get(id) ?? new Set();
    const end = (status?: OrderStatus) => {
      clearTimeout(timer);
      own.delete(end);
      if (own.size === 0) waiters.delete(id);
      resolve(status);
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
    const status = (await nextMove(id, ms)) ?? (await readStatus(deps, id));
    if (!status) return undefined;
    if (!waiting(status)) return readOrderRow(deps, id);
  }
  return undefined;
}

async function readStatus({ database: { db } }: Pick<Deps, 'database'>, id: string): Promise<OrderStatus | undefined> {
  const [now] = await db.select({ status: orders.status }).from(orders).where(eq(orders.id, id));
  return now?.status;
}
