import type { OrderBought } from '@souk/contracts/events';
import type { StoreDeps } from './deps.ts';

/** Any number: whoever changes counts waits for the others, so that none is lost and no two block each other. */
export const COUNT_LOCK = 7_265_107;
/** More of one order says little: a restaurant that furnishes itself. The table has the same limit. */
const MOST_PRODUCTS = 20;
/**
 * What a basket adds to its products' heat: twice as much as one thirty days before. Sums stay comparable without ever being
 * renewed, and a double holds them for eighty years.
 */
export const HEAT_OF = "power(2, extract(epoch from bought_at - timestamptz '2026-01-01') / 2592000)::float8";

/**
 * Counts a confirmed order, once. The basket holds no person; what an account bought is in its own history, unless it opted out.
 * Orders that are called off or sent back later stay counted: somebody wanted these things together.
 */
export async function noteBasket({ database }: StoreDeps, { data, time }: OrderBought): Promise<void> {
  const ids = [...new Set(data.lines.map(({ productId }) => productId))].sort().slice(0, MOST_PRODUCTS);
  if (ids.length === 0) return;
  await database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${COUNT_LOCK})`;
    await sql`
      with made as (
        insert into baskets (id, product_ids, bought_at)
        values (md5(${data.orderId}::text)::uuid, ${ids}::uuid[], least(${time}::timestamptz, now()))
        on conflict (id) do nothing returning product_ids, bought_at
      ), each as (
        select unnest(product_ids) as id, bought_at from made
      ), sold as (
        insert into sales (product_id, baskets, heat) select id, 1, ${sql.unsafe(HEAT_OF)} from each
        on conflict (product_id) do update set baskets = sales.baskets + 1, heat = sales.heat + excluded.heat
      ), paired as (
        insert into pairs (product_id, other_id, baskets) select a.id, b.id, 1 from each a join each b on a.id <> b.id
        on conflict (product_id, other_id) do update set baskets = pairs.baskets + 1
      )
      insert into purchases (visitor, product_id, bought_at)
      select ${data.owner ?? null}::text, id, bought_at from each
      where ${data.owner ?? null}::text is not null
        and not exists (select 1 from visitors v where v.id = ${data.owner ?? null}::text and not v.personalised)
      on conflict (visitor, product_id) do update set bought_at = greatest(purchases.bought_at, excluded.bought_at)`;
  });
}

/** Makes all counts again from the baskets. Readers see the old ones until it is done; orders that are told meanwhile wait. */
export async function recount({ database }: StoreDeps): Promise<number> {
  return database.sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await sql`select pg_advisory_xact_lock(${COUNT_LOCK})`;
    await sql`delete from sales`;
    await sql`delete from pairs`;
    await sql`
      insert into sales (product_id, baskets, heat)
      select product, count(*), sum(${sql.unsafe(HEAT_OF)}) from baskets, unnest(product_ids) product group by product`;
    await sql`
      insert into pairs (product_id, other_id, baskets)
      select a, b, count(*) from baskets, unnest(product_ids) a, unnest(product_ids) b where a <> b group by a, b`;
    const [counted] = await sql<{ n: number }[]>`select count(*)::int as n from baskets`;
    return counted?.n ?? 0;
  });
}
