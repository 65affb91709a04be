import { requestHash } from '@souk/service-kit/idempotency';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { Sql } from 'postgres';
import type { TellingDeps } from './deps.ts';
import { readReservation } from './read-reservation.ts';
import { type Line, mergeLines, type Restock } from './reservation.ts';
import { giveBack, hasTold } from './stock.ts';

export type RestockFailure =
  | { name: 'not-found' }
  | { name: 'not-committed' }
  | { name: 'too-many'; lines: { variantId: string; requested: number; restockable: number }[] }
  | { name: 'key-reused' };

interface Request {
  id: string;
  lines: Line[];
  hash: string;
  key: string;
}

/**
 * Puts sold goods of a reservation back on sale, all lines or none, never more of a variant than was committed. Once per key: the
 * same request again changes nothing and has the same answer; a refused one left nothing and may be tried again.
 */
export async function restockReservation(
  deps: TellingDeps,
  reservationId: string,
  { lines, key }: { lines: Line[]; key: string },
): Promise<Result<Restock, RestockFailure>> {
  const { sql } = deps.database;
  const body = { id: reservationId.toLowerCase(), lines: mergeLines(lines) };
  const request = { ...body, hash: requestHash(body), key };
  for (;;) {
    const made = (await restock(deps, request)) ?? (await findKnown(sql, request));
    if (made === 'other') return err({ name: 'key-reused' });
    if (made)
      return ok({ reservationId: body.id, lines: body.lines, createdAt: new Date(made.createdAt).toISOString() });
    const reservation = await readReservation(sql, body.id);
    if (!reservation) return err({ name: 'not-found' });
    if (reservation.status !== 'committed') return err({ name: 'not-committed' });
    const tooMany = await excess(sql, request);
    if (tooMany.length > 0) return err({ name: 'too-many', lines: tooMany });
    // It was committed just now.
  }
}

interface Made {
  createdAt: string;
}

/** Undefined, and nothing changed, if it is too much, the key is known, or nothing was sold. */
async function restock(
  { database: { sql }, outbox }: TellingDeps,
  { id, lines, hash, key }: Request,
): Promise<Made | undefined> {
  const ids = lines.map(({ variantId }) => variantId);
  const quantities = lines.map(({ quantity }) => quantity);
  const [made] = await sql<(Made & { told: boolean })[]>`
    with wanted as (
      select * from unnest(${ids}::uuid[], ${quantities}::int[]) as line (id, quantity)
    ), sold as (
      select id from reservations where id = ${id} and status = 'committed' for no key update
    ), counted as (
      select variant_id as id, wanted.quantity from reservation_lines line join wanted on wanted.id = line.variant_id
      where reservation_id = (select id from sold) and restocked + wanted.quantity <= line.quantity
      for no key update of line
    ), made as (
      insert into restocks (idempotency_key, request_hash)
      select ${key}, ${hash} where (select count(*) from counted) = (select count(*) from wanted)
      on conflict do nothing
      returning created_at
    ), back as (
      select id, quantity from counted, made
    ), noted as (
      insert into restock_lines (restock_key, reservation_id, variant_id, quantity)
      select ${key}, ${id}::uuid, id, quantity from back
    ), summed as (
      update reservation_lines set restocked = restocked + back.quantity from back
      where reservation_id = ${id} and variant_id = back.id
    ), ${giveBack(sql)}
    select created_at as "createdAt", ${hasTold(sql)} from made`;
  if (made?.told) outbox.wake();
  return made;
}

async function findKnown(sql: Sql, { hash, key }: Request): Promise<Made | 'other' | undefined> {
  const [known] = await sql<(Made & { requestHash: string })[]>`
    select created_at as "createdAt", request_hash as "requestHash" from restocks where idempotency_key = ${key}`;
  return known && known.requestHash !== hash ? 'other' : known;
}

async function excess(sql: Sql, { id, lines }: Request) {
  const rows = await sql<{ variantId: string; left: number }[]>`
    select variant_id as "variantId", quantity - restocked as left from reservation_lines where reservation_id = ${id}`;
  const left = new Map(rows.map((row) => [row.variantId, row.left]));
  return lines
    .map(({ variantId, quantity }) => ({ variantId, requested: quantity, restockable: left.get(variantId) ?? 0 }))
    .filter((line) => line.restockable < line.requested);
}
