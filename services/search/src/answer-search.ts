import { BASE_CURRENCY, type Currency, shopCurrencySchema } from '@souk/contracts/money';
import { decodeCursor, encodeCursor } from '@souk/service-kit/paging';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Document } from './document.ts';
import type { Filters } from './filters.ts';
import { optionsOf, pictureOf, titleOf } from './in-locale.ts';
import { DEFAULT_LOCALE, type Locale, localeSchema } from './locales.ts';
import { type Hit, type Results, SORTS, searchIndex } from './search-index.ts';
import type { SearchAnswer, SearchItem } from './shapes.ts';
import { foldedWordsOf } from './tokens.ts';
import { type Understanding, understandQuery } from './understand-query.ts';

const MAX_CHOSEN = 50;
const minor = z.coerce.number().int().min(0).max(2_147_483_647);
const several = (what: ReturnType<typeof text>) =>
  z
    .union([what, z.array(what).max(MAX_CHOSEN)])
    .optional()
    .transform((value) => (value === undefined ? [] : [...new Set([value].flat())]));
const option = text({ min: 3, max: 300 }).regex(/^[^:]+:./, 'must be name:value');
const nameOf = (one: string): string => one.slice(0, one.indexOf(':'));
/** Each option is a bit of a number. */
const MAX_OPTIONS = 20;

/** Whom it is shown to. */
export const shopperQuery = {
  locale: localeSchema.default(DEFAULT_LOCALE).describe('The language of the shopper'),
  currency: shopCurrencySchema
    .default(BASE_CURRENCY)
    .describe('Of prices, and of what filters, counts and sorts by them'),
};

export const searchQuery = z
  .strictObject({
    q: text({ max: 200 }).default('').describe('What a shopper types; empty to browse'),
    ...shopperQuery,
    category: several(text({ min: 1, max: 200 })).describe('Slug of a category; any of several'),
    vendor: several(text({ min: 1, max: 200 })).describe('A maker; any of several'),
    option: several(option)
      .refine((chosen) => new Set(chosen.map((one) => nameOf(one).toLowerCase())).size <= MAX_OPTIONS, {
        message: `names more than ${MAX_OPTIONS} options`,
      })
      .describe(
        '`name:value`, such as `Colour:Rust`, by their `key` in every language; any of the values of one name, by all names',
      ),
    minPrice: minor.optional().describe('In minor units; a variant’s price'),
    maxPrice: minor.optional(),
    inStock: z.enum(['true', 'false']).default('false').describe('true: only what can be bought now'),
    minRating: z.coerce.number().min(0).max(5).optional(),
    sort: z
      .enum(SORTS)
      .default('relevance')
      .describe('Without words, relevance is what can be bought, best sellers, then the newest'),
    facets: z.enum(['true', 'false']).default('true').describe('false: they are not counted'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    cursor: z.string().max(500).optional(),
  })
  .refine(({ minPrice, maxPrice }) => minPrice === undefined || maxPrice === undefined || minPrice <= maxPrice, {
    path: ['minPrice'],
    message: 'must not be above maxPrice',
  });
export type SearchQuery = z.infer<typeof searchQuery>;

/** Answers a search; null when the cursor is not one of this list in this order. */
export async function answerSearch(deps: Understanding, query: SearchQuery): Promise<SearchAnswer | null> {
  const last =
    query.cursor === undefined
      ? undefined
      : decodeCursor(query.cursor, z.tuple([z.literal(orderOf(query)), z.number(), z.uuid()]));
  if (last === null) return null;
  const browses = query.q === '';
  const understood = browses ? null : await understandQuery(deps, query.q, query.locale);
  const results = searchIndex(deps.index, {
    units: understood?.units ?? null,
    phrase: understood?.phrase ?? '',
    locale: query.locale,
    filters: toFilters(query),
    sort: query.sort,
    limit: query.limit,
    after: last && { key: last[1], id: last[2] },
    facets: query.facets === 'true',
  });
  const end = results.hits.at(-1);
  const words = understood ? understood.phrase.split(' ') : [];
  return {
    items: results.hits.map((hit) => toItem(hit, { ...query, words })),
    nextCursor: results.more && end ? encodeCursor([orderOf(query), end.key, end.entry.document.id]) : null,
    total: results.total,
    correctedTo: understood?.correctedTo ?? null,
    didYouMean: understood?.didYouMean ?? null,
    partial: !results.whole && results.total > 0,
    facets: results.facets && toFacets(results.facets, query.currency),
  };
}

/** Prices in one currency are not in the order of those in another. */
const orderOf = ({ sort, currency }: SearchQuery): string => (sort.startsWith('price') ? `${sort} ${currency}` : sort);

const toFilters = ({
  currency,
  category,
  vendor,
  option: options,
  minPrice,
  maxPrice,
  inStock,
  minRating,
}: SearchQuery): Filters => ({
  currency,
  categories: category,
  vendors: vendor,
  options: options.map((one) => ({ name: nameOf(one), value: one.slice(one.indexOf(':') + 1) })),
  minPrice,
  maxPrice,
  inStock: inStock === 'true',
  minRating,
});

const toFacets = (facets: NonNullable<Results['facets']>, currency: Currency) => ({
  ...facets,
  priceRange: facets.priceRange ? { ...facets.priceRange, currency } : null,
});

/** A product in a list, shown by the variant that fits best of those that the filters leave. */
function toItem(
  { entry, priceMinor, variants }: Hit,
  { locale, currency, words }: { locale: Locale; currency: Currency; words: string[] },
): SearchItem {
  const { document } = entry;
  const left = document.variants.filter((_, n) => variants[n]);
  const shown = bestVariant(document, left, { locale, words, narrowed: left.length < document.variants.length });
  const compareAt = shown?.prices[currency].compareAt ?? null;
  return {
    id: document.id,
    slug: document.slug,
    title: titleOf(document, locale),
    vendor: document.vendor,
    categories: document.categories.map(({ slug }) => slug),
    image: pictureOf(document, shown?.image ?? document.image, locale),
    price: { amount: priceMinor, currency },
    priceVaries: left.some(({ prices }) => prices[currency].amount !== priceMinor),
    compareAtPrice: compareAt !== null && compareAt > priceMinor ? { amount: compareAt, currency } : null,
    inStock: left.some(({ inStock }) => inStock),
    variant: shown
      ? { id: shown.id, options: optionsOf(document, locale, shown.options), optionKeys: shown.options }
      : null,
    rating: document.rating,
  };
}

type Variant = Document['variants'][number];
/** The first that has most of the words in its options; none where neither words nor filters say anything of variants. */
function bestVariant(
  document: Document,
  left: Variant[],
  { locale, words, narrowed }: { locale: Locale; words: string[]; narrowed: boolean },
): Variant | undefined {
  let best: { variant: Variant; fits: number } | undefined;
  for (const variant of left) {
    const values = foldedWordsOf(Object.values(optionsOf(document, locale, variant.options)).join(' '));
    const fits =
      words.filter((word) => values.some((value) => isForm(word, value))).length * 2 + (variant.inStock ? 1 : 0);
    if (!best || fits > best.fits) best = { variant, fits };
  }
  return narrowed || (best && best.fits >= 2) ? best?.variant : undefined;
}

/** A word that a value begins: "grüne Vase" asks for Grün. */
const isForm = (word: string, value: string): boolean =>
  word === value || (value.length >= 4 && word.length - value.length <= 2 && word.startsWith(value));
