/** Values of facets as small numbers, so that they can be counted in an array. */
export class FacetValues {
  readonly #ids = new Map<string, number>();
  readonly #facets = new Map<string, number>();
  /** By facet: its key and the name it is shown by. */
  readonly facets: { key: string; name: string; values: number[] }[] = [];
  /** By value: its facet, what a filter says, and what is shown. */
  readonly facetOf: number[] = [];
  readonly keys: string[] = [];
  readonly labels: string[] = [];

  /** The number of a value, made where it is new. */
  add(facet: { key: string; name: string }, key: string, label: string): number {
    const known = this.find(facet.key, key);
    if (known !== undefined) return known;
    let facetId = this.#facets.get(facet.key);
    if (facetId === undefined) {
      facetId = this.facets.push({ ...facet, values: [] }) - 1;
      this.#facets.set(facet.key, facetId);
    }
    const id = this.keys.push(key) - 1;
    this.labels.push(label);
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
}

export const VENDOR = { key: 'vendor', name: 'Vendor' };
export const CATEGORY = { key: 'category', name: 'Category' };
/** Options are facets of their own, whatever a maker calls them. */
export const optionFacet = (name: string) => ({ key: `option:${name.toLowerCase()}`, name });
