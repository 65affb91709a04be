import type { StoreDeps } from './deps.ts';
import { COUNT_LOCK, HEAT_OF } from './note-basket.ts';

/** Of one product, the rarest beyond these are forgotten. */
const MOST_PAIRS = 500;
const AT_ONCE = 500;

/**
 * Erases what is too old: looks and browsers after 90 days, what an account bought after two years; and what came in while its visitor
 * opted out. Baskets of more than two years ago are taken out of the counts. Any number of copies may do it.
 */
export async function sweep({ database }: StoreDeps): Promise<void> {
  const { sql } = database;
  await sql`delete from views where viewed_at < now() - interval '90 days'`;
  await sql`delete from purchases where bought_at < now() - interval '2 years'`;
  await sql`delete from visitors where chosen_at < now() - interval '90 days' and (erased or id like 'session:%')`;
  await sql`delete from views using visitors v where v.id = views.visitor and not v.personalised`;
  await sql`delete from purchases using visitors v where v.id = purchases.visitor and not v.personalised`;
  while (await forgetBaskets({ database }));
  await sql`
    delete from pairs using (
      select product_id, other_id, row_number() over (partition by product_id order by baskets desc, other_id) as rank from pairs
    ) ranked
    where ranked.rank > ${MOST_PAIRS} and pairs.product_id = ranked.product_id and pairs.other_id = ranked.other_id`;
}

async function forgetBaskets({ database }: StoreDeps): Promise<boolean> {
  return database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${COUNT_LOCK})`;
    const [forgotten] = await sql<{ n: number }[]>`
      with old as (
        delete from baskets where id in (
          select id from baskets where bought_at < now() - interval '2 years' order by bought_at limit ${AT_ONCE}
        ) returning id, product_ids, bought_at
      ), each as (
        select old.id as basket, product, bought_at from old, unnest(product_ids) product
      ), less as (
        update sales set baskets = sales.baskets - lost.n, heat = sales.heat - lost.heat
        from (select product, count(*) as n, sum(${sql.unsafe(HEAT_OF)}) as heat from each group by product) lost
        where sales.product_id = lost.product
      ), fewer as (
        update pairs set baskets = pairs.baskets - lost.n
        from (select a.product, b.product as other, count(*) as n from each a join each b using (basket) where a.product <> b.product group by 1, 2) lost
        where pairs.product_id = lost.product and pairs.other_id = lost.other
      )
      select count(*)::int as n from old`;
    await sql`delete from pairs where baskets <= 0`;
    await sql`delete from sales where baskets <= 0`;
    return (forgotten?.n ?? 0) === AT_ONCE;
  });
}
