import { CATEGORY, optionFacet, VENDOR } from './facet-values.ts';
import type { ProductIndex } from './product-index.ts';

export interface Filters {
  categories: string[];
  vendors: string[];
  options: { name: string; value: string }[];
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  inStock?: boolean | undefined;
  minRating?: number | undefined;
}

/** What a product or variant can fail by, as bits: a facet counts what fails by nothing, or by that facet alone. */
export const FAILS = { vendor: 1, category: 2, rating: 4, price: 8, stock: 16 } as const;
const FIRST_OPTION = 5;

/** Filters in the numbers of an index. What it does not know, nothing has. */
export interface CompiledFilters {
  vendors: Set<number> | null;
  categories: Set<number> | null;
  options: { facet: number; bit: number; values: Set<number> }[];
  minPrice: number;
  maxPrice: number;
  inStock: boolean;
  minRating: number;
}

export function compileFilters({ values }: ProductIndex, filters: Filters): CompiledFilters {
  const known = (facet: { key: string }, keys: string[]) =>
    keys.length === 0 ? null : new Set(keys.map((key) => values.find(facet.key, key) ?? -2));
  const byName = Map.groupBy(filters.options, ({ name }) => optionFacet(name).key);
  return {
    vendors: known(VENDOR, filters.vendors),
    categories: known(CATEGORY, filters.categories),
    options: [...byName].map(([key, chosen], n) => ({
      facet: values.facet(key) ?? -2,
      bit: 1 << (FIRST_OPTION + n),
      values: new Set(chosen.map(({ value }) => values.find(key, value) ?? -2)),
    })),
    minPrice: filters.minPrice ?? 0,
    maxPrice: filters.maxPrice ?? Number.MAX_SAFE_INTEGER,
    inStock: filters.inStock ?? false,
    minRating: (filters.minRating ?? 0) * 10,
  };
}

/** What a product fails by whatever its variants are. */
export function failsOfProduct(index: ProductIndex, filters: CompiledFilters, slot: number): number {
  let fails = 0;
  if (filters.vendors && !filters.vendors.has(index.vendor.at(slot))) fails |= FAILS.vendor;
  if (filters.categories && !hasCategory(index, filters.categories, slot)) fails |= FAILS.category;
  if (index.rating.at(slot) < filters.minRating) fails |= FAILS.rating;
  return fails;
}

function hasCategory({ category, categoryStart }: ProductIndex, wanted: Set<number>, slot: number): boolean {
  const end = categoryStart.at(slot + 1);
  for (let at = categoryStart.at(slot); at < end; at++) if (wanted.has(category.at(at))) return true;
  return false;
}

export function failsOfVariant(index: ProductIndex, filters: CompiledFilters, variant: number): number {
  let fails = 0;
  const price = index.price.at(variant);
  if (price < filters.minPrice || price > filters.maxPrice) fails |= FAILS.price;
  if (filters.inStock && index.inStock.at(variant) === 0) fails |= FAILS.stock;
  for (const { bit, values } of filters.options) {
    const [first, second, third] = index.option;
    if (!values.has(first.at(variant)) && !values.has(second.at(variant)) && !values.has(third.at(variant)))
      fails |= bit;
  }
  return fails;
}
