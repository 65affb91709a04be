import { decodeCursor, pageQuery, toPage } from '@souk/service-kit/paging';
import { text } from '@souk/service-kit/schemas';
import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import { isVisible, loadDetails, priceColumn, selectProducts } from './load-products.ts';
import { productCategories, products, productTexts, STATUSES, variants } from './schema-catalogue.ts';
import { AS_KEPT, type Shown, shownQuery } from './shown.ts';

const minor = z.coerce.number().int().min(0).max(2_147_483_647);
const MAX_IDS = 100;
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What narrows a list; GET /facets counts within the same. */
export const searchQuery = {
  category: text({ min: 1, max: 200 }).optional().describe('Slug of a category'),
  tag: text({ min: 1, max: 100 }).optional(),
  q: text({ max: 200 }).optional().describe('Words to find in title, maker, tags and description'),
};
export const SORTS = ['newest', 'featured', 'price-asc', 'price-desc', 'title'] as const;
export const listQuery = z
  .strictObject({
    ...searchQuery,
    vendor: z
      .union([text({ min: 1, max: 200 }), z.array(text({ min: 1, max: 200 })).max(50)])
      .optional()
      .describe('One maker, or several when repeated'),
    minPrice: minor.optional().describe('Lowest price, in minor units'),
    maxPrice: minor.optional().describe('Highest price, in minor units; both judge the price a product starts at'),
    inStock: flag.optional(),
    ids: z
      .string()
      .max(MAX_IDS * 37)
      .transform((ids) => ids.split(','))
      .pipe(z.array(z.uuid()).max(MAX_IDS))
      .optional()
      .describe(`Comma-separated, ${MAX_IDS} at most: of these alone`),
    sort: z.enum(SORTS).default('newest'),
    status: z.enum(STATUSES).optional().describe('Drafts and archived products: for an admin only'),
    ...shownQuery,
    ...pageQuery,
  })
  .refine(({ minPrice, maxPrice }) => minPrice === undefined || maxPrice === undefined || minPrice <= maxPrice, {
    path: ['minPrice'],
    message: 'must not be above maxPrice',
  });
export type ListQuery = z.infer<typeof listQuery>;

const inStock = sql<boolean>`exists (
  select 1 from ${variants}
  where ${variants.productId} = ${products.id} and ${variants.removedAt} is null and ${variants.available} > 0
)`;

export function searchCondition({ category, tag, q }: Pick<ListQuery, 'category' | 'tag' | 'q'>): SQL | undefined {
  return and(
    isNull(products.deletedAt),
    category === undefined
      ? undefined
      : sql`exists (
          select 1 from ${productCategories}
          where ${productCategories.productId} = ${products.id} and ${productCategories.categorySlug} = ${category}
        )`,
    tag === undefined ? undefined : sql`${products.tags} @> ${JSON.stringify([tag])}::jsonb`,
    q ? sql`${products.search} @@ websearch_to_tsquery('english', ${q})` : undefined,
  );
}

/** How each sort orders, and where a page after a cursor begins. Ids break ties, so that no product is lost between pages. */
const { id, featured } = products;
const titleIn = ({ locale }: Shown): SQL<string> =>
  locale === AS_KEPT.locale
    ? sql`lower(${products.title})`
    : sql`lower(coalesce(${productTexts.body} ->> 'title', ${products.title}))`;
const sortsIn = (priceMinor: ReturnType<typeof priceColumn>, lowerTitle: SQL<string>) => ({
  newest: {
    key: z.tuple([z.uuid()]),
    order: [desc(id)],
    after: ([lastId]: unknown[]) => sql`${id} < ${lastId}`,
    cursor: (row: Row) => [row.id],
  },
  featured: {
    key: z.tuple([z.literal([0, 1]), z.uuid()]),
    order: [desc(featured), desc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${featured}, ${id}) < (${last === 1}, ${lastId})`,
    cursor: (row: Row) => [row.featured ? 1 : 0, row.id],
  },
  'price-asc': {
    key: z.tuple([z.int32(), z.uuid()]),
    order: [asc(priceMinor), asc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${priceMinor}, ${id}) > (${last}, ${lastId})`,
    cursor: (row: Row) => [row.priceMinor, row.id],
  },
  'price-desc': {
    key: z.tuple([z.int32(), z.uuid()]),
    order: [desc(priceMinor), desc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${priceMinor}, ${id}) < (${last}, ${lastId})`,
    cursor: (row: Row) => [row.priceMinor, row.id],
  },
  title: {
    key: z.tuple([text({ max: 400 }), z.uuid()]),
    order: [asc(lowerTitle), asc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${lowerTitle}, ${id}) > (${last}, ${lastId})`,
    cursor: (row: Row) => [row.lowerTitle, row.id],
  },
});
type Row = { id: string; lowerTitle: string; priceMinor: number; featured: boolean };

/** A page of products, whole, in three queries. Null when the cursor is not one of this list in this order. */
export async function listProducts(deps: DatabaseDeps, query: ListQuery) {
  const priceMinor = priceColumn(query);
  const lowerTitle = titleIn(query);
  const { key, order, after, cursor } = sortsIn(priceMinor, lowerTitle)[query.sort];
  const last = query.cursor === undefined ? undefined : decodeCursor<z.ZodType<unknown[]>>(query.cursor, key);
  if (last === null) return null;

  const rows = await selectProducts(deps.database.db, query, { featured, lowerTitle: lowerTitle.as('lower_title') })
    .where(
      and(
        searchCondition(query),
        query.status ? eq(products.status, query.status) : isVisible,
        query.vendor === undefined ? undefined : inArray(products.vendor, [query.vendor].flat()),
        query.minPrice === undefined ? undefined : gte(priceMinor, query.minPrice),
        query.maxPrice === undefined ? undefined : lte(priceMinor, query.maxPrice),
        query.ids === undefined ? undefined : inArray(products.id, query.ids),
        query.inStock === undefined ? undefined : query.inStock ? inStock : sql`not ${inStock}`,
        last && after(last),
      ),
    )
    .orderBy(...order)
    .limit(query.limit + 1);

  const page = toPage(rows, query.limit, { cursor, item: ({ featured: _, lowerTitle: __, ...row }) => row });
  return { ...page, items: await loadDetails(deps, page.items, query) };
}
