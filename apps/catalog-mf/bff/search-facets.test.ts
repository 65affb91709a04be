import { expect, test } from 'vitest';
import { NO_FILTERS } from '../features/browse-products/filters.ts';
import type { SearchFacets } from './find-in-search.ts';
import { toFacets, unknownValues } from './search-facets.ts';

const facets: SearchFacets = {
  categories: [{ slug: 'vases', title: 'Vasen', count: 8 }],
  vendors: [
    { vendor: 'Tarrow Pottery', count: 2 },
    { vendor: 'Hallerud Glas', count: 0 },
  ],
  options: [{ key: 'Glaze', name: 'Glasur', values: [{ key: 'Sage', value: 'Salbei', count: 2 }] }],
  prices: [
    { min: 0, max: 2499, count: 1 },
    { min: 2500, max: 4999, count: 0 },
    { min: 5000, max: null, count: 3 },
  ],
  ratings: [{ min: 4, count: 0 }],
  inStock: 3,
  priceRange: null,
};

test('facets are named in the shopper’s language and chosen by the catalogue’s own names', () => {
  const shown = toFacets(facets, {
    scope: {},
    filters: { ...NO_FILTERS, option: ['Glaze:Sage'] },
    locale: 'de',
    currency: 'EUR',
  });
  expect(shown.groups).toEqual([
    {
      filter: 'option',
      name: 'Glasur',
      values: [{ value: 'Glaze:Sage', label: 'Salbei', count: 2, swatch: '#8a9b83' }],
    },
    {
      filter: 'vendor',
      name: null,
      values: [
        { value: 'Hallerud Glas', label: 'Hallerud Glas', count: 0 },
        { value: 'Tarrow Pottery', label: 'Tarrow Pottery', count: 2 },
      ],
    },
  ]);
  expect(shown.prices).toEqual([
    { min: null, max: 24.99, count: 1 },
    { min: 50, max: null, count: 3 },
  ]);
  expect(shown.ratings).toEqual([]);
});

test('a category’s page offers no categories', () => {
  const categories = [...facets.categories, { slug: 'desk', title: 'Desk', count: 3 }];
  const groupsOf = (scope: { category?: string }) =>
    toFacets({ ...facets, categories }, { scope, filters: NO_FILTERS, locale: 'en', currency: 'USD' }).groups.map(
      ({ filter }) => filter,
    );
  expect(groupsOf({})).toEqual(['category', 'vendor']);
  expect(groupsOf({ category: 'vases' })).toEqual(['vendor']);
});

test('yen have no minor digits', () => {
  const prices = [{ min: 2500, max: 4999, count: 2 }];
  expect(
    toFacets({ ...facets, prices }, { scope: {}, filters: NO_FILTERS, locale: 'en', currency: 'JPY' }).prices,
  ).toEqual([{ min: 2500, max: 4999, count: 2 }]);
});

test('a value that nothing has is told from one of which nothing is left, and from one beyond those listed', () => {
  const filters = {
    ...NO_FILTERS,
    category: ['vases', 'nowhere'],
    vendor: ['Hallerud Glas', 'Nobody'],
    option: ['glaze:Sage', 'Glaze:Puce', 'Shape:Round'],
  };
  expect(unknownValues(facets, filters)).toEqual({
    category: ['nowhere'],
    vendor: ['Nobody'],
    option: ['Glaze:Puce', 'Shape:Round'],
  });
  const many = Array.from({ length: 50 }, (_, n) => ({ vendor: `Maker ${n}`, count: 1 }));
  expect(unknownValues({ ...facets, vendors: many }, filters).vendor).toEqual([]);
});
