import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
});
afterAll(() => shop.close());

test('words are found by their stems and without accents, in the title first', async () => {
  await shop.add({ title: 'Ceramic Vases', description: 'Thrown by hand.' });
  await shop.add({ title: 'Brûlée Bowl', description: 'Goes with a ceramic vase.' });
  await shop.settle();
  expect(await shop.titles('?q=vase')).toEqual(['Ceramic Vases', 'Brûlée Bowl']);
  expect(await shop.titles('?q=brulee+bowls')).toEqual(['Brûlée Bowl']);
  expect(await shop.search('?q=cermaic+vaze')).toMatchObject({ correctedTo: 'ceramic vase', total: 2 });
});
