import type { TellingDeps } from './deps.ts';
import { giveBack, hasTold } from './stock.ts';

/**
 * Gives the stock of a reservation back, exactly once, however often it is called: of a held one, and of a committed one whose
 * order is undone, less what was restocked already. One that expired is only closed, so that nothing takes its stock again. A
 * release that overtakes its reservation is remembered, so that the late one holds nothing.
 */
export async function releaseReservation(deps: TellingDeps, id: string): Promise<void> {
  if (await releaseKnown(deps, id)) return;
  const { sql } = deps.database;
  const overtaken = await sql`
    insert into reservations (id, status, expires_at) values (${id}, 'released', now()) on conflict (id) do nothing`;
  if (overtaken.count === 0) await releaseKnown(deps, id); // it is released already, or arrived just now
}

async function releaseKnown({ database: { sql }, outbox }: TellingDeps, id: string): Promise<boolean> {
  // Lines are locked too: a restock that was under way is seen as it ended.
  const [released] = await sql<{ told: boolean }[]>`
    with open as (
      select id, status from reservations
      where id = ${id} and status in ('held', 'committed', 'expired') for no key update
    ), released as (
      update reservations set status = 'released', updated_at = now() from open where reservations.id = open.id
    ), back as (
      select variant_id as id, quantity - restocked as quantity from reservation_lines
      where reservation_id = (select id from open where status <> 'expired') for no key update
    ), ${giveBack(sql)}
    select ${hasTold(sql)} from open`;
  if (released?.told) outbox.wake();
  return released !== undefined;
}
