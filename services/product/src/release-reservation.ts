import type { DatabaseDeps } from './deps.ts';
import { giveBack } from './release-expired.ts';

/**
 * Gives the stock of a reservation back, exactly once, however often it is called: of a held one, and of a committed one whose
 * order is undone before it is paid. A release that overtakes its reservation is remembered, so that the late one holds nothing.
 */
export async function releaseReservation({ database: { sql } }: DatabaseDeps, id: string): Promise<void> {
  await sql.begin(async (tx) => {
    const overtaken = await tx`
      insert into reservations (id, status, expires_at) values (${id}, 'released', now()) on conflict (id) do nothing`;
    if (overtaken.count > 0) return;
    const released = await tx<{ id: string }[]>`
      update reservations set status = 'released', updated_at = now()
      where id = ${id} and status in ('held', 'committed') returning id`;
    await giveBack(
      tx,
      released.map((row) => row.id),
    );
  });
}
