import { FacetCounter, type FacetCounts } from './count-facets.ts';
import { type CompiledFilters, compileFilters, type Filters, failsOfProduct, failsOfVariant } from './filters.ts';
import { findWords, type Unit } from './find-words.ts';
import type { Locale } from './locales.ts';
import type { Entry, ProductIndex } from './product-index.ts';

export const SORTS = ['relevance', 'price-asc', 'price-desc', 'newest', 'rating'] as const;
export type Sort = (typeof SORTS)[number];

export interface Wanted {
  /** Null: everything. Empty: words that nothing can be found by. */
  units: Unit[] | null;
  phrase: string;
  locale: Locale;
  filters: Filters;
  sort: Sort;
  limit: number;
  /** The last product of the page before, as `Hit` says. */
  after: { key: number; id: string } | undefined;
  facets: boolean;
}
/** A product of a page: where it stands in the order, and its lowest price that the filters leave. */
export interface Hit {
  entry: Entry;
  key: number;
  priceMinor: number;
  /** Which variants the filters leave. */
  variants: boolean[];
}
export interface Results {
  hits: Hit[];
  /** Whether there are more behind the page. */
  more: boolean;
  total: number;
  /** Whether some have all the words. */
  whole: boolean;
  facets: FacetCounts | null;
}

/** Searches, narrows, counts, sorts and cuts a page, in one pass over what words found. */
export function searchIndex(index: ProductIndex, wanted: Wanted): Results {
  const filters = compileFilters(index, wanted.filters);
  const counter = wanted.facets ? new FacetCounter(index, filters) : null;
  const found =
    wanted.units === null
      ? everything(index)
      : findWords(index, wanted.units, { ...wanted, fills: wanted.sort === 'relevance' });
  const page = new Page(index, wanted);
  let total = 0;
  const { narrowsVariants } = filters;
  for (let n = 0; n < found.count; n++) {
    const slot = found.slots[n] ?? 0;
    const ofProduct = failsOfProduct(index, filters, slot);
    if ((ofProduct & (ofProduct - 1)) !== 0) continue; // by two facets: neither lists nor counts have it
    let price = filters.prices.lowest.at(slot);
    if (narrowsVariants) {
      const variants = failsOfVariants(index, filters, slot);
      price = variants.lowest;
      if (ofProduct === 0) counter?.add(slot, index.variantStart.at(slot), variants.fails);
      else if (price >= 0) counter?.addWhole(slot, ofProduct);
    } else counter?.addWhole(slot, ofProduct);
    if (ofProduct !== 0 || price < 0) continue;
    total++;
    page.offer(slot, { price, score: found.scores === null ? index.standing.at(slot) : (found.scores[n] ?? 0) });
  }
  const { slots, more } = page.cut();
  const hits = slots.flatMap(({ slot, key, price }): Hit[] => {
    const entry = index.entries[slot];
    if (!entry) return [];
    const first = index.variantStart.at(slot);
    const variants = entry.document.variants.map((_, n) => failsOfVariant(index, filters, first + n) === 0);
    return [{ entry, key, priceMinor: price, variants }];
  });
  return { hits, more, total, whole: found.whole > 0, facets: counter?.result(wanted.locale) ?? null };
}

function everything(index: ProductIndex) {
  const slots = index.everything();
  return { slots, scores: null, count: slots.length, whole: slots.length };
}

const variantsOfOne: { fails: number[]; lowest: number } = { fails: [], lowest: -1 };
/** What each variant of a product fails by, and the lowest price of those that fail by nothing: -1 without one. Used again by the next. */
function failsOfVariants(index: ProductIndex, filters: CompiledFilters, slot: number): typeof variantsOfOne {
  const first = index.variantStart.at(slot);
  const end = index.variantStart.at(slot + 1);
  const { fails } = variantsOfOne;
  fails.length = end - first;
  let lowest = -1;
  for (let variant = first; variant < end; variant++) {
    const mask = failsOfVariant(index, filters, variant);
    fails[variant - first] = mask;
    const price = filters.prices.price.at(variant);
    if (mask === 0 && (lowest < 0 || price < lowest)) lowest = price;
  }
  variantsOfOne.lowest = lowest;
  return variantsOfOne;
}

interface Placed {
  slot: number;
  key: number;
  id: string;
  price: number;
}

/** Keeps the first `limit + 1` behind the cursor of all that are offered. Lower keys come first; newer products where keys are alike. */
class Page {
  readonly #index: ProductIndex;
  readonly #wanted: Wanted;
  readonly #best: Placed[] = [];

  constructor(index: ProductIndex, wanted: Wanted) {
    this.#index = index;
    this.#wanted = wanted;
  }

  offer(slot: number, of: { price: number; score: number }): void {
    const { after, limit } = this.#wanted;
    const key = this.#key(slot, of);
    if (after && key < after.key) return;
    const worst = this.#best.length > limit ? this.#best.at(-1) : undefined;
    if (worst && key > worst.key) return;
    const placed = { slot, key, id: this.#index.entries[slot]?.document.id ?? '', price: of.price };
    if (after && !isBefore(after, placed)) return;
    if (worst && !isBefore(placed, worst)) return;
    let [low, high] = [0, this.#best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#best[middle];
      if (other && isBefore(other, placed)) low = middle + 1;
      else high = middle;
    }
    this.#best.splice(low, 0, placed);
    if (this.#best.length > limit + 1) this.#best.pop();
  }

  #key(slot: number, { price, score }: { price: number; score: number }): number {
    const index = this.#index;
    switch (this.#wanted.sort) {
      case 'relevance':
        return -score;
      case 'price-asc':
        return price;
      case 'price-desc':
        return -price;
      case 'newest':
        return -index.created.at(slot);
      case 'rating':
        return -(index.rating.at(slot) + Math.min(index.reviews.at(slot), 9999) / 10_000);
    }
  }

  cut(): { slots: Placed[]; more: boolean } {
    const { limit } = this.#wanted;
    return { slots: this.#best.slice(0, limit), more: this.#best.length > limit };
  }
}

const isBefore = (a: { key: number; id: string }, b: { key: number; id: string }): boolean =>
  a.key < b.key || (a.key === b.key && a.id > b.id);
