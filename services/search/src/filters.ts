import type { Currency } from '@souk/contracts/money';
import { CATEGORY, optionKey, VENDOR } from './facet-values.ts';
import type { PriceColumns } from './price-columns.ts';
import type { ProductIndex } from './product-index.ts';

export interface Filters {
  /** Of the prices. */
  currency: Currency;
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
  prices: PriceColumns;
  /** By value: 1 where it is wanted. */
  vendors: Uint8Array | null;
  categories: Uint8Array | null;
  options: { facet: number; bit: number; values: Set<number> }[];
  minPrice: number;
  maxPrice: number;
  inStock: boolean;
  minRating: number;
  /** Whether anything of it is about variants. */
  narrowsVariants: boolean;
}

export function compileFilters({ values, prices }: ProductIndex, filters: Filters): CompiledFilters {
  const known = (facet: { key: string }, keys: string[]) =>
    keys.length === 0
      ? null
      : flags(
          values.keys.length,
          keys.map((key) => values.find(facet.key, key) ?? -1),
        );
  const byName = Map.groupBy(filters.options, ({ name }) => optionKey(name));
  return {
    prices: prices[filters.currency],
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
    narrowsVariants:
      filters.options.length > 0 ||
      filters.minPrice !== undefined ||
      filters.maxPrice !== undefined ||
      filters.inStock === true,
  };
}

function flags(length: number, wanted: number[]): Uint8Array {
  const made = new Uint8Array(length);
  for (const value of wanted) if (value >= 0) made[value] = 1;
  return made;
}

/** What a product fails by whatever its variants are. */
export function failsOfProduct(index: ProductIndex, filters: CompiledFilters, slot: number): number {
  let fails = 0;
  if (filters.vendors && filters.vendors[index.vendor.at(slot)] !== 1) fails |= FAILS.vendor;
  if (filters.categories && !hasCategory(index, filters.categories, slot)) fails |= FAILS.category;
  if (index.rating.at(slot) < filters.minRating) fails |= FAILS.rating;
  return fails;
}

function hasCategory({ category, categoryStart }: ProductIndex, wanted: Uint8Array, slot: number): boolean {
  const end = categoryStart.at(slot + 1);
  for (let at = categoryStart.at(slot); at < end; at++) if (wanted[category.at(at)] === 1) return true;
  return false;
}

export function failsOfVariant(index: ProductIndex, filters: CompiledFilters, variant: number): number {
  let fails = 0;
  const price = filters.prices.price.at(variant);
  if (price < filters.minPrice || price > filters.maxPrice) fails |= FAILS.price;
  if (filters.inStock && index.inStock.at(variant) === 0) fails |= FAILS.stock;
  const [first, second, third] = index.option;
  for (let n = 0; n < filters.options.length; n++) {
    const chosen = filters.options[n];
    if (!chosen) continue;
    const { bit, values } = chosen;
    if (!values.has(first.at(variant)) && !values.has(second.at(variant)) && !values.has(third.at(variant)))
      fails |= bit;
  }
  return fails;
}
