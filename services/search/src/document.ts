import { CURRENCIES, type Currency } from '@souk/contracts/money';
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

/** What an option is called in a language, and its values, by what the catalogue calls them. */
export type OptionNames = Record<string, { name?: string | undefined; values?: Record<string, string> | undefined }>;
interface Texts {
  title: string;
  description: string;
  options?: OptionNames | undefined;
  /** Of pictures, by address. */
  alts?: Record<string, string> | undefined;
}
interface Price {
  amount: number;
  compareAt: number | null;
}

/** A product as it is searched and shown in a list. */
export interface Document {
  id: string;
  slug: string;
  /** By locale; `textLocale` is always there. */
  texts: Partial<Record<Locale, Texts>>;
  textLocale: Locale;
  vendor: string;
  tags: string[];
  categories: { slug: string; title: string; titles: Partial<Record<Locale, string>> }[];
  image: Picture | null;
  rating: { average: number; count: number } | null;
  createdAt: string;
  variants: {
    id: string;
    /** As the catalogue calls them. */
    options: Record<string, string>;
    /** In minor units. */
    prices: Record<Currency, Price>;
    inStock: boolean;
    image: Picture | null;
  }[];
}

/** Keeps of a product's state what search needs. Texts in languages that are not searched are left out. */
export function toDocument(product: ProductState): Document {
  const textLocale = isLocale(product.textLocale) ? product.textLocale : DEFAULT_LOCALE;
  return {
    id: product.id,
    slug: product.slug,
    texts: toTexts(product),
    textLocale,
    vendor: product.vendor,
    tags: product.tags,
    categories: product.categories,
    image: product.images[0] ?? null,
    rating: product.rating,
    createdAt: product.createdAt,
    variants: product.variants.map(({ id, optionKeys, prices, stock, image }) => ({
      id,
      options: optionKeys,
      prices: toPrices(prices),
      inStock: stock > 0,
      image,
    })),
  };
}

/** A language counts as one of the product's where its title or description is translated. */
function toTexts({ texts, textLocale }: ProductState): Document['texts'] {
  const own = texts[textLocale];
  const kept: Document['texts'] = {};
  for (const [locale, { title, descriptionHtml, options, alts }] of Object.entries(texts))
    if (isLocale(locale) && (locale === textLocale || descriptionHtml !== '' || title !== own?.title))
      kept[locale] = { title, description: textOf(descriptionHtml), options, alts };
  return kept;
}

/** Product answers a price in every currency of the shop. */
function toPrices(prices: ProductState['variants'][number]['prices']): Record<Currency, Price> {
  const entries = CURRENCIES.map((currency) => {
    const price = prices[currency];
    if (!price) throw new Error(`a variant has no price in ${currency}`);
    return [currency, { amount: price.amount, compareAt: price.compareAtAmount }];
  });
  return Object.fromEntries(entries);
}
