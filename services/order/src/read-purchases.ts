import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { STANDING } from './order.ts';
import { orderLines, orders } from './schema.ts';

/** Whether an account has a product in an order that stands: confirmed, not called off, not all given back. Claimed ones count. */
export async function hasBought(
  { database: { db } }: Pick<Deps, 'database'>,
  { account, productId }: { account: string; productId: string },
): Promise<boolean> {
  const [one] = await db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(
      and(
        or(eq(orders.owner, account), eq(orders.account, account)),
        inArray(orders.status, STANDING),
        isNull(orders.calledOffAt),
        eq(orderLines.productId, productId),
      ),
    )
    .limit(1);
  return one !== undefined;
}
