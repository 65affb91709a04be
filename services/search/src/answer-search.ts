import { decodeCursor, encodeCursor } from '@souk/service-kit/paging';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import type { Document } from './document.ts';
import type { Filters } from './filters.ts';
import { DEFAULT_LOCALE, type Locale, localeSchema } from './locales.ts';
import { type Hit, type Results, SORTS, searchIndex } from './search-index.ts';
import type { SearchAnswer, SearchItem } from './shapes.ts';
import { wordsOf } from './tokens.ts';
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

export const searchQuery = z
  .strictObject({
    q: text({ max: 200 }).default('').describe('What a shopper types; empty to browse'),
    locale: localeSchema.default(DEFAULT_LOCALE).describe('The language of the shopper'),
    category: several(text({ min: 1, max: 200 })).describe('Slug of a category; any of several'),
    vendor: several(text({ min: 1, max: 200 })).describe('A maker; any of several'),
    option: several(option)
      .refine((chosen) => new Set(chosen.map((one) => nameOf(one).toLowerCase())).size <= MAX_OPTIONS, {
        message: `names more than ${MAX_OPTIONS} options`,
      })
      .describe('`name:value`, such as `Colour:Rust`; any of the values of one name, by all names'),
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
      : decodeCursor(query.cursor, z.tuple([z.literal(query.sort), z.number(), z.uuid()]));
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
    items: results.hits.map((hit) => toItem(hit, { locale: query.locale, words })),
    nextCursor: results.more && end ? encodeCursor([query.sort, end.key, end.entry.document.id]) : null,
    total: results.total,
    correctedTo: understood?.correctedTo ?? null,
    didYouMean: understood?.didYouMean ?? null,
    partial: !results.whole && results.total > 0,
    facets: results.facets && toFacets(results.facets, deps.index.currency),
  };
}

const toFilters = ({
  category,
  vendor,
  option: options,
  minPrice,
  maxPrice,
  inStock,
  minRating,
}: SearchQuery): Filters => ({
  categories: category,
  vendors: vendor,
  options: options.map((one) => ({ name: nameOf(one), value: one.slice(one.indexOf(':') + 1) })),
  minPrice,
  maxPrice,
  inStock: inStock === 'true',
  minRating,
});

const toFacets = (facets: NonNullable<Results['facets']>, currency: string | null) => ({
  ...facets,
  priceRange: facets.priceRange && currency ? { ...facets.priceRange, currency } : null,
});

/** A product in a list, shown by the variant that fits best of those that the filters leave. */
function toItem(
  { entry, priceMinor, variants }: Hit,
  { locale, words }: { locale: Locale; words: string[] },
): SearchItem {
  const { document } = entry;
  const left = document.variants.filter((_, n) => variants[n]);
  const shown = bestVariant(left, words, left.length < document.variants.length);
  const compareAt = shown?.compareAtMinor ?? null;
  const { currency } = document;
  return {
    id: document.id,
    slug: document.slug,
    title: titleOf(document, locale),
    vendor: document.vendor,
    categories: document.categories.map(({ slug }) => slug),
    image: shown?.image ?? document.image,
    price: { amount: priceMinor, currency },
    priceVaries: left.some((variant) => variant.priceMinor !== priceMinor),
    compareAtPrice: compareAt !== null && compareAt > priceMinor ? { amount: compareAt, currency } : null,
    inStock: left.some(({ inStock }) => inStock),
    variant: shown ? { id: shown.id, options: shown.options } : null,
    rating: document.rating,
  };
}

export const titleOf = ({ texts, textLocale }: Document, locale: Locale): string =>
  (texts[locale] ?? texts[textLocale])?.title ?? '';

type Variant = Document['variants'][number];
/** The first that has most of the words in its options; none where neither words nor filters say anything of variants. */
function bestVariant(left: Variant[], words: string[], narrowed: boolean): Variant | undefined {
  let best: { variant: Variant; fits: number } | undefined;
  for (const variant of left) {
    const values = wordsOf(Object.values(variant.options).join(' '));
    const fits = words.filter((word) => values.includes(word)).length * 2 + (variant.inStock ? 1 : 0);
    if (!best || fits > best.fits) best = { variant, fits };
  }
  return narrowed || (best && best.fits >= 2) ? best?.variant : undefined;
}
