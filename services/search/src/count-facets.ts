import type { CompiledFilters } from './filters.ts';
import { FAILS } from './filters.ts';
import type { ProductIndex } from './product-index.ts';

/** Upper ends of price buckets in major units; the last one is open. */
const PRICE_STEPS = [25, 50, 100, 200, 500];
export const STARS = [4, 3, 2, 1];
const MAX_VALUES = 50;
const MAX_OPTION_FACETS = 12;

export interface FacetCounts {
  categories: { slug: string; title: string; count: number }[];
  vendors: { vendor: string; count: number }[];
  options: { name: string; values: { value: string; count: number }[] }[];
  prices: { min: number; max: number | null; count: number }[];
  ratings: { min: number; count: number }[];
  inStock: number;
  /** Lowest and highest price that the other filters leave, in minor units. */
  priceRange: { min: number; max: number } | null;
}

export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Counts products by value, each by what the other facets leave of it. One for a search; `add` for each product that words found. */
export class FacetCounter {
  readonly #index: ProductIndex;
  readonly #counts: Int32Array;
  /** Value → the last slot that it was counted for. */
  readonly #seen: Int32Array;
  readonly #bitOfFacet: Int32Array;
  readonly #steps: number[];
  readonly #prices: Int32Array;
  readonly #ratings = new Int32Array(STARS.length);
  #inStock = 0;
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;

  constructor(index: ProductIndex, filters: CompiledFilters) {
    this.#index = index;
    this.#counts = new Int32Array(index.values.keys.length);
    this.#seen = new Int32Array(index.values.keys.length).fill(-1);
    this.#bitOfFacet = new Int32Array(index.values.facets.length);
    for (const { facet, bit } of filters.options) if (facet >= 0) this.#bitOfFacet[facet] = bit;
    this.#steps = PRICE_STEPS.map((step) => step * 10 ** minorDigits(index.currency ?? 'USD'));
    this.#prices = new Int32Array(PRICE_STEPS.length + 1);
  }

  /** `fails` of each variant, from `first` on: what it and its product fail by. */
  add(slot: number, first: number, fails: number[]): void {
    const index = this.#index;
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
      if (mask === 0 || mask === FAILS.price) buckets |= 1 << this.#notePrice(index.price.at(variant));
      if ((mask === 0 || mask === FAILS.stock) && index.inStock.at(variant) === 1) available = true;
      for (const column of index.option) this.#countOption(slot, column.at(variant), mask);
    }
    if (available) this.#inStock++;
    for (let n = 0; buckets >> n; n++) if ((buckets >> n) & 1) this.#prices[n] = (this.#prices[n] ?? 0) + 1;
    if (passes || failsByOne & FAILS.vendor) this.#count(slot, index.vendor.at(slot));
    if (passes || failsByOne & FAILS.category)
      for (let at = index.categoryStart.at(slot); at < index.categoryStart.at(slot + 1); at++)
        this.#count(slot, index.category.at(at));
    if (passes || failsByOne & FAILS.rating)
      for (const [n, stars] of STARS.entries())
        if (index.rating.at(slot) >= stars * 10) this.#ratings[n] = (this.#ratings[n] ?? 0) + 1;
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
    let bucket = 0;
    while (bucket < this.#steps.length && price >= (this.#steps[bucket] ?? 0)) bucket++;
    return bucket;
  }

  /** Values that something has, the most frequent first, and those that are chosen, whatever is left of them. */
  result(filters: CompiledFilters): FacetCounts {
    const { values } = this.#index;
    const chosen = new Set<number>([
      ...(filters.vendors ?? []),
      ...(filters.categories ?? []),
      ...filters.options.flatMap(({ values: set }) => [...set]),
    ]);
    const counted = (facet: number | undefined) =>
      (facet === undefined ? [] : (values.facets[facet]?.values ?? []))
        .map((value) => ({
          value,
          key: values.keys[value] ?? '',
          label: values.labels[value] ?? '',
          count: this.#counts[value] ?? 0,
        }))
        .filter(({ value, count }) => count > 0 || chosen.has(value))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
        .slice(0, MAX_VALUES);
    const options = values.facets
      .map(({ key, name }, facet) => ({ name, values: key.startsWith('option:') ? counted(facet) : [] }))
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
      options: options.map(({ name, values: list }) => ({
        name,
        values: list.map(({ label, count }) => ({ value: label, count })),
      })),
      prices: [...this.#prices].map((count, n) => ({
        min: this.#steps[n - 1] ?? 0,
        max: this.#steps[n] === undefined ? null : (this.#steps[n] ?? 0) - 1,
        count,
      })),
      ratings: STARS.map((min, n) => ({ min, count: this.#ratings[n] ?? 0 })),
      inStock: this.#inStock,
      priceRange: this.#lowest <= this.#highest ? { min: this.#lowest, max: this.#highest } : null,
    };
  }
}
