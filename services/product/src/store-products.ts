import { BASE_CURRENCY } from '@souk/contracts/money';
import type { Database } from '@souk/service-kit/database';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ProductDraft, VariantDraft } from './draft-product.ts';
import { insertRows } from './insert-rows.ts';
import {
  categories,
  productCategories,
  productImages,
  products,
  productTexts,
  type schema,
  variants,
} from './schema.ts';
import { readGivenPrices, storePrices } from './store-prices.ts';
import type { Translations } from './texts.ts';

type Db = Database<typeof schema>['db'];
export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Stored products as drafts, locked (in the order of ids) until the transaction ends: nobody sells or edits in between. */
export async function lockProducts(
  tx: Transaction,
  by: { slugs: string[] } | { ids: string[] },
): Promise<ProductDraft[]> {
  const rows = await tx
    .select()
    .from(products)
    .where(
      and('slugs' in by ? inArray(products.slug, by.slugs) : inArray(products.id, by.ids), isNull(products.deletedAt)),
    )
    .orderBy(asc(products.id))
    .for('no key update');
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  // Like a reservation does, in the order of ids: neither waits for the other in a circle.
  const variantRows = await tx
    .select()
    .from(variants)
    .where(and(inArray(variants.productId, ids), isNull(variants.removedAt)))
    .orderBy(asc(variants.id))
    .for('no key update');
  const imageRows = await tx
    .select()
    .from(productImages)
    .where(inArray(productImages.productId, ids))
    .orderBy(asc(productImages.position));
  const categoryRows = await tx
    .select({ productId: productCategories.productId, slug: categories.slug, title: categories.title })
    .from(productCategories)
    .innerJoin(categories, eq(categories.slug, productCategories.categorySlug))
    .where(inArray(productCategories.productId, ids))
    .orderBy(asc(productCategories.position));
  const textRows = await tx.select().from(productTexts).where(inArray(productTexts.productId, ids));
  const pricesOf = await readGivenPrices(tx, ids);
  const textsOf = Map.groupBy(textRows, ({ productId }) => productId);
  const variantsOf = Map.groupBy(
    variantRows.toSorted((a, b) => a.position - b.position),
    (row) => row.productId,
  );
  const imagesOf = Map.groupBy(imageRows, ({ productId }) => productId);
  const categoriesOf = Map.groupBy(categoryRows, ({ productId }) => productId);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    descriptionHtml: row.descriptionHtml,
    vendor: row.vendor,
    tags: row.tags,
    options: row.options,
    seoTitle: row.seoTitle,
    seoDescription: row.seoDescription,
    status: row.status,
    texts: Object.fromEntries((textsOf.get(row.id) ?? []).map(({ locale, body }) => [locale, body])) as Translations,
    categories: (categoriesOf.get(row.id) ?? []).map(({ slug, title }) => ({ slug, title })),
    images: (imagesOf.get(row.id) ?? []).map(({ url, alt, width, height }) => ({ url, alt, width, height })),
    variants: (variantsOf.get(row.id) ?? []).map((variant) => ({
      ...toVariantDraft(variant, row.options.length),
      prices: pricesOf.get(variant.id) ?? {},
    })),
  }));
}

const toVariantDraft = (row: typeof variants.$inferSelect, optionCount: number): Omit<VariantDraft, 'prices'> => ({
  id: row.id,
  sku: row.sku,
  values: [row.option1, row.option2, row.option3].slice(0, optionCount),
  priceMinor: row.priceMinor,
  compareAtMinor: row.compareAtMinor,
  available: row.available,
  weightGrams: row.weightGrams,
  barcode: row.barcode,
  imageUrl: row.imageUrl,
});

/**
 * Writes whole products, new or locked by `lockProducts`; variants that a draft no longer has are removed.
 * A slug or SKU that another product has breaks a unique index (see `conflictOf`).
 */
