import { err, ok, type Result } from '@souk/service-kit/result';
import type { Deps } from './deps.ts';
import { isActive, isPaid, type OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow, toOrder } from './read-orders.ts';
import type { Order } from './shapes.ts';
import { waitWhile } from './wait-while.ts';

/** Its outcome is open until the payment is captured or all is undone. */
const isUndecided = (status: OrderStatus): boolean =>
  isActive(status) || status === 'authorized' || status === 'stock_committed';

/**
 * Asks the order's workflow to undo it, and waits for how it ended: cancelled, or paid at the same moment. Undefined when
 * that cannot be known now.
 */
export async function cancelAndWait(deps: Deps, id: string, reason: string): Promise<OrderRow | undefined> {
  // An order that was never begun is begun first, so that there is one way to end one.
  if (!(await deps.workflows.start(id))) return undefined;
  if (!(await deps.workflows.settle(id, { kind: 'cancelled', reason }))) return undefined;
  return waitWhile(deps, id, isUndecided);
}

export type CancelFailure =
  | { kind: 'not-found' | 'already-paid' | 'not-known-yet' }
  | { kind: 'over'; status: OrderStatus };

export async function cancelOrder(deps: Deps, id: string): Promise<Result<Order, CancelFailure>> {
  let row = await readOrderRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (isUndecided(row.status)) row = await cancelAndWait(deps, id, 'shopper');
  if (!row) return err({ kind: 'not-known-yet' });
  if (row.status === 'cancelled') return ok(toOrder(row));
  return err(isPaid(row.status) ? { kind: 'already-paid' } : { kind: 'over', status: row.status });
}
