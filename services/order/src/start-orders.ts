import { asc, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { orders } from './schema.ts';

const GRACE_SECONDS = 10;
const AT_ONCE = 50;

/**
 * Starts the workflows of orders that were accepted but, as far as is known, not begun: the engine was away, or this service
 * died in between. Starting one twice is starting it once. Never true: an order that does not begin is looked at next time.
 */
export async function startOrders({
  database: { db },
  workflows,
}: Pick<Deps, 'database' | 'workflows'>): Promise<false> {
  const waiting = await db
    .select({ id: orders.id })
    .from(orders)
    .where(sql`${orders.status} = 'pending' and ${orders.createdAt} < now() - make_interval(secs => ${GRACE_SECONDS})`)
    .orderBy(asc(orders.createdAt))
    .limit(AT_ONCE);
  for (const { id } of waiting) if (!(await workflows.start(id))) break;
  return false;
}
