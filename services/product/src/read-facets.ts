import { BASE_CURRENCY } from '@souk/contracts/money';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import { type ListQuery, searchCondition } from './list-products.ts';
import { isVisible, priceColumn } from './load-products.ts';
import { productPrices, products, variants } from './schema.ts';
import type { Shown } from './shown.ts';

export const facetsShape = z.object({
  total: z.int(),
  inStock: z.int(),
  price: z.object({ min: z.int(), max: z.int(), currency: z.string() }).nullable().describe('Minor units'),
  vendors: z.array(z.object({ vendor: z.string(), count: z.int() })),
});
type Facets = z.infer<typeof facetsShape>;

/** What a filter can offer within a category or a search: counted before vendor, price and stock narrow it. One query. */
export async function readFacets(
  { database: { db } }: DatabaseDeps,
  query: Pick<ListQuery, 'category' | 'tag' | 'q'> & Pick<Shown, 'currency'>,
): Promise<Facets> {
  const { currency } = query;
  const prices =
    currency === BASE_CURRENCY
      ? sql``
      : sql`join ${productPrices} on ${productPrices.productId} = ${products.id} and ${productPrices.currency} = ${currency}`;
  const [row] = await db.execute<{
    total: number;
    inStock: number;
    min: number | null;
    max: number | null;
    vendors: Facets['vendors'] | null;
  }>(sql`
    with found as materialized (
      select ${products.vendor} as vendor, ${priceColumn(query)} as price, exists (
        select 1 from ${variants}
        where ${variants.productId} = ${products.id} and ${variants.removedAt} is null and ${variants.available} > 0
      ) as in_stock
      from ${products} ${prices} where ${searchCondition(query)} and ${isVisible}
    )
    select count(*)::int as total, count(*) filter (where in_stock)::int as "inStock", min(price) as min, max(price) as max,
      (select json_agg(json_build_object('vendor', vendor, 'count', n) order by n desc, vendor) from (
        select vendor, count(*) as n from found where vendor <> '' group by vendor order by n desc, vendor limit 100
      ) counted) as vendors
    from found`);
  return {
    total: row?.total ?? 0,
    inStock: row?.inStock ?? 0,
    price: row && row.min !== null && row.max !== null ? { min: row.min, max: row.max, currency } : null,
    vendors: row?.vendors ?? [],
  };
}
