import { DEFAULT_LOCALE } from '@souk/contracts/locale';
import { BASE_CURRENCY } from '@souk/contracts/money';
import type { DatabaseDeps } from './deps.ts';
import { toVariant, type VariantRow } from './load-products.ts';
import type { Image, SoldVariant } from './product.ts';
import type { Shown } from './shown.ts';
import type { ProductTexts } from './texts.ts';
import { translateImages } from './translate.ts';

interface Row extends Omit<VariantRow, 'compareAtMinor' | 'barcode'> {
  slug: string;
  productTitle: string;
  productOptions: { name: string; values: string[] }[];
  pictures: Image[];
  texts: ProductTexts | null;
}

/**
 * Variants as carts need them, in the order asked for. What is unknown, removed or not on sale is left out. The most frequent
 * question there is: plain SQL with one array, so that it is prepared once for each language and currency, whatever the number of ids.
 */
export async function readVariants(
  { database: { sql } }: DatabaseDeps,
  ids: string[],
  { locale, currency }: Shown,
): Promise<SoldVariant[]> {
  if (ids.length === 0) return [];
  const isBase = currency === BASE_CURRENCY;
  const isKept = locale === DEFAULT_LOCALE;
  const prices = isBase ? sql`` : sql`join variant_prices c on c.variant_id = v.id and c.currency = ${currency}`;
  const texts = isKept ? sql`` : sql`left join product_texts t on t.product_id = p.id and t.locale = ${locale}`;
  const rows = await sql<Row[]>`
    select v.id, v.product_id as "productId", v.sku, v.option1, v.option2, v.option3, ${isBase ? sql`v` : sql`c`}.price_minor as "priceMinor",
      v.available, v.weight_grams as "weightGrams", v.image_url as "imageUrl",
      p.slug, p.title as "productTitle", p.options as "productOptions", ${isKept ? sql`null` : sql`t.body`} as texts,
      array(
        select json_build_object('url', url, 'alt', alt, 'width', width, 'height', height)
        from product_images where product_id = p.id and url = v.image_url
      ) as pictures
    from variants v join products p on p.id = v.product_id ${prices} ${texts}
    where v.id = any (${ids}::uuid[]) and v.removed_at is null and p.deleted_at is null and p.status = 'active'`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = found.get(id);
    return row ? [toSoldVariant(row, currency)] : [];
  });
}

function toSoldVariant(row: Row, currency: Shown['currency']): SoldVariant {
  const { slug, productTitle, productOptions: options, pictures, texts } = row;
  const images = translateImages(pictures, texts);
  const product = { title: productTitle, options, texts };
  const whole = toVariant({ ...row, compareAtMinor: null, barcode: null }, product, { images, currency });
  const { compareAtPrice: _, barcode: __, ...variant } = whole;
  return { ...variant, productId: row.productId, slug, productTitle: texts?.title ?? productTitle };
}
