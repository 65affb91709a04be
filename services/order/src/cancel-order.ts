import { type Act, recordAct, writeAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { moveOrder } from './move-order.ts';
import { isActive, isSettling, type OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow, toOrder } from './read-orders.ts';
import { returns } from './schema.ts';
import type { Order } from './shapes.ts';
import { decide, tellOrder } from './tell-order.ts';
import { waitWhile } from './wait-while.ts';

/** Its outcome is open until all is undone, or it is paid and confirmed. */
const isUndecided = (status: OrderStatus): boolean => isActive(status) || isSettling(status);

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
  | { kind: 'not-found' | 'not-known-yet' | 'already-sent' | 'under-review' }
  | { kind: 'over'; status: OrderStatus };
type Cancelled = Result<Order, CancelFailure>;

/**
 * Stops an order: unpaid, its workflow undoes it; paid and not sent, its money goes back and its stock on sale. An `admin`, who is
 * not its owner, may also end one that waits for a person: what the card holds is let go. What an admin does is written down.
 */
export async function cancelOrder(deps: Deps, id: string, admin?: string): Promise<Cancelled> {
  const reason = admin ? 'shop' : 'shopper';
  const act = admin ? ({ actor: admin, action: 'order.cancelled', subject: `order:${id}` } as const) : undefined;
  let row = await readOrderRow(deps, id);
  if (!row) return err({ kind: 'not-found' });
  if (isUndecided(row.status)) {
    // The workflow does it, later and elsewhere; that it was told to is written before.
    if (act) await recordAct(deps.database.db, { ...act, action: 'order.cancellation-asked' });
    row = await cancelAndWait(deps, id, reason);
  }
  if (!row) return err({ kind: 'not-known-yet' });
  if (row.status === 'needs_review') return act ? giveUp(deps, row, act) : err({ kind: 'under-review' });
  const decided = await decide<Cancelled>(
    () => readOrderRow(deps, id),
    (now) => callOff(deps, now, { reason, act }),
  );
  return decided ?? err({ kind: 'not-found' });
}

/** A paid order is not sent; `settle-returns.ts` gives its money back and puts its stock on sale. */
async function callOff(
  deps: Deps,
  row: OrderRow,
  { reason, act }: { reason: string; act: Act | undefined },
): Promise<Cancelled | 'changed'> {
  if (row.status === 'cancelled' || row.calledOffAt) return ok(toOrder(row));
  if (row.dispatchedAt) return err({ kind: 'already-sent' });
  if (row.status !== 'confirmed') return err({ kind: 'over', status: row.status });
  const lines = JSON.stringify(row.lines.map(({ variantId, quantity }) => ({ variantId, quantity })));
  const key = 'cancellation';
  const written = await tellOrder(deps, row, {
    stamp: 'calledOffAt',
    tell: [deps.facts.cancelled(row, { reason, paid: true })],
    also: [
      sql`insert into ${returns} (id, order_id, kind, status, lines, amount_minor, key, request_hash, decided_at)
        select ${uuidv7()}::uuid, id, 'cancellation', 'approved', ${lines}::text::jsonb, ${row.totalMinor - row.refundedMinor - row.giftRefundedMinor}::int, ${key}, ${key}, now()
        from moved`,
      ...(act ? [writeAct(act, sql`moved`)] : []),
    ],
  });
  if (!written) return 'changed';
  deps.settling.wake();
  const now = await readOrderRow(deps, row.id);
  return now ? ok(toOrder(now)) : 'changed';
}

/** What waits for a person is ended by one: nothing was captured, so the hold is let go and the stock is free again. */
async function giveUp(deps: Deps, row: OrderRow, act: Act): Promise<Cancelled> {
  if (row.paymentId) {
    const { status } = await deps.peers.readPayment(row.paymentId);
    if (['captured', 'partially_refunded', 'refunded'].includes(status)) return err({ kind: 'under-review' });
    if (!(await deps.peers.voidPayment(row.paymentId))) {
      const { status: now } = await deps.peers.readPayment(row.paymentId);
      if (!['expired', 'cancelled', 'failed'].includes(now)) return err({ kind: 'under-review' });
    }
  }
  await deps.peers.release(row.id);
  if (row.giftMinor > 0) await deps.peers.releaseGiftCard(row.id);
  const tell = [deps.facts.cancelled(row, { reason: 'shop', paid: false })];
  await moveOrder(deps, row.id, 'cancelled', { reason: 'shop', tell, also: [writeAct(act, sql`moved`)] });
  const now = await readOrderRow(deps, row.id);
  if (now?.status === 'cancelled') return ok(toOrder(now));
  return now ? err({ kind: 'over', status: now.status }) : err({ kind: 'not-found' });
}
