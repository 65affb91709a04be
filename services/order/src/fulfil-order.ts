import { writeAct } from '@souk/service-kit/audit';
import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Deps } from './deps.ts';
import { isStanding, type OrderStatus } from './order.ts';
import { leftToSend, type OrderRow, readOrderRow, toOrder } from './read-orders.ts';
import { tooMany } from './return.ts';
import { fulfilments } from './schema.ts';
import type { Fulfilment, LineQuantity, Order } from './shapes.ts';
import { decide, tellOrder } from './tell-order.ts';

export type FulfilFailure =
  | { kind: 'not-found' | 'key-reused' | 'called-off' | 'nothing-left' }
  | { kind: 'not-confirmed'; status: OrderStatus }
  | { kind: 'too-many'; variantId: string };
type Fulfilled = Result<Order, FulfilFailure>;

/** Notes a parcel that was sent, once per key and `by` whom, and tells the shopper. Without lines it is everything that has not left yet. */
export async function fulfilOrder(
  deps: Deps,
  id: string,
  { key, parcel, by }: { key: string; parcel: Fulfilment; by: string },
): Promise<Fulfilled> {
  const hash = requestHash(parcel);
  const decided = await decide<Fulfilled>(
    () => readOrderRow(deps, id),
    async (row) => {
      const known = await readHash(deps, id, key);
      if (known !== undefined) return known === hash ? ok(toOrder(row)) : err({ kind: 'key-reused' });
      const lines = linesToSend(row, parcel.lines);
      if (!lines.ok) return lines;
      const sent = await send(deps, row, { ...parcel, lines: lines.value, key, hash, by });
      const now = sent && (await readOrderRow(deps, id));
      return now ? ok(toOrder(now)) : 'changed';
    },
  );
  return decided ?? err({ kind: 'not-found' });
}

async function readHash({ database: { db } }: Deps, orderId: string, key: string): Promise<string | undefined> {
  const [known] = await db
    .select({ hash: fulfilments.requestHash })
    .from(fulfilments)
    .where(and(eq(fulfilments.orderId, orderId), eq(fulfilments.key, key)));
  return known?.hash;
}

function linesToSend(row: OrderRow, asked: LineQuantity[] | undefined): Result<LineQuantity[], FulfilFailure> {
  if (!isStanding(row.status)) return err({ kind: 'not-confirmed', status: row.status });
  if (row.calledOffAt) return err({ kind: 'called-off' });
  const left = leftToSend(row);
  const lines = asked ?? left;
  if (lines.length === 0) return err({ kind: 'nothing-left' });
  const variantId = tooMany(lines, left);
  return variantId ? err({ kind: 'too-many', variantId }) : ok(lines);
}

function send(
  deps: Deps,
  row: OrderRow,
  { lines, key, hash, by, ...parcel }: Fulfilment & { lines: LineQuantity[]; key: string; hash: string; by: string },
): Promise<boolean> {
  const fulfilmentId = uuidv7();
  const { carrier = null, trackingNumber = null, trackingUrl = null } = parcel;
  return tellOrder(deps, row, {
    stamp: 'dispatchedAt',
    tell: [
      deps.facts.dispatched(row, {
        fulfilmentId,
        carrier,
        trackingNumber,
        trackingUrl,
        dispatched: titled(row, lines),
      }),
    ],
    also: [
      sql`insert into ${fulfilments} (id, order_id, lines, carrier, tracking_number, tracking_url, key, request_hash)
        select ${fulfilmentId}::uuid, id, ${JSON.stringify(lines)}::text::jsonb, ${carrier}::text, ${trackingNumber}::text, ${trackingUrl}::text, ${key}, ${hash}
        from moved`,
      writeAct(
        { actor: by, action: 'order.dispatched', subject: `order:${row.id}`, details: { fulfilmentId } },
        sql`moved`,
      ),
    ],
  });
}

/** Lines as a shopper reads them. */
export const titled = (row: OrderRow, lines: readonly LineQuantity[]) =>
  lines.flatMap(({ variantId, quantity }) => {
    const line = row.lines.find((one) => one.variantId === variantId);
    return line ? [{ title: line.title, variantTitle: line.variantTitle, quantity }] : [];
  });
