import { inLocale } from './facet-values.ts';
import type { CompiledFilters } from './filters.ts';
import { FAILS } from './filters.ts';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import { bucketOf } from './price-buckets.ts';
import type { ProductIndex } from './product-index.ts';

export const STARS = [4, 3, 2, 1];
const MAX_VALUES = 50;
const MAX_OPTION_FACETS = 12;

export interface FacetCounts {
  categories: { slug: string; title: string; count: number }[];
  vendors: { vendor: string; count: number }[];
  options: { name: string; key: string; values: { value: string; key: string; count: number }[] }[];
  prices: { min: number; max: number | null; count: number }[];
  ratings: { min: number; count: number }[];
  inStock: number;
  /** Lowest and highest price that the other filters leave, in minor units. */
  priceRange: { min: number; max: number } | null;
}

/** Counts products by value, each by what the other facets leave of it. One for a search; `add` for each product that words found. */
export class FacetCounter {
  readonly #index: ProductIndex;
  readonly #filters: CompiledFilters;
  readonly #counts: Int32Array;
  /** Value → the last slot that it was counted for. */
  readonly #seen: Int32Array;
  readonly #bitOfFacet: Int32Array;
  readonly #prices: Int32Array;
  readonly #ratings = new Int32Array(STARS.length);
  #inStock = 0;
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;

  constructor(index: ProductIndex, filters: CompiledFilters) {
    this.#index = index;
    this.#filters = filters;
    this.#counts = new Int32Array(index.values.keys.length);
    this.#seen = new Int32Array(index.values.keys.length).fill(-1);
    this.#bitOfFacet = new Int32Array(index.values.facets.length);
    for (const { facet, bit } of filters.options) if (facet >= 0) this.#bitOfFacet[facet] = bit;
    this.#prices = new Int32Array(filters.prices.steps.length + 1);
  }

  /** `fails` of each variant, from `first` on: what it and its product fail by. */
  add(slot: number, first: number, fails: number[]): void {
    const index = this.#index;
    const { price } = this.#filters.prices;
    let passes = false;
    let failsByOne = 0;
    let buckets = 0;
    let available = false;
    for (let n = 0; n < fails.length; n++) {
      const mask = fails[n] ?? 0;
      if (mask === 0) passes = true;
      else if ((mask & (mask - 1)) === 0) failsByOne |= mask;
      else continue; // by two facets or more: nobody counts it
      const variant = first + n;
      if (mask === 0 || mask === FAILS.price) buckets |= 1 << this.#notePrice(price.at(variant));
      if ((mask === 0 || mask === FAILS.stock) && index.inStock.at(variant) === 1) available = true;
      for (let o = 0; o < 3; o++) this.#countOption(slot, index.option[o]?.at(variant) ?? -1, mask);
    }
    if (available) this.#inStock++;
    this.#countBuckets(buckets);
    const reaches = passes ? -1 : failsByOne;
    this.#countProduct(slot, reaches);
  }

  /** A product that fails by nothing (0), or by this alone, and of whose variants none is narrowed: in columns of its own. */
  addWhole(slot: number, failsBy: number): void {
    const index = this.#index;
    this.#countProduct(slot, failsBy === 0 ? -1 : failsBy);
    if (failsBy !== 0) return;
    const counts = this.#counts;
    const values = index.value.data;
    const end = index.valueStart.at(slot + 1);
    for (let at = index.valueStart.at(slot); at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    if (index.standing.at(slot) >= 2) this.#inStock++;
    const { prices } = this.#filters;
    this.#countBuckets(prices.buckets.at(slot));
    this.#lowest = Math.min(this.#lowest, prices.lowest.at(slot));
    this.#highest = Math.max(this.#highest, prices.highest.at(slot));
  }

  /** Counts what a product has itself, for the facets in `reaches`. */
  #countProduct(slot: number, reaches: number): void {
    const index = this.#index;
    if (reaches & FAILS.vendor) this.#count(slot, index.vendor.at(slot));
    if (reaches & FAILS.category) {
      const end = index.categoryStart.at(slot + 1);
      for (let at = index.categoryStart.at(slot); at < end; at++) this.#count(slot, index.category.at(at));
    }
    const rating = reaches & FAILS.rating ? index.rating.at(slot) : 0;
    if (rating > 0)
      for (let n = 0; n < STARS.length; n++)
        if (rating >= (STARS[n] ?? 0) * 10) this.#ratings[n] = (this.#ratings[n] ?? 0) + 1;
  }
  #countBuckets(buckets: number): void {
    for (let n = 0; buckets >> n; n++) if ((buckets >> n) & 1) this.#prices[n] = (this.#prices[n] ?? 0) + 1;
  }

  #countOption(slot: number, value: number, mask: number): void {
    if (value < 0) return;
    if (mask === 0 || mask === this.#bitOfFacet[this.#index.values.facetOf[value] ?? 0]) this.#count(slot, value);
  }
  #count(slot: number, value: number): void {
    if (value < 0 || this.#seen[value] === slot) return;
    this.#seen[value] = slot;
    this.#counts[value] = (this.#counts[value] ?? 0) + 1;
  }
  #notePrice(price: number): number {
    if (price < this.#lowest) this.#lowest = price;
    if (price > this.#highest) this.#highest = price;
    return bucketOf(price, this.#filters.prices.steps);
  }

  /** Values that something has, the most frequent first, and those that are chosen, whatever is left of them. */
  result(locale: Locale): FacetCounts {
    const filters = this.#filters;
    const { steps } = filters.prices;
    const { values } = this.#index;
    const options = new Set(filters.options.flatMap((one) => [...one.values]));
    const isChosen = (value: number) =>
      filters.vendors?.[value] === 1 || filters.categories?.[value] === 1 || options.has(value);
    const counted = (facet: number | undefined) =>
      (facet === undefined ? [] : (values.facets[facet]?.values ?? []))
        .map((value) => ({
          value,
          key: values.keys[value] ?? '',
          label: values.label(value, locale),
          count: this.#counts[value] ?? 0,
        }))
        .filter(({ value, count }) => count > 0 || isChosen(value))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
        .slice(0, MAX_VALUES);
    const optionFacets = values.facets
      .map(({ key, names }, facet) => ({
        name: inLocale(names, locale),
        key: inLocale(names, DEFAULT_LOCALE),
        values: key.startsWith('option:') ? counted(facet) : [],
      }))
      .filter((facet) => facet.values.length > 0)
      .map((facet) => ({ ...facet, weight: facet.values.reduce((sum, { count }) => sum + count, 0) }))
      .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
      .slice(0, MAX_OPTION_FACETS);
    return {
      categories: counted(values.facet('category')).map(({ key, label, count }) => ({
        slug: key,
        title: label,
        count,
      })),
      vendors: counted(values.facet('vendor')).map(({ key, count }) => ({ vendor: key, count })),
      options: optionFacets.map(({ name, key: facetKey, values: list }) => ({
        name,
        key: facetKey,
        values: list.map(({ label, key, count }) => ({ value: label, key, count })),
      })),
      prices: [...this.#prices].map((count, n) => ({
        min: steps[n - 1] ?? 0,
        max: steps[n] === undefined ? null : (steps[n] ?? 0) - 1,
        count,
      })),
      ratings: STARS.map((min, n) => ({ min, count: this.#ratings[n] ?? 0 })),
      inStock: this.#inStock,
      priceRange: this.#lowest <= this.#highest ? { min: this.#lowest, max: this.#highest } : null,
    };
  }
}
