import { err, ok, type Result } from '@souk/service-kit/result';
import type { Sql } from 'postgres';
import type { TellingDeps } from './deps.ts';
import { type ReservationRow, readReservation, reservationColumns, toReservation } from './read-reservation.ts';
import { releaseExpired } from './release-expired.ts';
import type { Reservation, Shortage } from './reservation.ts';
import { allLocked, hasTold, lockWanted, shortages, takeLocked } from './stock.ts';

export type CommitFailure =
  | { name: 'not-found' }
  | { name: 'not-held' }
  | { name: 'insufficient-stock'; lines: Shortage[] };

/**
 * The stock is sold: it does not come back by itself any more. Repeating it changes nothing. A hold whose time is over but that
 * nobody gave back yet is still one. One that was given back takes its stock again, all lines or none: a shopper who paid late
 * gets what nobody else has bought. A released one may not be committed.
 */
export async function commitReservation(deps: TellingDeps, id: string): Promise<Result<Reservation, CommitFailure>> {
  const { sql } = deps.database;
  for (let freed = false; ; ) {
    const committed = await commitHeld(sql, id);
    if (committed) return ok(committed);
    const stored = await readReservation(sql, id);
    if (!stored) return err({ name: 'not-found' });
    if (stored.status === 'committed') return ok(stored);
    if (stored.status === 'released') return err({ name: 'not-held' });
    if (stored.status === 'held') continue; // it arrived just now

    const retaken = await commitExpired(deps, id);
    if (retaken) return ok(retaken);
    const lines = await shortages(sql, stored.lines);
    if (lines.length === 0) continue; // it changed just now, or the stock came back
    // What others held too long may be enough; the sweeper has just not come by yet.
    const variantIds = lines.map(({ variantId }) => variantId);
    if (freed || (await releaseExpired(deps, { variantIds })) === 0) return err({ name: 'insufficient-stock', lines });
    freed = true;
  }
}

async function commitHeld(sql: Sql, id: string): Promise<Reservation | undefined> {
  const [row] = await sql<ReservationRow[]>`
    with made as (
      update reservations set status = 'committed', updated_at = now() where id = ${id} and status = 'held'
      returning id, status, expires_at
    )
    select ${reservationColumns(sql, 'made')} from made`;
  return row && toReservation(row);
}

async function commitExpired({ database: { sql }, outbox }: TellingDeps, id: string): Promise<Reservation | undefined> {
  const [row] = await sql<(ReservationRow & { told: boolean })[]>`
    with gone as (
      select id from reservations where id = ${id} and status = 'expired' for no key update
    ), wanted as (
      select variant_id as id, quantity from reservation_lines where reservation_id = (select id from gone)
    ), ${lockWanted(sql)}, made as (
      update reservations set status = 'committed', updated_at = now() from gone
      where reservations.id = gone.id and ${allLocked(sql)}
      returning reservations.id, status, expires_at
    ), ${takeLocked(sql)}
    select ${reservationColumns(sql, 'made')}, ${hasTold(sql)} from made`;
  if (row?.told) outbox.wake();
  return row && toReservation(row);
}
