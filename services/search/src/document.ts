import type { paths } from '@souk/contracts/product';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.ts';
import { textOf } from './tokens.ts';

/** What product answers of one product. */
export type Snapshot =
  paths['/product-snapshots']['get']['responses'][200]['content']['application/json']['items'][number];
export type ProductState = NonNullable<Snapshot['product']>;

interface Picture {
  url: string;
  alt: string;
  width: number;
  height: number;
}

/** A product as it is searched and shown in a list. */
export interface Document {
  id: string;
  slug: string;
  /** By locale; `textLocale` is always there. */
  texts: Partial<Record<Locale, { title: string; description: string }>>;
  textLocale: Locale;
  vendor: string;
  tags: string[];
  categories: { slug: string; title: string }[];
  currency: string;
  image: Picture | null;
  rating: { average: number; count: number } | null;
  createdAt: string;
  variants: {
    id: string;
    options: Record<string, string>;
    priceMinor: number;
    compareAtMinor: number | null;
    inStock: boolean;
    image: Picture | null;
  }[];
}

/** Keeps of a product's state what search needs. Texts in languages that are not searched are left out. */
export function toDocument(product: ProductState): Document {
  const texts: Document['texts'] = {};
  for (const [locale, { title, descriptionHtml }] of Object.entries(product.texts))
    if (isLocale(locale)) texts[locale] = { title, description: textOf(descriptionHtml) };
  const textLocale = isLocale(product.textLocale) ? product.textLocale : DEFAULT_LOCALE;
  return {
    id: product.id,
    slug: product.slug,
    texts,
    textLocale,
    vendor: product.vendor,
    tags: product.tags,
    categories: product.categories,
    currency: product.price.currency,
    image: product.images[0] ?? null,
    rating: product.rating,
    createdAt: product.createdAt,
    variants: product.variants.map(({ id, options, price, compareAtPrice, stock, image }) => ({
      id,
      options,
      priceMinor: price.amount,
      compareAtMinor: compareAtPrice?.amount ?? null,
      inStock: stock > 0,
      image,
    })),
  };
}
