import type { DatabaseDeps } from './deps.ts';
import { toVariant, type VariantRow } from './load-products.ts';
import type { Image, SoldVariant } from './product.ts';

interface Row extends Omit<VariantRow, 'compareAtMinor' | 'barcode'> {
  slug: string;
  productTitle: string;
  productOptions: { name: string; values: string[] }[];
  pictures: Image[];
}

/**
 * Variants as carts need them, in the order asked for. What is unknown, removed or not on sale is left out. The most frequent
 * question there is: plain SQL with one array, so that it is prepared once, whatever the number of ids.
 */
export async function readVariants({ database: { sql } }: DatabaseDeps, ids: string[]): Promise<SoldVariant[]> {
  if (ids.length === 0) return [];
  const rows = await sql<Row[]>`
    select v.id, v.product_id as "productId", v.sku, v.option1, v.option2, v.option3, v.price_minor as "priceMinor",
      v.currency, v.available, v.weight_grams as "weightGrams", v.image_url as "imageUrl",
      p.slug, p.title as "productTitle", p.options as "productOptions",
      array(
        select json_build_object('url', url, 'alt', alt, 'width', width, 'height', height)
        from product_images where product_id = p.id and url = v.image_url
      ) as pictures
    from variants v join products p on p.id = v.product_id
    where v.id = any (${ids}::uuid[]) and v.removed_at is null and p.deleted_at is null and p.status = 'active'`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = found.get(id);
    return row ? [toSoldVariant(row)] : [];
  });
}

function toSoldVariant({ slug, productTitle, productOptions: options, pictures, ...row }: Row): SoldVariant {
  const whole = toVariant({ ...row, compareAtMinor: null, barcode: null }, { title: productTitle, options }, pictures);
  const { compareAtPrice: _, barcode: __, ...variant } = whole;
  return { ...variant, productId: row.productId, slug, productTitle };
}
