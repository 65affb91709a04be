import type { TransactionSql } from 'postgres';
import type { DatabaseDeps } from './deps.ts';

const AT_ONCE = 100;

/**
 * Gives back the stock of holds whose time is over by the database's clock, up to 100 of them (with `variantIds`: of those that
 * hold these variants); answers how many. Copies of the service may run it side by side.
 */
export async function releaseExpired(
  { database: { sql } }: DatabaseDeps,
  { variantIds }: { variantIds?: string[] } = {},
): Promise<number> {
  return sql.begin(async (tx) => {
    const wanted = variantIds
      ? tx`and id in (select reservation_id from reservation_lines where variant_id = any (${variantIds}::uuid[]))`
      : tx``;
    const expired = await tx<{ id: string }[]>`
      update reservations set status = 'expired', updated_at = now()
      where status = 'held' and id in (
        select id from reservations where status = 'held' and expires_at <= now() ${wanted}
        order by expires_at limit ${AT_ONCE} for update skip locked
      )
      returning id`;
    await giveBack(
      tx,
      expired.map(({ id }) => id),
    );
    return expired.length;
  });
}

/** Puts the lines of these reservations back on sale. The caller has just taken them out of their state, in this transaction. */
export async function giveBack(tx: TransactionSql, reservationIds: string[]): Promise<void> {
  if (reservationIds.length === 0) return;
  await tx`
    with back as (
      select variant_id, sum(quantity)::int as quantity from reservation_lines
      where reservation_id = any (${reservationIds}::uuid[]) group by variant_id
    ), locked as (
      select id from variants where id in (select variant_id from back) order by id for no key update
    )
    update variants set available = available + back.quantity
    from locked join back on back.variant_id = locked.id
    where variants.id = locked.id`;
}
