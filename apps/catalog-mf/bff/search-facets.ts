import type { FacetGroup, Facets } from '../features/browse-products/facets.ts';
import type { Filters } from '../features/browse-products/filters.ts';
import type { SearchFacets } from './find-in-search.ts';
import type { Asked } from './list-scope.ts';
import { toMajor } from './price-units.ts';
import { swatchOf } from './swatches.ts';

/** Search lists no more values of a facet, and no more options; what is chosen may be beyond them. */
const MOST_LISTED = 50;
const MOST_OPTIONS = 12;

type Facetted = Pick<Asked, 'scope' | 'filters' | 'locale' | 'currency'>;

/** Search's counts as the page shows them. Where there is nothing to choose, nothing is offered. */
export function toFacets(facets: SearchFacets, { scope, filters, locale, currency }: Facetted): Facets {
  const options = facets.options.map(
    ({ key, name, values }): FacetGroup => ({
      filter: 'option',
      name,
      values: values.map(({ key: valueKey, value, count }) => {
        const swatch = swatchOf(valueKey);
        return { value: `${key}:${valueKey}`, label: value, count, ...(swatch ? { swatch } : {}) };
      }),
    }),
  );
  const groups: FacetGroup[] = [
    {
      filter: 'category',
      name: null,
      values: facets.categories.map(({ slug, title, count }) => ({ value: slug, label: title, count })),
    },
    ...options,
    {
      filter: 'vendor',
      name: null,
      values: facets.vendors.map(({ vendor, count }) => ({ value: vendor, label: vendor, count })),
    },
  ];
  // by name, so that a value stays where it is while one chooses
  const byName = new Intl.Collator(locale, { numeric: true });
  for (const { values } of groups) values.sort((a, b) => byName.compare(a.label, b.label));
  const major = (amount: number) => toMajor(amount, currency);
  return {
    groups: groups.filter(
      ({ filter, values }) =>
        (filter === 'option' || scope[filter] === undefined) && // a category's page is of one category
        (values.length > 1 || values.some(({ value }) => filters[filter].includes(value))),
    ),
    prices: facets.prices
      .filter(({ count }) => count > 0)
      .map(({ min, max, count }) => ({
        min: min === 0 ? null : major(min),
        max: max === null ? null : major(max),
        count,
      })),
    ratings: facets.ratings.filter(({ count }) => count > 0),
    inStock: facets.inStock,
  };
}

/** Chosen values that nothing in the shop has: a facet lists what is chosen whatever is left of it, if it knows it at all. */
export function unknownValues(facets: SearchFacets, filters: Filters): Pick<Filters, 'category' | 'vendor' | 'option'> {
  const beyond = (listed: readonly unknown[], chosen: string[], isListed: (value: string) => boolean) =>
    listed.length >= MOST_LISTED ? [] : chosen.filter((value) => !isListed(value));
  const listedOption = (option: string) => {
    const [name, value] = [option.slice(0, option.indexOf(':')), option.slice(option.indexOf(':') + 1)];
    const facet = facets.options.find(({ key }) => key.toLowerCase() === name.toLowerCase());
    if (!facet) return facets.options.length >= MOST_OPTIONS;
    return facet.values.length >= MOST_LISTED || facet.values.some(({ key }) => key === value);
  };
  return {
    category: beyond(facets.categories, filters.category, (slug) => facets.categories.some((one) => one.slug === slug)),
    vendor: beyond(facets.vendors, filters.vendor, (vendor) => facets.vendors.some((one) => one.vendor === vendor)),
    option: filters.option.filter((value) => !listedOption(value)),
  };
}
