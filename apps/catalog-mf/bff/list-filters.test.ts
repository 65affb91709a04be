import { expect, test } from 'vitest';
import { listUrl, NO_FILTERS } from '../features/browse-products/filters.ts';
import { readFilters, readWords } from './list-filters.ts';

test('a URL is read and written back in one order, without defaults and doubles', () => {
  const { filters, notices } = readFilters({
    sort: 'price-asc',
    option: ['Glaze:Sage', 'Colour:Rust', 'Glaze:Sage'],
    maxPrice: '80.50',
    vendor: 'Tarrow Pottery',
    inStock: 'true',
    rating: '4',
    show: '24',
  });
  expect(notices).toEqual([]);
  expect(listUrl('/products', null, filters)).toBe(
    '/products?vendor=Tarrow+Pottery&option=Colour:Rust&option=Glaze:Sage&maxPrice=80.5&inStock=true&rating=4&sort=price-asc',
  );
  expect(listUrl('/search', 'a&b', NO_FILTERS)).toBe('/search?q=a%26b');
});

test.each([
  ['numbers that are none', { minPrice: '-1', maxPrice: '1e309', rating: '4.5', show: '1e9' }],
  ['what is not known', { sort: 'constructor', option: ['Glaze', ':x', 'x:'], inStock: 'yes', cursor: '\0', x: 'y' }],
  ['nothing', { vendor: '', category: ['', '\0'], minPrice: '', maxPrice: ' ' }],
])('rubbish is as if it were not there: %s', (_what, query) => {
  const { filters, notices } = readFilters(query);
  expect({ ...filters, show: 24 }).toEqual(NO_FILTERS);
  expect(notices).toEqual([]);
});

test('prices upside down are turned round, and said to be', () => {
  const { filters, notices } = readFilters({ minPrice: '80', maxPrice: '40' });
  expect(filters).toMatchObject({ minPrice: 40, maxPrice: 80 });
  expect(notices).toEqual([{ kind: 'pricesSwapped' }]);
});

test('what is searched for is cut to what a search takes, and cleaned of what no text holds', () => {
  expect(readWords({ q: ['  vase\0\n', 'lamp'] })).toEqual({ q: 'vase', notices: [] });
  const long = readWords({ q: '🏺'.repeat(5000) });
  expect(long.notices).toEqual([{ kind: 'queryCut' }]);
  expect(long.q.length).toBeLessThanOrEqual(200);
  expect(long.q).not.toMatch(/\p{Surrogate}/u);
  expect(readWords({ q: `a${'\ud800'}b` }).q).toBe('a\ufffdb');
});
