import { err, ok, type Result } from '@souk/service-kit/result';
import type { DatabaseDeps } from './deps.ts';
import { readReservation } from './read-reservation.ts';
import type { Reservation } from './reservation.ts';

/**
 * The stock is sold: it does not come back by itself any more. Repeating it changes nothing. A hold whose time is over but that
 * nobody released yet may still be committed; a released or expired one may not.
 */
export async function commitReservation(
  deps: DatabaseDeps,
  id: string,
): Promise<Result<Reservation, 'not-found' | 'not-held'>> {
  await deps.database.sql`
    update reservations set status = 'committed', updated_at = now() where id = ${id} and status = 'held'`;
  const stored = await readReservation(deps, id);
  if (!stored) return err('not-found');
  return stored.reservation.status === 'committed' ? ok(stored.reservation) : err('not-held');
}
