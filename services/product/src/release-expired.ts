import type { TellingDeps } from './deps.ts';
import { giveBack, hasTold } from './stock.ts';

const AT_ONCE = 100;

/**
 * Gives back the stock of holds whose time is over by the database's clock, up to 100 of them (with `variantIds`: of those that
 * hold these variants); answers how many. Copies of the service may run it side by side.
 */
export async function releaseExpired(
  { database: { sql }, outbox }: TellingDeps,
  { variantIds }: { variantIds?: string[] } = {},
): Promise<number> {
  const wanted = variantIds
    ? sql`and id in (select reservation_id from reservation_lines where variant_id = any (${variantIds}::uuid[]))`
    : sql``;
  const [done] = await sql<{ expired: number; told: boolean }[]>`
    with expired as (
      update reservations set status = 'expired', updated_at = now()
      where status = 'held' and id in (
        select id from reservations where status = 'held' and expires_at <= now() ${wanted}
        order by expires_at limit ${AT_ONCE} for update skip locked
      )
      returning id
    ), back as (
      select variant_id as id, sum(quantity)::int as quantity from reservation_lines
      where reservation_id in (select id from expired) group by variant_id
    ), ${giveBack(sql)}
    select count(*)::int as expired, ${hasTold(sql)} from expired`;
  if (done?.told) outbox.wake();
  return done?.expired ?? 0;
}
