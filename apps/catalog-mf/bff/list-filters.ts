import type { PageInput } from '@souk/mf-kit/contract';
import { type Filters, isSort, MOST_SHOWN, PAGE_SIZE } from '../features/browse-products/filters.ts';
import type { ListQuery } from './catalogue.ts';

const MAX_PRICE = 900_000;

/** What a list's URL says; whatever makes no sense in it is as if it were not there. */
export function readFilters(query: PageInput['query']): Filters {
  const all = (name: string) => [query[name] ?? []].flat().filter((value) => value !== '');
  const one = (name: string) => all(name)[0];
  const price = (name: string) => {
    const value = Number(one(name) ?? Number.NaN);
    return Number.isFinite(value) && value >= 0 && value <= MAX_PRICE ? Math.round(value * 100) / 100 : null;
  };
  const show = Number(one('show') ?? PAGE_SIZE);
  const sort = one('sort') ?? 'featured';
  const cursor = one('cursor');
  return {
    vendor: all('vendor')
      .slice(0, 20)
      .map((vendor) => vendor.slice(0, 200)),
    minPrice: price('minPrice'),
    maxPrice: price('maxPrice'),
    inStock: one('inStock') === 'true',
    sort: isSort(sort) ? sort : 'featured',
    show: Number.isInteger(show) ? Math.min(Math.max(show, PAGE_SIZE), MOST_SHOWN) : PAGE_SIZE,
    cursor: cursor !== undefined && /^[\w-]{1,500}$/.test(cursor) ? cursor : null,
  };
}

// The shop's prices have two digits; the list's filter boxes speak in whole units.
const minor = (price: number) => Math.round(price * 100);

/** The product service's query for these filters. */
export function toListQuery(filters: Filters, searching: boolean): ListQuery {
  return {
    ...(filters.vendor.length > 0 ? { vendor: filters.vendor } : {}),
    ...(filters.minPrice === null ? {} : { minPrice: minor(filters.minPrice) }),
    ...(filters.maxPrice === null ? {} : { maxPrice: minor(filters.maxPrice) }),
    ...(filters.inStock ? { inStock: 'true' as const } : {}),
    ...(searching && filters.sort === 'featured' ? {} : { sort: filters.sort }),
    ...(filters.cursor === null ? {} : { cursor: filters.cursor }),
    limit: filters.show,
  };
}
