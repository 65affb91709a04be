import { reasonOf } from '@souk/service-kit/reason';
import { sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { noteRefund } from './note-refund.ts';
import { readOrderRow } from './read-orders.ts';
import { orders, returns } from './schema.ts';
import type { LineQuantity } from './shapes.ts';
import { decide } from './tell-order.ts';

type Settling = Pick<Deps, 'database' | 'peers' | 'log' | 'outbox' | 'facts'>;

const AT_ONCE = 10;
/** For so long a return belongs to the copy that took it. Two at once do no harm, so it is short: a copy may have died. */
const LEASE = sql`interval '8 seconds'`;

/** Somebody did not answer: a moment later, it may. */
const PAUSE = sql`interval '3 seconds'`;

interface Due extends Record<string, unknown> {
  id: string;
  orderId: string;
  paymentId: string | null;
  lines: LineQuantity[];
  amountMinor: number;
  giftMinor: number;
  restock: boolean;
}

/**
 * Gives the money of approved returns and called-off orders back, and puts their goods on sale. Both are keyed by the return, so an
 * answer that got lost does no harm. True when there may be more to do.
 */
export async function settleReturns(deps: Settling): Promise<boolean> {
  const { db } = deps.database;
  const due = await db.execute<Due>(sql`
    update ${returns} taken set due_at = now() + ${LEASE},
      gift_minor = coalesce(taken.gift_minor,
        greatest(0, taken.amount_minor - greatest(0, o.total_minor - o.gift_minor - o.refunded_minor)))
    from ${orders} o
    where o.id = taken.order_id and taken.id in (
      select id from ${returns} where status = 'approved' and settled_at is null and due_at <= now()
      order by due_at limit ${AT_ONCE} for update skip locked
    )
    returning taken.id, taken.order_id as "orderId", o.payment_id as "paymentId", taken.lines, taken.amount_minor as "amountMinor",
      taken.gift_minor as "giftMinor", taken.restock`);
  for (const one of due) {
    try {
      await settle(deps, one);
    } catch (error) {
      deps.log.warn({ returnId: one.id, reason: reasonOf(error) }, 'a return is not settled yet');
      await db.execute(sql`update ${returns} set due_at = now() + ${PAUSE} where id = ${one.id}`);
    }
  }
  return due.length === AT_ONCE;
}

async function settle(deps: Settling, due: Due): Promise<void> {
  const { id, orderId, paymentId, lines, amountMinor, giftMinor, restock } = due;
  const { peers, log } = deps;
  const key = `return:${id}`;
  const amount = amountMinor - giftMinor;
  const toCard = amount === 0 || !paymentId || (await peers.refund(paymentId, { amount, key }));
  const toGiftCard = giftMinor === 0 || (await peers.refundGiftCard(orderId, { amount: giftMinor, key }));
  if (giftMinor > 0 && toGiftCard) await noteGift(deps, due);
  if (!toCard || !toGiftCard)
    log.error({ orderId, returnId: id }, 'less is left to give back than a return is worth; its money is for a person');
  if (restock) await peers.restock(orderId, { lines, key });
  await deps.database.db.execute(sql`update ${returns} set settled_at = now() where id = ${id} and settled_at is null`);
}

/** What went back onto the gift card is noted here; what goes back to the card, payment tells. */
const noteGift = (deps: Settling, { id, orderId, giftMinor }: Due) =>
  decide(
    () => readOrderRow(deps, orderId),
    async (row) => {
      const refundId = `gift-card:${id}`;
      if (row.refunds?.some((one) => one.id === refundId)) return true;
      const sums = { giftRefundedMinor: row.giftRefundedMinor + giftMinor };
      const refund = { id: refundId, status: 'succeeded' as const, amountMinor: giftMinor, sums };
      return (await noteRefund(deps, row, refund)) || 'changed';
    },
  );
