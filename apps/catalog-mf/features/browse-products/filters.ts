/** What a list's URL says. Prices are in whole units of the visitor's currency, as a shopper types them. */
export interface Filters {
  /** Slugs; where the list is one category's, that is not among them. */
  category: string[];
  vendor: string[];
  /** `Colour:Rust`: the option's name and its value. */
  option: string[];
  minPrice: number | null;
  maxPrice: number | null;
  inStock: boolean;
  /** So many stars and more. */
  rating: number | null;
  sort: Sort;
  /** How many products are shown. */
  show: number;
  cursor: string | null;
}

/** `featured` is what fits best where words are searched for. */
export const SORTS = ['featured', 'newest', 'price-asc', 'price-desc', 'rating'] as const;
export type Sort = (typeof SORTS)[number];
export const isSort = (value: string): value is Sort => (SORTS as readonly string[]).includes(value);

export const PAGE_SIZE = 24;
/** The most one page holds; further ones are reached by cursor. */
export const MOST_SHOWN = 96;

export const NO_FILTERS: Filters = {
  category: [],
  vendor: [],
  option: [],
  minPrice: null,
  maxPrice: null,
  inStock: false,
  rating: null,
  sort: 'featured',
  show: PAGE_SIZE,
  cursor: null,
};

const sorted = (values: readonly string[]) => [...values].sort();

/**
 * The URL of the same list with these filters. Defaults are left out, and what is there has one order, so that one list has one URL
 * whichever way a shopper came to it.
 */
export function listUrl(path: string, q: string | null, filters: Partial<Filters>): string {
  const all = { ...NO_FILTERS, ...filters };
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const name of ['category', 'vendor', 'option'] as const)
    for (const value of sorted(all[name])) query.append(name, value);
  if (all.minPrice !== null) query.set('minPrice', String(all.minPrice));
  if (all.maxPrice !== null) query.set('maxPrice', String(all.maxPrice));
  if (all.inStock) query.set('inStock', 'true');
  if (all.rating !== null) query.set('rating', String(all.rating));
  if (all.sort !== 'featured') query.set('sort', all.sort);
  if (all.show > PAGE_SIZE) query.set('show', String(all.show));
  if (all.cursor) query.set('cursor', all.cursor);
  // a colon needs no escape in a query, and an address that is read aloud is better without
  return query.size > 0 ? `${path}?${query.toString().replaceAll('%3A', ':')}` : path;
}

/** How many things narrow the list. */
export const narrowing = ({ category, vendor, option, minPrice, maxPrice, inStock, rating }: Filters): number =>
  category.length +
  vendor.length +
  option.length +
  Number(minPrice !== null || maxPrice !== null) +
  Number(inStock) +
  Number(rating !== null);

/** Other filters begin the list anew. */
export const changed = (filters: Filters, patch: Partial<Filters>): Filters => ({
  ...filters,
  show: PAGE_SIZE,
  cursor: null,
  ...patch,
});

export const without = (values: readonly string[], value: string): string[] => values.filter((one) => one !== value);
