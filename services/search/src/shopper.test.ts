import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
const picture = (id: string) => `/media/${id}.avif`;
beforeAll(async () => {
  shop = await openTestSearch();
  const id = crypto.randomUUID();
  await shop.change(id, {
    title: 'Round Vase',
    vendor: 'Tarrow Pottery',
    categories: ['Vases'],
    categoryTitles: { Vases: { de: 'Blumenvasen' } },
    // In dollars the cheaper one, in euros the dearer.
    variants: [
      { options: { Glaze: 'Green' }, price: 2000, prices: { EUR: 9000, JPY: 3900 } },
      { options: { Glaze: 'White' }, price: 2400, prices: { EUR: 9900, JPY: 4000 } },
    ],
    texts: {
      en: { title: 'Round Vase', descriptionHtml: '<p>Thrown.</p>' },
      de: {
        title: 'Runde Vase',
        descriptionHtml: '<p>Gedreht.</p>',
        options: { Glaze: { name: 'Glasur', values: { Green: 'Grün', White: 'Weiß' } } },
        alts: { [picture(id)]: 'Eine runde Vase' },
      },
    },
  });
  await shop.add({ title: 'Oak Board', vendor: 'Hazel', price: 3000, categories: ['Boards'] });
  await shop.settle();
});
afterAll(() => shop.close());

test('results, facets and suggestions are in the language asked for, and keep the keys of the catalogue', async () => {
  const { items, facets } = await shop.search('?locale=de&q=gr%C3%BCne+vase');
  expect(items).toMatchObject([
    {
      title: 'Runde Vase',
      image: { alt: 'Eine runde Vase' },
      variant: { options: { Glasur: 'Grün' }, optionKeys: { Glaze: 'Green' } },
    },
  ]);
  expect(facets?.categories).toEqual([{ slug: 'vases', title: 'Blumenvasen', count: 1 }]);
  expect(facets?.options).toEqual([
    {
      name: 'Glasur',
      key: 'Glaze',
      values: [
        { value: 'Grün', key: 'Green', count: 1 },
        { value: 'Weiß', key: 'White', count: 1 },
      ],
    },
  ]);
  const suggested = await shop.suggest('?locale=de&q=blum');
  expect(suggested).toMatchObject({
    categories: [{ slug: 'vases', title: 'Blumenvasen' }],
    products: [{ title: 'Runde Vase', image: { alt: 'Eine runde Vase' } }],
  });
  expect((await shop.suggest('?locale=de&q=va')).queries).toEqual(['vase']);
  expect((await shop.search('?q=green+vase')).facets?.options).toMatchObject([{ name: 'Glaze', key: 'Glaze' }]);
});

test('options, categories and makers are found by the words of the language', async () => {
  for (const word of ['weiß', 'weiss', 'Blumenvasen', 'Tarrow'])
    expect(await shop.titles(`?locale=de&q=${encodeURIComponent(word)}`), word).toEqual(['Runde Vase']);
  expect(await shop.titles('?q=blumenvasen')).toEqual([]);
  expect(await shop.titles('?locale=de&option=Glaze:Green')).toEqual(['Runde Vase']);
});

test('prices are filtered, counted, sorted and shown in the currency asked for', async () => {
  const dollars = await shop.search('?sort=price-asc');
  expect(dollars.items.map(({ slug }) => slug)).toEqual(['round-vase', 'oak-board']);
  const euros = await shop.search('?sort=price-asc&currency=EUR');
  expect(euros.items.map(({ slug, price }) => [slug, price])).toEqual([
    ['oak-board', { amount: 3000, currency: 'EUR' }],
    ['round-vase', { amount: 9000, currency: 'EUR' }],
  ]);
  expect(euros.facets?.priceRange).toEqual({ min: 3000, max: 9900, currency: 'EUR' });
  expect(await shop.titles('?currency=EUR&maxPrice=8999')).toEqual(['Oak Board']);
  expect(await shop.titles('?currency=USD&maxPrice=2999')).toEqual(['Round Vase']);
  const yen = await shop.search('?currency=JPY&q=vase');
  expect(yen.facets?.prices.slice(0, 2)).toEqual([
    { min: 0, max: 3999, count: 1 },
    { min: 4000, max: 7999, count: 1 },
  ]);
  expect((await shop.suggest('?q=vase&currency=JPY')).products).toMatchObject([
    { price: { amount: 3900, currency: 'JPY' } },
  ]);
});

test('pages by price of one currency follow each other', async () => {
  const { nextCursor } = await shop.search('?sort=price-asc&currency=EUR&limit=1');
  expect(await shop.titles(`?sort=price-asc&currency=EUR&limit=1&cursor=${nextCursor}`)).toEqual(['Round Vase']);
  const other = await shop.app.inject({ url: `/search?sort=price-asc&currency=USD&limit=1&cursor=${nextCursor}` });
  expect(other.statusCode).toBe(422);
});

test('a change of a translation or a price is what is shown next', async () => {
  const id = await shop.add({ title: 'Jug', price: 1000, variants: [{ price: 1000, prices: { EUR: 1100 } }] });
  await shop.settle();
  await shop.change(id, {
    title: 'Jug',
    variants: [{ price: 1000, prices: { EUR: 1200 } }],
    texts: { en: { title: 'Jug', descriptionHtml: '' }, de: { title: 'Krug', descriptionHtml: '' } },
  });
  await shop.settle();
  expect((await shop.search('?locale=de&currency=EUR&q=krug')).items).toMatchObject([{ id, price: { amount: 1200 } }]);
});

test.each(['locale=fr', 'locale=DE', 'currency=eur', 'currency=EUR&currency=USD'])(
  '/suggest?%s is 422',
  async (query) => {
    expect((await shop.app.inject({ url: `/suggest?q=v&${query}` })).statusCode).toBe(422);
  },
);
