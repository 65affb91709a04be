import type { PaymentAuthorized, PaymentExpired } from '@souk/contracts/events';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { moveOrder } from './move-order.ts';
import { isActive, isOver } from './order.ts';
import { orderHistory, orders } from './schema.ts';

export type PaymentEvent = PaymentAuthorized | PaymentExpired;

/**
 * Takes the payment service's news to the order's workflow. Told twice it changes nothing: the first outcome decides, and an
 * order past waiting does not ask again.
 */
export async function settlePayment(
  deps: Deps,
  { type, data }: PaymentEvent,
): Promise<Result<void, 'not-found' | 'engine-unavailable'>> {
  const [order] = await deps.database.db
    .select({ status: orders.status })
    .from(orders)
    .where(eq(orders.id, data.orderId));
  if (!order) return err('not-found');
  if (isOver(order.status) && type === 'payment.authorized.v1' && !(await wasAuthorized(deps, data.orderId)))
    await moveOrder(deps.database, data.orderId, 'needs_review', { reason: 'paid-after-end' });
  if (!isActive(order.status)) return ok(undefined);
  const settled = await deps.workflows.settle(
    data.orderId,
    type === 'payment.authorized.v1'
      ? { kind: 'authorized', paymentId: data.paymentId, ...data.amount }
      : { kind: 'expired', reason: 'payment-expired' },
  );
  return settled ? ok(undefined) : err('engine-unavailable');
}

/** Then this news is old: the order ended after it, and knows what became of the money. */
async function wasAuthorized({ database: { db } }: Deps, orderId: string): Promise<boolean> {
  return (
    (await db.$count(orderHistory, and(eq(orderHistory.orderId, orderId), eq(orderHistory.status, 'authorized')))) > 0
  );
}
