import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
  await shop.add({ title: 'Ceramic Vase', vendor: 'Olaria Corvo', categories: ['Vases'], price: 3200 });
  await shop.add({ title: 'Ceramic Bowl', vendor: 'Tarrow', categories: ['Bowls'] });
  await shop.add({
    title: 'Cedar Tray',
    vendor: 'Ösmark Trä',
    categories: ['Trays'],
    description: 'Not a certain vase.',
  });
  await shop.settle();
});
afterAll(() => shop.close());
const productsOf = async (query: string) => (await shop.suggest(query)).products.map(({ title }) => title);

test('products come with their pictures as one types', async () => {
  expect((await productsOf('?q=ce')).sort()).toEqual(['Cedar Tray', 'Ceramic Bowl', 'Ceramic Vase']);
  expect((await productsOf('?q=cer')).slice(0, 2).sort()).toEqual(['Ceramic Bowl', 'Ceramic Vase']);
  const [first] = (await shop.suggest('?q=ceramic+va')).products;
  expect(first).toMatchObject({
    title: 'Ceramic Vase',
    price: { amount: 3200, currency: 'USD' },
    image: { url: expect.stringContaining('/media/') },
  });
});

test('the last word is completed, most frequent first', async () => {
  expect((await shop.suggest('?q=cera')).queries).toEqual(['ceramic']);
  expect((await shop.suggest('?q=ceramic+v')).queries).toEqual(['ceramic vase']);
  expect((await shop.suggest('?q=certai')).queries).toEqual([]);
});

test('categories and makers that begin so are named', async () => {
  expect((await shop.suggest('?q=vas')).categories).toEqual([{ slug: 'vases', title: 'Vases', count: 1 }]);
  expect((await shop.suggest('?q=osm')).vendors).toEqual(['Ösmark Trä']);
  expect((await shop.suggest('?q=cor')).vendors).toEqual(['Olaria Corvo']);
});

test('a typing error is no dead end, and a word that is whole is taken as it is', async () => {
  expect(await productsOf('?q=cermaic')).toContain('Ceramic Vase');
  expect(await productsOf('?q=bowl+')).toEqual(['Ceramic Bowl']);
});

test('nothing typed suggests nothing; too many are 422', async () => {
  expect(await shop.suggest('?q=')).toEqual({ queries: [], categories: [], vendors: [], products: [] });
  expect((await shop.suggest('?q=c&limit=1')).products).toHaveLength(1);
  expect((await shop.app.inject({ url: '/suggest?q=c&limit=21' })).statusCode).toBe(422);
});
