import { DEFAULT_LOCALE } from '@souk/contracts/locale';
import { BASE_CURRENCY } from '@souk/contracts/money';
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import { DEFAULT_IMAGE_SIZE, DEFAULT_VARIANT_TITLE, type Image, type Product, type Variant } from './product.ts';
import type { Rating } from './review.ts';
import {
  productCategories,
  productImages,
  productPrices,
  productRatings,
  products,
  productTexts,
  variantPrices,
  variants,
} from './schema.ts';
import type { Shown } from './shown.ts';
import type { ProductTexts } from './texts.ts';
import { translateChoice, translateImages, translateOptions } from './translate.ts';

/** Columns of a product's own row, with its categories. */
const productColumns = {
  id: products.id,
  slug: products.slug,
  title: products.title,
  descriptionHtml: products.descriptionHtml,
  vendor: products.vendor,
  tags: products.tags,
  options: products.options,
  seoTitle: products.seoTitle,
  seoDescription: products.seoDescription,
  status: products.status,
  priceMinor: products.priceMinor,
  createdAt: products.createdAt,
  updatedAt: products.updatedAt,
  categories: sql<string[]>`array(
    select ${productCategories.categorySlug} from ${productCategories}
    where ${productCategories.productId} = ${products.id} order by ${productCategories.position}
  )`.as('categories'),
  rating: sql<Rating>`(
    select json_build_object('average', ${productRatings.average}, 'count', ${productRatings.count})
    from ${productRatings} where ${productRatings.productId} = ${products.id} and ${productRatings.count} > 0
  )`.as('rating'),
};
const variantColumns = {
  id: variants.id,
  productId: variants.productId,
  sku: variants.sku,
  option1: variants.option1,
  option2: variants.option2,
  option3: variants.option3,
  priceMinor: variants.priceMinor,
  compareAtMinor: variants.compareAtMinor,
  available: variants.available,
  weightGrams: variants.weightGrams,
  barcode: variants.barcode,
  imageUrl: variants.imageUrl,
};
const imageColumns = {
  productId: productImages.productId,
  url: productImages.url,
  alt: productImages.alt,
  width: productImages.width,
  height: productImages.height,
};

export type ProductRow = Omit<typeof products.$inferSelect, 'featured' | 'search' | 'deletedAt'> & {
  categories: string[];
  /** In the language asked for. */
  texts: ProductTexts | null;
  rating: Rating;
};
export type VariantRow = Omit<typeof variants.$inferSelect, 'position' | 'removedAt' | 'currency'>;
type Db = DatabaseDeps['database']['db'];

/** Where a price in this currency stands: base prices with the goods themselves, others beside them. */
export const priceColumn = ({ currency }: Pick<Shown, 'currency'>) =>
  currency === BASE_CURRENCY ? products.priceMinor : productPrices.priceMinor;
const isTranslated = ({ locale }: Pick<Shown, 'locale'>): boolean => locale !== DEFAULT_LOCALE;

/** Product rows with texts and prices as somebody reads them, and with `more` columns; joined only to what that takes. */
export function selectProducts<
  More extends Record<string, SQL.Aliased | typeof products.featured | typeof products.deletedAt>,
>(db: Db, shown: Shown, more: More) {
  const texts = sql<ProductTexts | null>`${isTranslated(shown) ? productTexts.body : sql`null`}`.as('texts');
  const query = db
    .select({ ...productColumns, ...more, priceMinor: sql<number>`${priceColumn(shown)}`.as('shown_price'), texts })
    .from(products)
    .$dynamic();
  if (shown.currency !== BASE_CURRENCY)
    query.innerJoin(
      productPrices,
      and(eq(productPrices.productId, products.id), eq(productPrices.currency, shown.currency)),
    );
  if (isTranslated(shown))
    query.leftJoin(productTexts, and(eq(productTexts.productId, products.id), eq(productTexts.locale, shown.locale)));
  return query;
}

function selectVariants(db: Db, ids: string[], { currency }: Shown) {
  const given = currency === BASE_CURRENCY ? variants : variantPrices;
  const prices = { priceMinor: given.priceMinor, compareAtMinor: given.compareAtMinor };
  const query = db
    .select({ ...variantColumns, ...prices })
    .from(variants)
    .$dynamic();
  if (currency !== BASE_CURRENCY)
    query.innerJoin(variantPrices, and(eq(variantPrices.variantId, variants.id), eq(variantPrices.currency, currency)));
  return query.where(and(inArray(variants.productId, ids), isNull(variants.removedAt))).orderBy(asc(variants.position));
}

/** The visible product with this condition, whole; undefined if there is none. */
export async function loadProduct(deps: DatabaseDeps, where: SQL, shown: Shown): Promise<Product | undefined> {
  const rows = await selectProducts(deps.database.db, shown, {})
    .where(and(where, isNull(products.deletedAt)))
    .limit(1);
  const [product] = await loadDetails(deps, rows, shown);
  return product;
}

/** Adds pictures and variants to product rows: two queries, however many rows. */
export async function loadDetails(
  { database: { db } }: DatabaseDeps,
  rows: ProductRow[],
  shown: Shown,
): Promise<Product[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [imageRows, variantRows] = await Promise.all([
    db
      .select(imageColumns)
      .from(productImages)
      .where(inArray(productImages.productId, ids))
      .orderBy(asc(productImages.position)),
    selectVariants(db, ids, shown),
  ]);
  const imagesOf = Map.groupBy(imageRows, ({ productId }) => productId);
  const variantsOf = Map.groupBy(variantRows, ({ productId }) => productId);
  return rows.map((row) => {
    const images = (imagesOf.get(row.id) ?? []).map(({ url, alt, width, height }) => ({ url, alt, width, height }));
    return toProduct(row, { images, variants: variantsOf.get(row.id) ?? [], shown });
  });
}

function toProduct(
  row: ProductRow,
  { images, variants: rows, shown: { currency } }: { images: Image[]; variants: VariantRow[]; shown: Shown },
): Product {
  const { texts, seoTitle, seoDescription, priceMinor, createdAt, updatedAt, ...rest } = row;
  const pictures = translateImages(images, texts);
  return {
    ...rest,
    title: texts?.title ?? row.title,
    descriptionHtml: texts?.descriptionHtml ?? row.descriptionHtml,
    options: translateOptions(row.options, texts),
    images: pictures,
    variants: rows.map((variant) => toVariant(variant, row, { images: pictures, currency })),
    price: { amount: priceMinor, currency },
    seo: { title: texts?.seo?.title ?? seoTitle, description: texts?.seo?.description ?? seoDescription },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function toVariant(
  row: VariantRow,
  { title, options, texts }: Pick<ProductRow, 'title' | 'options' | 'texts'>,
  { images, currency }: { images: Image[]; currency: Shown['currency'] },
): Variant {
  const { shown, ...choice } = translateChoice(options, [row.option1, row.option2, row.option3], texts);
  const image = row.imageUrl === null ? undefined : images.find(({ url }) => url === row.imageUrl);
  return {
    id: row.id,
    sku: row.sku,
    title: shown.join(' / ') || DEFAULT_VARIANT_TITLE,
    ...choice,
    price: { amount: row.priceMinor, currency },
    compareAtPrice: row.compareAtMinor === null ? null : { amount: row.compareAtMinor, currency },
    stock: row.available,
    image: image ?? (row.imageUrl ? { url: row.imageUrl, alt: texts?.title ?? title, ...DEFAULT_IMAGE_SIZE } : null),
    weightGrams: row.weightGrams,
    barcode: row.barcode,
  };
}

export const isVisible = eq(products.status, 'active');
