import { decodeCursor, pageQuery, toPage } from '@souk/service-kit/paging';
import { isUuid } from '@souk/service-kit/schemas';
import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import { loadEverything } from './load-everything.ts';
import { isVisible, loadDetails, selectProducts } from './load-products.ts';
import { productShape, variantShape } from './product.ts';
import { categories, categoryTexts, productCategories, products, productVersions } from './schema.ts';
import { AS_KEPT } from './shown.ts';
import { productTexts } from './texts.ts';

const MAX_IDS = 100;

const textShape = productTexts.extend({ title: z.string(), descriptionHtml: z.string() });
export const snapshotShape = z
  .object({
    id: z.uuid(),
    version: z.int().describe('Counts the changes of this product; the state may be a later one'),
    product: productShape
      .omit({ title: true, descriptionHtml: true, seo: true, categories: true, status: true, texts: true })
      .extend({
        variants: z.array(variantShape.required({ prices: true }).meta({ id: 'SnapshotVariant' })),
        categories: z.array(
          z.object({
            slug: z.string(),
            title: z.string(),
            titles: z.record(z.string(), z.string()).describe('Translations by locale'),
          }),
        ),
        texts: z
          .record(z.string(), textShape)
          .describe(
            'By locale, those that the product is translated into; a reader takes another where its own is missing',
          ),
        textLocale: z.string().describe('Which of them is always there'),
      })
      .nullable()
      .describe('Null where it is not on sale: deleted, a draft or archived'),
  })
  .meta({ id: 'ProductSnapshot' });
type Snapshot = z.infer<typeof snapshotShape>;

export const snapshotQuery = z.strictObject({
  ...pageQuery,
  ids: z
    .string()
    .min(1)
    .max(MAX_IDS * 37)
    .optional()
    .describe(`Comma-separated, ${MAX_IDS} at most: these alone, whatever became of them`),
});

interface CategoryTitles {
  slug: string;
  title: string;
  titles: Record<string, string>;
}
const columns = {
  deletedAt: products.deletedAt,
  version: sql<number>`${productVersions.version}::float8`.as('version'),
  categoryTitles: sql<CategoryTitles[]>`array(
    select json_build_object('slug', ${categories.slug}, 'title', ${categories.title}, 'titles', (
      select coalesce(json_object_agg(${categoryTexts.locale}, ${categoryTexts.title}), '{}') from ${categoryTexts}
      where ${categoryTexts.categorySlug} = ${categories.slug} and ${categoryTexts.title} <> ''
    ))
    from ${productCategories} join ${categories} on ${categories.slug} = ${productCategories.categorySlug}
    where ${productCategories.productId} = ${products.id} order by ${productCategories.position}
  )`.as('category_titles'),
};

/**
 * Products with their versions: all that are on sale, by id, or those asked for. The version is read first, so that a state is never
 * older than its version says; of a newer one the reader is told again. Null when the cursor or an id is not one.
 */
export async function readSnapshots(deps: DatabaseDeps, { limit, cursor, ids }: z.infer<typeof snapshotQuery>) {
  if (ids !== undefined) {
    const wanted = ids.split(',');
    if (wanted.length > MAX_IDS || !wanted.every(isUuid)) return null;
    const rows = await read(deps, inArray(products.id, wanted));
    return { items: await toSnapshots(deps, rows), nextCursor: null };
  }
  const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (last === null) return null;
  const onSale = and(isVisible, isNull(products.deletedAt), last && gt(products.id, last[0]));
  const page = toPage(await read(deps, onSale, limit + 1), limit, { cursor: ({ id }) => [id], item: (row) => row });
  return { ...page, items: await toSnapshots(deps, page.items) };
}

const read = ({ database: { db } }: DatabaseDeps, where: SQL | undefined, limit = MAX_IDS) =>
  selectProducts(db, AS_KEPT, columns)
    .innerJoin(productVersions, eq(productVersions.productId, products.id))
    .where(where)
    .orderBy(asc(products.id))
    .limit(limit);

async function toSnapshots(deps: DatabaseDeps, rows: Awaited<ReturnType<typeof read>>): Promise<Snapshot[]> {
  const shown = rows.filter(({ status, deletedAt }) => status === 'active' && deletedAt === null);
  const whole = await loadEverything(deps, await loadDetails(deps, shown, AS_KEPT));
  const byId = new Map(whole.map((product) => [product.id, product]));
  return rows.map(({ id, version, categoryTitles }) => {
    const product = byId.get(id);
    if (!product) return { id, version, product: null };
    const { title, descriptionHtml, seo, status: _, texts: translated, ...rest } = product;
    const own = { title, descriptionHtml, seo };
    const texts = Object.fromEntries(
      Object.entries(translated).map(([locale, text]) => [locale, { title, descriptionHtml: '', ...text }]),
    );
    const { locale: textLocale } = AS_KEPT;
    return {
      id,
      version,
      product: { ...rest, categories: categoryTitles, texts: { ...texts, [textLocale]: own }, textLocale },
    };
  });
}
