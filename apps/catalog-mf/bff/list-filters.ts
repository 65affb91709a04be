import type { PageInput } from '@souk/mf-kit/contract';
import type { Notice } from '../features/browse-products/facets.ts';
import { type Filters, isSort, MOST_SHOWN, PAGE_SIZE } from '../features/browse-products/filters.ts';

/** In whole units of any currency of the shop. */
const MAX_PRICE = 900_000;
const MOST_VALUES = 20;
/** Of a query that services take. */
const MOST_CHARACTERS = 200;

const all = (query: PageInput['query'], name: string) => [query[name] ?? []].flat().filter((value) => value !== '');
/** Without what no text of the shop has in it, and what databases refuse. */
const clean = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** What a list's URL says; whatever makes no sense in it is as if it were not there, or is put right and told of. */
export function readFilters(query: PageInput['query']): { filters: Filters; notices: Notice[] } {
  const one = (name: string) => all(query, name)[0];
  const several = (name: string, longest: number) =>
    [...new Set(all(query, name).map((value) => clean(value).slice(0, longest)))].filter(Boolean).slice(0, MOST_VALUES);
  const price = (name: string) => {
    const value = Number(one(name)?.trim() || Number.NaN);
    return Number.isFinite(value) && value >= 0 && value <= MAX_PRICE ? Math.round(value * 100) / 100 : null;
  };
  const show = Number(one('show') ?? PAGE_SIZE);
  const sort = one('sort') ?? 'featured';
  const rating = Number(one('rating'));
  const cursor = one('cursor');
  const prices = [price('minPrice'), price('maxPrice')] as const;
  const upsideDown = prices[0] !== null && prices[1] !== null && prices[0] > prices[1];
  const [minPrice, maxPrice] = upsideDown ? [prices[1], prices[0]] : prices;
  return {
    filters: {
      category: several('category', 200),
      vendor: several('vendor', 200),
      option: several('option', 300).filter((value) => /^[^:]+:./.test(value)),
      minPrice,
      maxPrice,
      inStock: one('inStock') === 'true',
      rating: Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : null,
      sort: isSort(sort) ? sort : 'featured',
      show: Number.isInteger(show) ? Math.min(Math.max(show, PAGE_SIZE), MOST_SHOWN) : PAGE_SIZE,
      cursor: cursor !== undefined && /^[\w-]{1,500}$/.test(cursor) ? cursor : null,
    },
    notices: upsideDown ? [{ kind: 'pricesSwapped' }] : [],
  };
}

/** What is searched for: the first characters of it, as many as a search takes. */
export function readWords(query: PageInput['query']): { q: string; notices: Notice[] } {
  const whole = clean(all(query, 'q')[0] ?? '');
  // by code points, so that no emoji is cut in half
  const q =
    whole.length <= MOST_CHARACTERS ? whole : Array.from(whole.slice(0, MOST_CHARACTERS)).slice(0, -1).join('').trim();
  return { q, notices: q.length < whole.length ? [{ kind: 'queryCut' }] : [] };
}
