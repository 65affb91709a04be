import { writeAct } from '@souk/service-kit/audit';
import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { titled } from './fulfil-order.ts';
import { leftToReturn, type OrderRow, readOrderRow, toOrder } from './read-orders.ts';
import { type ReturnStatus, returnAmount, tooMany } from './return.ts';
import { returns } from './schema.ts';
import type { LineQuantity, Order, ReturnRequest } from './shapes.ts';
import { decide, tellOrder } from './tell-order.ts';

export type ReturnFailure =
  | { kind: 'not-found' | 'key-reused' | 'not-sent' }
  | { kind: 'too-many'; variantId: string }
  | { kind: 'decided'; status: ReturnStatus };
type Returned = Result<Order, ReturnFailure>;

/** Notes what a shopper wants to send back, once per key. Nothing moves until the shop approves it. */
export async function returnGoods(
  deps: Deps,
  id: string,
  { key, request }: { key: string; request: ReturnRequest },
): Promise<Returned> {
  const hash = requestHash(request);
  const decided = await decide<Returned>(
    () => readOrderRow(deps, id),
    async (row) => {
      const [known] = await deps.database.db
        .select({ hash: returns.requestHash })
        .from(returns)
        .where(and(eq(returns.orderId, id), eq(returns.key, key)));
      if (known) return known.hash === hash ? ok(toOrder(row)) : err({ kind: 'key-reused' });
      if (!row.dispatchedAt) return err({ kind: 'not-sent' });
      const variantId = tooMany(request.lines, leftToReturn(row));
      if (variantId) return err({ kind: 'too-many', variantId });
      return (await ask(deps, row, { ...request, key, hash })) ? reread(deps, id) : 'changed';
    },
  );
  return decided ?? err({ kind: 'not-found' });
}

function ask(
  deps: Deps,
  row: OrderRow,
  { lines, reason, key, hash }: ReturnRequest & { key: string; hash: string },
): Promise<boolean> {
  const returnId = uuidv7();
  const amount = Math.min(
    returnAmount(row, row.lines, lines),
    row.totalMinor - row.refundedMinor - row.giftRefundedMinor,
  );
  return tellOrder(deps, row, {
    tell: [returnFact(deps, row, { returnId, status: 'requested', lines, amount, note: null })],
    also: [
      sql`insert into ${returns} (id, order_id, kind, status, lines, amount_minor, reason, key, request_hash)
        select ${returnId}::uuid, id, 'return', 'requested', ${JSON.stringify(lines)}::text::jsonb, ${amount}::int, ${reason ?? null}::text, ${key}, ${hash}
        from moved`,
    ],
  });
}

export interface Decision {
  status: 'approved' | 'declined';
  /** Whether the goods are as good as new and go on sale again. */
  restock: boolean;
  note: string | null;
  /** Whose word it is. */
  by: string;
}

/** The shop's word on a return, once; the same word again changes nothing. An approved one is settled by `settle-returns.ts`. */
export async function decideReturn(deps: Deps, returnId: string, decision: Decision): Promise<Returned> {
  const { db } = deps.database;
  const [found] = await db.select({ orderId: returns.orderId }).from(returns).where(eq(returns.id, returnId));
  if (!found) return err({ kind: 'not-found' });
  const decided = await decide<Returned>(
    () => readOrderRow(deps, found.orderId),
    async (row) => {
      const one = row.returns?.find(({ id }) => id === returnId);
      if (!one) return err({ kind: 'not-found' });
      if (one.status !== 'requested')
        return one.status === decision.status ? ok(toOrder(row)) : err({ kind: 'decided', status: one.status });
      const { status, restock, note, by } = decision;
      const { lines, amountMinor: amount } = one;
      const written = await tellOrder(deps, row, {
        tell: [returnFact(deps, row, { returnId, status, lines, amount, note })],
        also: [
          sql`update ${returns} set status = ${status}, restock = ${restock}, note = ${note}, decided_at = now(), due_at = now()
            from moved where ${returns.orderId} = moved.id and ${returns.id} = ${returnId}`,
          writeAct(
            { actor: by, action: `return.${status}`, subject: `order:${row.id}`, details: { returnId } },
            sql`moved`,
          ),
        ],
      });
      if (!written) return 'changed';
      deps.settling.wake();
      return reread(deps, row.id);
    },
  );
  return decided ?? err({ kind: 'not-found' });
}

async function reread(deps: Deps, id: string): Promise<Returned | 'changed'> {
  const row = await readOrderRow(deps, id);
  return row ? ok(toOrder(row)) : 'changed';
}

interface Telling {
  returnId: string;
  status: ReturnStatus;
  lines: LineQuantity[];
  amount: number;
  note: string | null;
}
const returnFact = ({ facts }: Deps, row: OrderRow, { lines, amount, ...more }: Telling) =>
  facts.returned(row, { ...more, returned: titled(row, lines), amount: { amount, currency: row.currency } });