export async function storeProducts(tx: Transaction, drafts: ProductDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const ids = drafts.map(({ id }) => id);
  await insertRows(drafts.map(productRow), (rows) =>
    tx
      .insert(products)
      .values(rows)
      .onConflictDoUpdate({ target: products.id, set: { ...excludedProduct, updatedAt: sql`now()` } }),
  );
  // All are removed and those that stay come back, so that two variants can change places without being alike in between.
  await tx
    .update(variants)
    .set({ removedAt: sql`now()` })
    .where(and(inArray(variants.productId, ids), isNull(variants.removedAt)));
  await insertRows(drafts.flatMap(variantRows), (rows) =>
    tx.insert(variants).values(rows).onConflictDoUpdate({ target: variants.id, set: excludedVariant }),
  );
  await storePrices(tx, drafts);
  await tx.delete(productTexts).where(inArray(productTexts.productId, ids));
  await insertRows(
    drafts.flatMap(({ id, texts }) => Object.entries(texts).map(([locale, body]) => ({ productId: id, locale, body }))),
    (rows) => tx.insert(productTexts).values(rows),
  );
  await tx.delete(productImages).where(inArray(productImages.productId, ids));
  await insertRows(
    drafts.flatMap(({ id, images }) => images.map((image, position) => ({ ...image, productId: id, position }))),
    (rows) => tx.insert(productImages).values(rows),
  );
  await tx.delete(productCategories).where(inArray(productCategories.productId, ids));
  const named = new Map(drafts.flatMap((draft) => draft.categories).map((category) => [category.slug, category]));
  await insertRows(
    [...named.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    (rows) => tx.insert(categories).values(rows).onConflictDoNothing(),
  );
  await insertRows(
    drafts.flatMap((draft) =>
      draft.categories.map(({ slug }, position) => ({ productId: draft.id, categorySlug: slug, position })),
    ),
    (rows) => tx.insert(productCategories).values(rows),
  );
}

const productRow = (draft: ProductDraft) => ({
  id: draft.id,
  slug: draft.slug,
  title: draft.title,
  descriptionHtml: draft.descriptionHtml,
  vendor: draft.vendor,
  tags: draft.tags,
  options: draft.options,
  seoTitle: draft.seoTitle,
  seoDescription: draft.seoDescription,
  status: draft.status,
  priceMinor: Math.min(...draft.variants.map(({ priceMinor }) => priceMinor)),
});
const variantRows = (draft: ProductDraft) =>
  draft.variants.map(({ values, prices: _, ...variant }, position) => ({
    ...variant,
    productId: draft.id,
    position,
    currency: BASE_CURRENCY,
    option1: values[0] ?? '',
    option2: values[1] ?? '',
    option3: values[2] ?? '',
    removedAt: null,
  }));

const excluded = (column: { name: string }) => sql.raw(`excluded."${column.name}"`);
const excludedProduct = {
  slug: excluded(products.slug),
  title: excluded(products.title),
  descriptionHtml: excluded(products.descriptionHtml),
  vendor: excluded(products.vendor),
  tags: excluded(products.tags),
  options: excluded(products.options),
  seoTitle: excluded(products.seoTitle),
  seoDescription: excluded(products.seoDescription),
  status: excluded(products.status),
  priceMinor: excluded(products.priceMinor),
};
const excludedVariant = {
  position: excluded(variants.position),
  sku: excluded(variants.sku),
  option1: excluded(variants.option1),
  option2: excluded(variants.option2),
  option3: excluded(variants.option3),
  priceMinor: excluded(variants.priceMinor),
  compareAtMinor: excluded(variants.compareAtMinor),
  currency: excluded(variants.currency),
  available: excluded(variants.available),
  weightGrams: excluded(variants.weightGrams),
  barcode: excluded(variants.barcode),
  imageUrl: excluded(variants.imageUrl),
  removedAt: sql`null`,
};

/** Which rule of uniqueness a failed write broke, or undefined if it failed for another reason. */
export function conflictOf(error: unknown): 'slug-taken' | 'sku-taken' | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause) || cause.code !== '23505') return undefined;
  const constraint = 'constraint_name' in cause ? cause.constraint_name : undefined;
  if (constraint === 'products_slug') return 'slug-taken';
  return constraint === 'variants_sku' ? 'sku-taken' : undefined;
}
