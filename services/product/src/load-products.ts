import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import { DEFAULT_IMAGE_SIZE, DEFAULT_VARIANT_TITLE, type Image, type Product, type Variant } from './product.ts';
import { productCategories, productImages, products, variants } from './schema.ts';

/** Columns of a product's own row, with its categories. */
export const productColumns = {
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
};
export const variantColumns = {
  id: variants.id,
  productId: variants.productId,
  sku: variants.sku,
  option1: variants.option1,
  option2: variants.option2,
  option3: variants.option3,
  priceMinor: variants.priceMinor,
  compareAtMinor: variants.compareAtMinor,
  currency: variants.currency,
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
};
export type VariantRow = Omit<typeof variants.$inferSelect, 'position' | 'removedAt'>;

/** The visible product with this condition, whole; undefined if there is none. */
export async function loadProduct(deps: DatabaseDeps, where: SQL): Promise<Product | undefined> {
  const rows = await deps.database.db
    .select(productColumns)
    .from(products)
    .where(and(where, isNull(products.deletedAt)))
    .limit(1);
  const [product] = await loadDetails(deps, rows);
  return product;
}

/** Adds pictures and variants to product rows: two queries, however many rows. */
export async function loadDetails({ database: { db } }: DatabaseDeps, rows: ProductRow[]): Promise<Product[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [imageRows, variantRows] = await Promise.all([
    db
      .select(imageColumns)
      .from(productImages)
      .where(inArray(productImages.productId, ids))
      .orderBy(asc(productImages.position)),
    db
      .select(variantColumns)
      .from(variants)
      .where(and(inArray(variants.productId, ids), isNull(variants.removedAt)))
      .orderBy(asc(variants.position)),
  ]);
  const imagesOf = Map.groupBy(imageRows, ({ productId }) => productId);
  const variantsOf = Map.groupBy(variantRows, ({ productId }) => productId);
  return rows.map((row) => {
    const images = (imagesOf.get(row.id) ?? []).map(({ url, alt, width, height }) => ({ url, alt, width, height }));
    return toProduct(row, images, variantsOf.get(row.id) ?? []);
  });
}

function toProduct(row: ProductRow, images: Image[], rows: VariantRow[]): Product {
  const { seoTitle, seoDescription, priceMinor, createdAt, updatedAt, ...rest } = row;
  const list = rows.map((variant) => toVariant(variant, row, images));
  return {
    ...rest,
    images,
    variants: list,
    price: { amount: priceMinor, currency: rows[0]?.currency ?? 'USD' },
    rating: { average: null, count: 0 },
    seo: { title: seoTitle, description: seoDescription },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function toVariant(row: VariantRow, product: Pick<ProductRow, 'title' | 'options'>, images: Image[]): Variant {
  const values = [row.option1, row.option2, row.option3].slice(0, product.options.length);
  const image = row.imageUrl === null ? undefined : images.find(({ url }) => url === row.imageUrl);
  return {
    id: row.id,
    sku: row.sku,
    title: values.join(' / ') || DEFAULT_VARIANT_TITLE,
    options: Object.fromEntries(product.options.map(({ name }, index) => [name, values[index] ?? ''])),
    price: { amount: row.priceMinor, currency: row.currency },
    compareAtPrice: row.compareAtMinor === null ? null : { amount: row.compareAtMinor, currency: row.currency },
    stock: row.available,
    image: image ?? (row.imageUrl ? { url: row.imageUrl, alt: product.title, ...DEFAULT_IMAGE_SIZE } : null),
    weightGrams: row.weightGrams,
    barcode: row.barcode,
  };
}

export const isVisible = eq(products.status, 'active');
