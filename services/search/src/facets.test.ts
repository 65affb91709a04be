import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchAnswer } from './shapes.ts';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
  const variant = (Colour: string, Size: string, price: number, stock = 1) => ({
    options: { Colour, Size },
    price,
    stock,
  });
  await shop.add({
    title: 'Red Vase',
    vendor: 'Tarrow',
    categories: ['Vases'],
    variants: [variant('Red', 'Small', 2000), variant('Red', 'Large', 6000, 0), variant('Blue', 'Large', 6500)],
    rating: { average: 4.5, count: 12 },
    createdAt: '2026-01-02T00:00:00Z',
  });
  await shop.add({
    title: 'Blue Vase',
    vendor: 'Corvo',
    categories: ['Vases', 'New'],
    variants: [variant('Blue', 'Small', 3000)],
    rating: { average: 3, count: 2 },
    createdAt: '2026-01-03T00:00:00Z',
  });
  await shop.add({
    title: 'Blue Mug',
    vendor: 'Tarrow',
    categories: ['Mugs'],
    variants: [variant('Blue', 'Large', 60_000, 0)],
    createdAt: '2026-01-01T00:00:00Z',
  });
  await shop.settle();
});
afterAll(() => shop.close());

const facetsOf = async (query: string) => {
  const { facets } = await shop.search(query);
  if (!facets) throw new Error('facets were not counted');
  return facets;
};
const counts = ({ vendors, categories, options }: NonNullable<SearchAnswer['facets']>) => ({
  ...Object.fromEntries(vendors.map(({ vendor, count }) => [vendor, count])),
  ...Object.fromEntries(categories.map(({ slug, count }) => [slug, count])),
  ...Object.fromEntries(options.flatMap(({ values }) => values.map(({ value, count }) => [value, count]))),
});

test('all is counted where nothing is chosen', async () => {
  const facets = await facetsOf('');
  expect(counts(facets)).toEqual({
    Tarrow: 2,
    Corvo: 1,
    vases: 2,
    mugs: 1,
    new: 1,
    Red: 1,
    Blue: 3,
    Small: 2,
    Large: 2,
  });
  expect(facets.inStock).toBe(2);
  expect(facets.priceRange).toEqual({ min: 2000, max: 60_000, currency: 'USD' });
  expect(facets.prices.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 1]);
  expect(facets.prices.at(0)).toMatchObject({ min: 0, max: 2499 });
  expect(facets.prices.at(-1)).toMatchObject({ min: 50_000, max: null });
  expect(facets.ratings).toEqual([
    { min: 4, count: 1 },
    { min: 3, count: 2 },
    { min: 2, count: 2 },
    { min: 1, count: 2 },
  ]);
});

test('a facet counts by what the others leave, not by its own choice', async () => {
  expect(counts(await facetsOf('?vendor=Corvo'))).toEqual({ Tarrow: 2, Corvo: 1, vases: 1, new: 1, Blue: 1, Small: 1 });
  const two = await facetsOf('?category=vases&vendor=Tarrow');
  expect(counts(two)).toEqual({ Tarrow: 1, Corvo: 1, vases: 1, mugs: 1, Red: 1, Blue: 1, Small: 1, Large: 1 });
  expect(counts(await facetsOf('?option=Colour:Blue'))).toMatchObject({ Red: 1, Blue: 3, Small: 1, Large: 2 });
});

test('several of one facet widen, several facets narrow, and options are of one variant', async () => {
  expect((await shop.titles('?vendor=Corvo&vendor=Tarrow')).length).toBe(3);
  expect((await shop.titles('?option=Colour:Red&option=Colour:Blue')).length).toBe(3);
  expect(await shop.titles('?option=Colour:Red&option=Size:Large')).toEqual(['Red Vase']);
  expect(await shop.titles('?option=colour:Red&option=Size:Large&inStock=true')).toEqual([]);
  expect(await shop.titles('?option=Colour:Red&maxPrice=1999')).toEqual([]);
  expect(await shop.titles('?option=Size:Large&maxPrice=7000&inStock=true')).toEqual(['Red Vase']);
  expect(await shop.titles('?minRating=4')).toEqual(['Red Vase']);
});

test('a product is shown by the variant and price that the choice leaves', async () => {
  const [item] = (await shop.search('?option=Colour:Blue&option=Size:Large&category=vases')).items;
  expect(item).toMatchObject({
    title: 'Red Vase',
    price: { amount: 6500, currency: 'USD' },
    priceVaries: false,
    variant: { options: { Colour: 'Blue', Size: 'Large' } },
  });
  const [whole] = (await shop.search('?q=red+vase')).items;
  expect(whole).toMatchObject({ price: { amount: 2000 }, priceVaries: true, variant: { options: { Colour: 'Red' } } });
  const [plain] = (await shop.search('?q=vase')).items;
  expect(plain?.variant).toBeNull();
});

test('every order is one', async () => {
  expect(await shop.titles('?sort=price-asc')).toEqual(['Red Vase', 'Blue Vase', 'Blue Mug']);
  expect(await shop.titles('?sort=price-desc')).toEqual(['Blue Mug', 'Blue Vase', 'Red Vase']);
  expect(await shop.titles('?sort=price-asc&option=Colour:Blue')).toEqual(['Blue Vase', 'Red Vase', 'Blue Mug']);
  expect(await shop.titles('?sort=newest')).toEqual(['Blue Vase', 'Red Vase', 'Blue Mug']);
  expect(await shop.titles('?sort=rating')).toEqual(['Red Vase', 'Blue Vase', 'Blue Mug']);
});

test('facets are left out where nobody wants them', async () => {
  expect((await shop.search('?facets=false')).facets).toBeNull();
});

test('counting product by product gives the same, whatever is chosen', async () => {
  const random = (n: number) => (((n * 2_654_435_761) % 4_294_967_296) + 4_294_967_296) % 97;
  const all = [
    '?vendor=Tarrow',
    '?vendor=Corvo',
    '?category=vases',
    '?option=Colour:Blue',
    '?option=Size:Small',
    '?inStock=true',
  ];
  for (let n = 0; n < 12; n++) {
    const chosen = all.filter((_, bit) => random(n + bit * 13) % 2).map((one) => one.slice(1));
    const { facets, total } = await shop.search(`?${chosen.join('&')}`);
    for (const { vendor, count } of facets?.vendors ?? []) {
      const others = chosen.filter((one) => !one.startsWith('vendor='));
      const alone = await shop.search(`?${[...others, `vendor=${vendor}`].join('&')}`);
      expect(alone.total, `${chosen} ${vendor}`).toBe(count);
    }
    const available = await shop.search(
      `?${[...chosen.filter((one) => one !== 'inStock=true'), 'inStock=true'].join('&')}`,
    );
    expect(facets?.inStock, `${chosen}`).toBe(available.total);
    expect(total).toBeLessThanOrEqual(3);
  }
});
