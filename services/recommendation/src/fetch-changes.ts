import type { ProductChanged } from '@souk/contracts/events';
import { PRODUCTS_AT_ONCE } from './catalogue.ts';
import type { FetchDeps, StoreDeps } from './deps.ts';
import { storeProducts } from './store-products.ts';

/** Writes down that products changed, unless their states are here already. What is written down is fetched, whatever happens. */
export async function noteChanges({ database: { sql } }: StoreDeps, { data }: ProductChanged): Promise<void> {
  await sql`
    insert into changes (product_id, version)
    select told."productId", max(told.version)
    from jsonb_to_recordset(${JSON.stringify(data.changes)}::text::jsonb) as told ("productId" uuid, version bigint)
    where not exists (select 1 from products p where p.id = told."productId" and p.version >= told.version)
    group by 1 order by 1
    on conflict (product_id) do update set version = excluded.version, next_try_at = least(changes.next_try_at, now())
    where changes.version < excluded.version`;
}

/**
 * Fetches what changed, up to a hundred products at once; true if there may be more. Any number of copies may do it side by side: a
 * state that comes late is ignored by its version.
 */
export async function fetchChanges(deps: FetchDeps): Promise<boolean> {
  const { sql } = deps.database;
  const due = await sql<{ id: string; version: number }[]>`
    update changes set next_try_at = now() + interval '15 seconds'
    where product_id in (
      select product_id from changes where next_try_at <= now()
      order by next_try_at limit ${PRODUCTS_AT_ONCE} for update skip locked
    )
    returning product_id as id, version::float8 as version`;
  if (due.length === 0) return false;
  const ids = due.map(({ id }) => id);
  try {
    const states = new Map((await deps.catalogue.some(ids)).map((state) => [state.id, state]));
    // What product does not know any more is not on sale, whatever its last state was.
    const found = due.map(({ id, version }) => states.get(id) ?? { id, version: version + 1, product: null });
    await storeProducts(deps, found);
    await sql`
      delete from changes using unnest(${ids}::uuid[], ${found.map(({ version }) => version)}::bigint[]) have (id, version)
      where changes.product_id = have.id and changes.version <= have.version`;
  } catch (error) {
    await sql`update changes set next_try_at = now() + interval '1 second' where product_id = any (${ids}::uuid[])`;
    throw error;
  }
  return true;
}
