import { and, eq } from 'drizzle-orm';
import type { Deps, SyncRequest } from './deps.ts';
import { reconcilePayment } from './reconcile-payment.ts';
import { settleRefund } from './refund-payment.ts';
import { refunds } from './schema.ts';
import { tellOrder } from './tell-order.ts';

/** Makes a payment true again: reads Stripe, finishes refunds nobody answered, tells the order. Rejects to be run again. */
export async function syncPayment(
  deps: Deps,
  id: string,
  { cause, sessionId, refunds: aboutRefunds }: SyncRequest,
): Promise<void> {
  const row = await reconcilePayment(deps, id, { cause, sessionId, refunds: aboutRefunds });
  if (!row.ok) {
    if (row.error.kind === 'not-found') return;
    throw new Error(`Stripe could not be read: ${row.error.kind === 'refused' ? row.error.code : row.error.reason}`);
  }
  const unanswered = await deps.database.db
    .select()
    .from(refunds)
    .where(and(eq(refunds.paymentId, id), eq(refunds.status, 'requested')));
  for (const refund of unanswered) {
    const settled = await settleRefund(deps, row.value, refund, cause);
    if (settled.ok && settled.value.status === 'requested') throw new Error('Stripe does not answer a refund');
  }
  await tellOrder(deps, id);
}
