import { DEFAULT_LOCALE, type Locale } from './locales.ts';

/** What something is called in each language; the catalogue's own is always there. */
export type Labels = Partial<Record<Locale, string>>;

/** Values of facets as small numbers, so that they can be counted in an array. */
export class FacetValues {
  readonly #ids = new Map<string, number>();
  readonly #facets = new Map<string, number>();
  /** By facet: its key, what it is called and its values. */
  readonly facets: { key: string; names: Labels; values: number[] }[] = [];
  /** By value: its facet, what a filter says, and what it is called. */
  readonly facetOf: number[] = [];
  readonly keys: string[] = [];
  readonly labels: Labels[] = [];

  /** The number of a value, made where it is new. What it is called in a language is what was said last. */
  add(facet: { key: string; names: Labels }, key: string, labels: Labels): number {
    const known = this.find(facet.key, key);
    if (known !== undefined) {
      Object.assign(this.facets[this.facetOf[known] ?? -1]?.names ?? {}, facet.names);
      Object.assign(this.labels[known] ?? {}, labels);
      return known;
    }
    let facetId = this.#facets.get(facet.key);
    if (facetId === undefined) {
      facetId = this.facets.push({ ...facet, names: { ...facet.names }, values: [] }) - 1;
      this.#facets.set(facet.key, facetId);
    }
    const id = this.keys.push(key) - 1;
    this.labels.push({ ...labels });
    this.facetOf.push(facetId);
    this.facets[facetId]?.values.push(id);
    this.#ids.set(`${facet.key}\0${key}`, id);
    return id;
  }
  find(facetKey: string, key: string): number | undefined {
    return this.#ids.get(`${facetKey}\0${key}`);
  }
  facet(key: string): number | undefined {
    return this.#facets.get(key);
  }
  label(value: number, locale: Locale): string {
    return inLocale(this.labels[value] ?? {}, locale);
  }
}

export const inLocale = (labels: Labels, locale: Locale): string => labels[locale] ?? labels[DEFAULT_LOCALE] ?? '';

export const VENDOR = { key: 'vendor', names: {} };
export const CATEGORY = { key: 'category', names: {} };
/** Options are facets of their own, by what the catalogue calls them. */
export const optionKey = (name: string): string => `option:${name.toLowerCase()}`;
