import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { Sql } from 'postgres';
import type { TellingDeps } from './deps.ts';
import { type ReservationRow, reservationColumns, toReservation } from './read-reservation.ts';
import { releaseExpired } from './release-expired.ts';
import { type Line, mergeLines, type Reservation, type ReservationInput, type Shortage } from './reservation.ts';
import { allLocked, hasTold, lockWanted, shortages, takeLocked } from './stock.ts';

export type ReserveFailure =
  | { name: 'insufficient-stock'; lines: Shortage[] }
  | { name: 'key-reused' }
  | { name: 'already-released' };

interface Request {
  id: string;
  lines: Line[];
  expiresInSeconds: number;
  hash: string;
  key: string;
}

/**
 * Takes stock off sale for an order until it is committed, released or expires: all lines or none. The same request again
 * (by id or by key) holds nothing more and answers with the reservation as it is; a refused one left nothing and may be tried again.
 */
export async function reserveStock(
  deps: TellingDeps,
  input: ReservationInput,
  idempotencyKey: string,
): Promise<Result<Reservation, ReserveFailure>> {
  const { sql } = deps.database;
  const body = { ...input, id: input.id.toLowerCase(), lines: mergeLines(input.lines) };
  const request = { ...body, hash: requestHash(body), key: idempotencyKey };
  for (let freed = false; ; ) {
    const held = await hold(deps, request);
    if (held) return ok(held);
    const known = await findKnown(sql, request);
    if (known) return known;
    const lines = await shortages(sql, request.lines);
    if (lines.length === 0) continue; // the stock came back just now
    // What others held too long may be enough; the sweeper has just not come by yet.
    const variantIds = lines.map(({ variantId }) => variantId);
    if (freed || (await releaseExpired(deps, { variantIds })) === 0) return err({ name: 'insufficient-stock', lines });
    freed = true;
  }
}

/** Undefined, and nothing held, if stock is short or the id or key is known. */
async function hold(
  { database: { sql }, outbox }: TellingDeps,
  { id, lines, expiresInSeconds, hash, key }: Request,
): Promise<Reservation | undefined> {
  const ids = lines.map(({ variantId }) => variantId);
  const quantities = lines.map(({ quantity }) => quantity);
  const [made] = await sql<(Pick<ReservationRow, 'expiresAt'> & { told: boolean })[]>`
    with wanted as (
      select * from unnest(${ids}::uuid[], ${quantities}::int[]) as line (id, quantity)
    ), ${lockWanted(sql)}, made as (
      insert into reservations (id, status, idempotency_key, request_hash, expires_at)
      select ${id}::uuid, 'held', ${key}, ${hash}, now() + make_interval(secs => ${expiresInSeconds})
      where ${allLocked(sql)}
      on conflict do nothing
      returning id, expires_at
    ), named as (
      insert into reservation_lines (reservation_id, variant_id, quantity)
      select made.id, wanted.id, wanted.quantity from made, wanted
    ), ${takeLocked(sql)}
    select expires_at as "expiresAt", ${hasTold(sql)} from made`;
  if (made?.told) outbox.wake();
  return made && toReservation({ id, status: 'held', expiresAt: made.expiresAt, lines });
}

/** What an earlier request with this id or key came to. */
async function findKnown(
  sql: Sql,
  { id, hash, key }: Request,
): Promise<Result<Reservation, ReserveFailure> | undefined> {
  const rows = await sql<(ReservationRow & { requestHash: string | null })[]>`
    select ${reservationColumns(sql, 'reservations')}, request_hash as "requestHash"
    from reservations where id = ${id} or idempotency_key = ${key}`;
  const [row] = rows;
  if (!row) return undefined;
  if (rows.length > 1 || row.id !== id) return err({ name: 'key-reused' }); // the key is another reservation's
  if (row.requestHash === null) return err({ name: 'already-released' }); // its release came first
  return row.requestHash === hash ? ok(toReservation(row)) : err({ name: 'key-reused' });
}
