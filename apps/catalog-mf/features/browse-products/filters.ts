/** What a list's URL says. Prices are in whole units of the currency, as a shopper types them. */
export interface Filters {
  vendor: string[];
  minPrice: number | null;
  maxPrice: number | null;
  inStock: boolean;
  sort: Sort;
  /** How many products are shown. */
  show: number;
  cursor: string | null;
}

export const SORTS = {
  featured: 'Featured',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  title: 'Name, A to Z',
} as const;
export type Sort = keyof typeof SORTS;
export const isSort = (value: string): value is Sort => Object.hasOwn(SORTS, value);

export const PAGE_SIZE = 24;
/** The most one page holds; further ones are reached by cursor. */
export const MOST_SHOWN = 96;

/** The URL of the same list with these filters; defaults are left out, so that one list has one URL. */
export function listUrl(path: string, q: string | null, filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const vendor of filters.vendor ?? []) query.append('vendor', vendor);
  if (filters.minPrice != null) query.set('minPrice', String(filters.minPrice));
  if (filters.maxPrice != null) query.set('maxPrice', String(filters.maxPrice));
  if (filters.inStock) query.set('inStock', 'true');
  if (filters.sort && filters.sort !== 'featured') query.set('sort', filters.sort);
  if (filters.show && filters.show > PAGE_SIZE) query.set('show', String(filters.show));
  if (filters.cursor) query.set('cursor', filters.cursor);
  return query.size > 0 ? `${path}?${query}` : path;
}
