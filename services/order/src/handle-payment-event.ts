import type { PaymentEvent } from '@souk/contracts/events';
import { err, ok, type Result } from '@souk/service-kit/result';
import { eq, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { canNote, noteRefund, statusAfter } from './note-refund.ts';
import { isActive, isOver, type OrderStatus } from './order.ts';
import { type OrderRow, readOrderRow } from './read-orders.ts';
import { inboxEvents, orderDisputes, orders } from './schema.ts';
import { tellOrder } from './tell-order.ts';

type Telling<Type extends PaymentEvent['type']> = Extract<PaymentEvent, { type: Type }>;
/** `later`: it cannot be acted on just now, and must be told again. */
type Handled = Result<void, 'not-found' | 'later'>;

/** Acts on the payment service's news, once each: told twice it changes nothing. */
export async function handlePaymentEvent(deps: Deps, event: PaymentEvent): Promise<Handled> {
  switch (event.type) {
    case 'payment.authorized.v1':
    case 'payment.expired.v1':
      return settle(deps, event);
    case 'payment.refunded.v1':
      return refunded(deps, event);
    case 'payment.disputed.v1':
      return noteDispute(deps, event);
  }
}

/** Ends the wait of the order's workflow. The first outcome decides, and an order past waiting does not ask again. */
async function settle(
  deps: Deps,
  { type, data }: Telling<'payment.authorized.v1'> | Telling<'payment.expired.v1'>,
): Promise<Handled> {
  const [order] = await deps.database.db
    .select({ status: orders.status })
    .from(orders)
    .where(eq(orders.id, data.orderId));
  if (!order) return err('not-found');
  if (isOver(order.status) && type === 'payment.authorized.v1') return letGo(deps, data.paymentId);
  if (!isActive(order.status)) return ok(undefined);
  const settled = await deps.workflows.settle(
    data.orderId,
    type === 'payment.authorized.v1'
      ? { kind: 'authorized', paymentId: data.paymentId, ...data.amount, concern: data.concern }
      : { kind: 'expired', reason: 'payment-expired' },
  );
  return settled ? ok(undefined) : err('later');
}

/** A card was held for an order that had ended before: the hold is let go, and nothing was taken. */
async function letGo({ peers, log }: Deps, paymentId: string): Promise<Handled> {
  try {
    if (!(await peers.voidPayment(paymentId)))
      log.warn({ paymentId }, 'a payment of an order that is over stands as it is');
    return ok(undefined);
  } catch (error) {
    log.warn({ paymentId, reason: String(error) }, 'a late payment is not voided yet');
    return err('later');
  }
}

/** Notes that the event was acted on, with whatever else is written because of it. */
const seen = (id: string) => sql`insert into ${inboxEvents} (id) select ${id}::text from moved on conflict do nothing`;

async function isSeen({ database: { db } }: Deps, id: string): Promise<boolean> {
  const rows = await db.select({ id: inboxEvents.id }).from(inboxEvents).where(eq(inboxEvents.id, id));
  return rows.length > 0;
}

async function refunded(deps: Deps, event: Telling<'payment.refunded.v1'>): Promise<Handled> {
  const { orderId, refundId, status, amount, refunded } = event.data;
  if (await isSeen(deps, event.id)) return ok(undefined);
  const row = await readOrderRow(deps, orderId);
  if (!row) return err('not-found');
  const sums = { refundedMinor: refunded.amount };
  const { status: to } = statusAfter(row, sums);
  if (!canNote(row, to)) return waitFor(deps, row, to);
  const refund = { id: refundId, status, amountMinor: amount.amount, sums };
  const told = await noteRefund(deps, row, refund, [seen(event.id)]);
  if (told && status === 'failed') deps.log.error({ orderId, refundId }, 'a refund did not arrive at the shopper');
  return told ? ok(undefined) : err('later');
}

/** An order between capture and confirmation becomes what refunds need in a moment; any other asks for a person. */
function waitFor({ log }: Deps, row: OrderRow, to: OrderStatus): Handled {
  if (row.status === 'captured' || row.status === 'stock_committed') return err('later');
  log.error({ orderId: row.id, status: row.status, to }, 'money was refunded for an order that is not confirmed');
  return ok(undefined);
}

async function noteDispute(deps: Deps, event: Telling<'payment.disputed.v1'>): Promise<Handled> {
  const { orderId, disputeId, status, amount } = event.data;
  if (await isSeen(deps, event.id)) return ok(undefined);
  const row = await readOrderRow(deps, orderId);
  if (!row) return err('not-found');
  const note = sql`
    insert into ${orderDisputes} (id, order_id, amount_minor, status)
    select ${disputeId}::text, id, ${amount.amount}::int, ${status}::text from moved
    on conflict (id) do update set status = excluded.status, at = now()`;
  const tell = [deps.facts.disputed(row, { disputeId, status, amount })];
  if (!(await tellOrder(deps, row, { tell, also: [note, seen(event.id)] }))) return err('later');
  deps.log.error({ orderId, disputeId, status }, 'an order is disputed');
  return ok(undefined);
}
