import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { Sql, TransactionSql } from 'postgres';
import type { DatabaseDeps } from './deps.ts';
import { readReservation } from './read-reservation.ts';
import { releaseExpired } from './release-expired.ts';
import { type Line, mergeLines, type Reservation, type ReservationInput, type Shortage } from './reservation.ts';

export type ReserveFailure =
  | { name: 'insufficient-stock'; lines: Shortage[] }
  | { name: 'key-reused' }
  | { name: 'already-released' };

class OutOfStock extends Error {}

/**
 * Takes stock off sale for an order until it is committed, released or expires: all lines or none. The same request again
 * (by id or by key) holds nothing more and answers with the reservation as it is; a refused one left nothing and may be tried again.
 */
export async function reserveStock(
  deps: DatabaseDeps,
  input: ReservationInput,
  idempotencyKey: string,
): Promise<Result<Reservation, ReserveFailure>> {
  const lines = mergeLines(input.lines);
  const request = {
    id: input.id.toLowerCase(),
    lines,
    hash: requestHash({ ...input, id: input.id.toLowerCase(), lines }),
  };
  const { sql } = deps.database;
  for (let retried = false; ; retried = true) {
    try {
      const existing = await sql.begin((tx) => hold(tx, { ...request, idempotencyKey, input }));
      return existing === 'held' ? await found(deps, request) : await repeated(deps, request, idempotencyKey);
    } catch (error) {
      if (!(error instanceof OutOfStock)) throw error;
    }
    // What others held too long may be enough; the sweeper has just not come by yet.
    const ids = lines.map(({ variantId }) => variantId);
    if (retried || (await releaseExpired(deps, { variantIds: ids })) === 0)
      return err({ name: 'insufficient-stock', lines: await shortages(sql, lines) });
  }
}

interface Hold {
  id: string;
  hash: string;
  lines: Line[];
  idempotencyKey: string;
  input: ReservationInput;
}

/** The rows first and the stock last, so that a popular variant is locked for one statement and the commit. */
async function hold(tx: TransactionSql, { id, hash, lines, idempotencyKey, input }: Hold): Promise<'held' | 'known'> {
  const ids = lines.map(({ variantId }) => variantId);
  const quantities = lines.map(({ quantity }) => quantity);
  const inserted = await tx`
    insert into reservations (id, status, idempotency_key, request_hash, expires_at)
    values (${id}, 'held', ${idempotencyKey}, ${hash}, now() + make_interval(secs => ${input.expiresInSeconds}))
    on conflict do nothing`;
  if (inserted.count === 0) return 'known';
  const named = await tx`
    insert into reservation_lines (reservation_id, variant_id, quantity)
    select ${id}, wanted.id, wanted.quantity
    from unnest(${ids}::uuid[], ${quantities}::int[]) as wanted (id, quantity)
    where exists (select 1 from variants where id = wanted.id and removed_at is null)`;
  if (named.count < lines.length) throw new OutOfStock();
  const taken = await tx`
    with locked as (
      select id from variants where id = any (${ids}::uuid[]) order by id for no key update
    )
    update variants set available = available - wanted.quantity
    from locked join unnest(${ids}::uuid[], ${quantities}::int[]) as wanted (id, quantity) on wanted.id = locked.id
    where variants.id = locked.id and variants.removed_at is null and variants.available >= wanted.quantity`;
  if (taken.count < lines.length) throw new OutOfStock();
  return 'held';
}

async function found(deps: DatabaseDeps, { id }: { id: string }): Promise<Result<Reservation, ReserveFailure>> {
  const stored = await readReservation(deps, id);
  if (!stored) throw new Error('the reservation that was just made is gone');
  return ok(stored.reservation);
}

async function repeated(
  deps: DatabaseDeps,
  { id, hash }: { id: string; hash: string },
  key: string,
): Promise<Result<Reservation, ReserveFailure>> {
  const stored = await readReservation(deps, id);
  if (!stored) return err({ name: 'key-reused' }); // the key is known from another reservation
  if (stored.requestHash === null) return err({ name: 'already-released' }); // its release came first
  if (stored.requestHash !== hash) return err({ name: 'key-reused' });
  const [owner] = await deps.database.sql<{ id: string }[]>`select id from reservations where idempotency_key = ${key}`;
  if (owner && owner.id !== id) return err({ name: 'key-reused' });
  return ok(stored.reservation);
}

async function shortages(sql: Sql, lines: Line[]): Promise<Shortage[]> {
  const rows = await sql<{ id: string; available: number }[]>`
    select id, available from variants
    where id = any (${lines.map(({ variantId }) => variantId)}::uuid[]) and removed_at is null`;
  const available = new Map(rows.map((row) => [row.id, row.available]));
  return lines
    .map(({ variantId, quantity }) => ({ variantId, requested: quantity, available: available.get(variantId) ?? 0 }))
    .filter((line) => line.available < line.requested);
}
