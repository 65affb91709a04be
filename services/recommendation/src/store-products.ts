import type { StoreDeps } from './deps.ts';
import { describeProduct, type Snapshot } from './describe-product.ts';

/** What is left of a product that is not on sale. */
const GONE = {
  available: false,
  family: '',
  categories: [],
  priceMinor: 0,
  createdAt: new Date(0).toISOString(),
  features: [],
};

/**
 * Writes the states of products. One that is not newer than what is there is ignored, but for being seen by `rebuild`.
 */
export async function storeProducts(
  { database: { sql } }: StoreDeps,
  states: Snapshot[],
  { rebuild = 0 }: { rebuild?: number } = {},
): Promise<void> {
  if (states.length === 0) return;
  const rows = states
    .map(({ id, version, product }) => ({ id, version, ...(product ? describeProduct(product) : GONE) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as t (
        id uuid, version bigint, available boolean, family text, categories text[], "priceMinor" int, "createdAt" timestamptz, features jsonb
      )
    ), written as (
      insert into products (id, version, available, family, categories, price_minor, created_at, seen_by)
      select id, version, available, family, categories, "priceMinor", "createdAt", ${rebuild} from told order by id
      on conflict (id) do update set version = excluded.version, available = excluded.available, family = excluded.family,
        categories = excluded.categories, price_minor = excluded.price_minor, created_at = excluded.created_at,
        seen_by = greatest(products.seen_by, excluded.seen_by)
      where products.version < excluded.version
      returning id
    ), seen as (
      update products set seen_by = greatest(seen_by, ${rebuild}) from told
      where products.id = told.id and ${rebuild} > 0 and products.version >= told.version
    ), wanted as (
      select told.id, f.feature, f.weight from told join written using (id),
        jsonb_to_recordset(told.features) as f (feature text, weight real)
    ), lost as (
      delete from features using written where features.product_id = written.id
        and not exists (select 1 from wanted w where w.id = features.product_id and w.feature = features.feature)
    )
    insert into features (product_id, feature, weight) select id, feature, weight from wanted
    on conflict (product_id, feature) do update set weight = excluded.weight`;
}
