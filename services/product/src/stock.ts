import type { Sql } from 'postgres';
import type { Line, Shortage } from './reservation.ts';
import { tellChanged } from './tell-changes.ts';

// Parts of statements. All who touch stock lock variants in the order of ids, so that nobody waits in a circle, and do it with what
// makes it right in one statement: a popular variant is locked for no longer than that and its commit.

/**
 * `locked`: those of `wanted (id, quantity)` that can be had, by what is true once the lock is held. A variant that is short is
 * passed by unlocked, so that a sold-out one costs its buyers no waiting.
 */
export const lockWanted = (sql: Sql) => sql`
  locked as (
    select variants.id, wanted.quantity from variants join wanted on wanted.id = variants.id
    where variants.removed_at is null and variants.available >= wanted.quantity
    order by variants.id for no key update of variants
  )`;

/** True in a statement with `wanted` and `locked` if all of it can be had. */
export const allLocked = (sql: Sql) => sql`(select count(*) from locked) = (select count(*) from wanted)`;

/**
 * `taken`: takes what is `locked` off sale if `made` has a row. `told` has a row if a variant is sold out by that: only then do readers
 * hear of it, because that is all they show of stock.
 */
export const takeLocked = (sql: Sql) => sql`
  taken as (
    update variants set available = available - locked.quantity from locked, made where variants.id = locked.id
    returning variants.product_id, variants.available
  ), crossed as (
    select product_id from taken where available = 0
  ), ${sql.unsafe(tellChanged('crossed'))}`;

/** `given`: puts `back (id, quantity)` on sale again. The units of a variant that was removed go to its row, where nobody buys them. `told` as above. */
export const giveBack = (sql: Sql) => sql`
  locked as (
    select id from variants where id in (select id from back) order by id for no key update
  ), given as (
    update variants set available = available + back.quantity
    from locked join back on back.id = locked.id where variants.id = locked.id
    returning variants.product_id, variants.available, back.quantity, variants.removed_at
  ), crossed as (
    select product_id from given where available = quantity and quantity > 0 and removed_at is null
  ), ${sql.unsafe(tellChanged('crossed'))}`;

/** True in a statement with `told` if readers have to hear of something: then wake the outbox. */
export const hasTold = (sql: Sql) => sql`exists (select from told) as told`;

/** The lines that cannot be had now. */
export async function shortages(sql: Sql, lines: Line[]): Promise<Shortage[]> {
  const rows = await sql<{ id: string; available: number }[]>`
    select id, available from variants
    where id = any (${lines.map(({ variantId }) => variantId)}::uuid[]) and removed_at is null`;
  const available = new Map(rows.map((row) => [row.id, row.available]));
  return lines
    .map(({ variantId, quantity }) => ({ variantId, requested: quantity, available: available.get(variantId) ?? 0 }))
    .filter((line) => line.available < line.requested);
}
