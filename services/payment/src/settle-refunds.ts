import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { settleRefund } from './refund-payment.ts';
import { payments, refunds } from './schema.ts';

const AT_ONCE = 20;
/** Whoever asked Stripe first has had its time by then, and so has a copy that took the refund and died. */
const PATIENCE = sql`interval '5 seconds'`;

/** Asks Stripe again for refunds whose answer never came. True when there may be more. */
export async function settleRefunds(deps: Deps): Promise<boolean> {
  const { db } = deps.database;
  const waiting = db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(eq(refunds.status, 'requested'), sql`${refunds.updatedAt} < now() - ${PATIENCE}`))
    .orderBy(refunds.updatedAt)
    .limit(AT_ONCE)
    .for('update', { skipLocked: true });
  const taken = await db.update(refunds).set({ updatedAt: sql`now()` }).where(inArray(refunds.id, waiting)).returning();
  let settled = 0;
  for (const refund of taken) {
    const [payment] = await db.select().from(payments).where(eq(payments.id, refund.paymentId));
    if (!payment) continue;
    const done = await settleRefund(deps, payment, refund, 'refund not answered');
    if (!done.ok || done.value.status !== 'requested') settled += 1;
  }
  return settled === AT_ONCE;
}
