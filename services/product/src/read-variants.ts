import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import { isVisible, toVariant, variantColumns } from './load-products.ts';
import type { SoldVariant } from './product.ts';
import { productImages, products, variants } from './schema.ts';

/** Variants as carts need them, in the order asked for. What is unknown, removed or not on sale is left out. */
export async function readVariants({ database: { db } }: DatabaseDeps, ids: string[]): Promise<SoldVariant[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      variant: variantColumns,
      product: { slug: products.slug, title: products.title, options: products.options },
      image: {
        url: productImages.url,
        alt: productImages.alt,
        width: productImages.width,
        height: productImages.height,
      },
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(productImages, and(eq(productImages.productId, products.id), eq(productImages.url, variants.imageUrl)))
    .where(and(inArray(variants.id, ids), isNull(variants.removedAt), isNull(products.deletedAt), isVisible));
  const found = new Map(rows.map((row) => [row.variant.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const {
      compareAtPrice: _,
      barcode: __,
      ...variant
    } = toVariant(row.variant, row.product, row.image ? [row.image] : []);
    return [{ ...variant, productId: row.variant.productId, slug: row.product.slug, productTitle: row.product.title }];
  });
}
