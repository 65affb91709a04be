import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

let shop: TestShop;
let dear: Product;
beforeAll(async () => {
  shop = await openTestShop();
  // In dollars the bowl is the cheapest, in euros the vase.
  dear = await shop.add({
    title: 'Vase',
    variants: [
      { options: { Size: 'S' }, price: usd(5000), stock: 1, prices: { EUR: { amount: 2000, compareAtAmount: 2500 } } },
      { options: { Size: 'L' }, price: usd(8033), compareAtPrice: usd(9900), stock: 1 },
    ],
  });
  await shop.add({ title: 'Bowl', variants: [{ price: usd(2750), stock: 1 }] });
  await shop.add({ title: 'Free', status: 'draft', variants: [{ price: usd(0) }] });
});
afterAll(() => shop.close());
const read = async (url: string, headers: Record<string, string> = {}) =>
  (await shop.app.inject({ url, headers })).json();
const titles = async (query: string) => (await read(`/products?${query}`)).items.map(({ title }: Product) => title);

test('prices are what the merchant gave in a currency, or follow from the base price, rounded as the currency wants', async () => {
  expect(await read('/products/vase?currency=EUR')).toMatchObject({
    price: { amount: 2000, currency: 'EUR' },
    variants: [
      { price: { amount: 2000, currency: 'EUR' }, compareAtPrice: { amount: 2500, currency: 'EUR' } },
      { price: { amount: 7400, currency: 'EUR' }, compareAtPrice: { amount: 9100, currency: 'EUR' } },
    ],
  });
  expect(await read('/products/vase?currency=JPY')).toMatchObject({
    price: { amount: 7500, currency: 'JPY' },
    variants: [{ compareAtPrice: null }, { price: { amount: 12_000 }, compareAtPrice: { amount: 14_900 } }],
  });
  expect(await read('/products/free?currency=EUR', { authorization: shop.admin })).toMatchObject({
    price: { amount: 0 },
  });
});

test('lists are sorted and narrowed by prices of the currency, and paged by them', async () => {
  expect(await titles('sort=price-asc')).toEqual(['Bowl', 'Vase']);
  expect(await titles('sort=price-asc&currency=EUR')).toEqual(['Vase', 'Bowl']);
  expect(await titles('sort=price-desc&currency=EUR')).toEqual(['Bowl', 'Vase']);
  expect(await titles('currency=EUR&minPrice=2001')).toEqual(['Bowl']);
  expect(await titles('currency=JPY&maxPrice=4100')).toEqual(['Bowl']);
  const { nextCursor } = await read('/products?sort=price-asc&currency=EUR&limit=1');
  expect(await titles(`sort=price-asc&currency=EUR&limit=1&cursor=${nextCursor}`)).toEqual(['Bowl']);
  expect((await read('/facets?currency=EUR')).price).toEqual({ min: 2000, max: 2500, currency: 'EUR' });
});

test('carts are told prices of their currency', async () => {
  const ids = dear.variants.map(({ id }) => id).join();
  const { items } = await read(`/variants?ids=${ids}&currency=EUR`);
  expect(items.map(({ price }: Product) => price)).toEqual([
    { amount: 2000, currency: 'EUR' },
    { amount: 7400, currency: 'EUR' },
  ]);
});

test('editors read all prices; those that were derived are derived again, those that are left out stay', async () => {
  const send = async (payload: object) => {
    const headers = { authorization: shop.admin };
    const answer = await shop.app.inject({ method: 'PUT', url: `/products/${dear.id}`, headers, payload });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().variants.map(({ prices }: Product['variants'][number]) => prices?.EUR);
  };
  const kept = await read(`/products/${dear.id}`, { authorization: shop.admin });
  expect(kept.variants[0].prices).toEqual({
    USD: { amount: 5000, compareAtAmount: null, explicit: true },
    EUR: { amount: 2000, compareAtAmount: 2500, explicit: true },
    JPY: { amount: 7500, compareAtAmount: null, explicit: false },
  });
  expect(await send(kept)).toEqual([kept.variants[0].prices.EUR, kept.variants[1].prices.EUR]);
  const dearer = kept.variants.map(({ prices: _, ...variant }: Product['variants'][number]) => ({
    ...variant,
    price: usd(10_000),
  }));
  expect(await send({ ...kept, variants: dearer })).toMatchObject([
    { amount: 2000, explicit: true },
    { amount: 9200, explicit: false },
  ]);
  const free = dearer.map((variant: object) => ({ ...variant, prices: {} }));
  expect(await send({ ...kept, variants: free })).toMatchObject([{ amount: 9200 }, { amount: 9200 }]);
  expect(await send({ ...kept, variants: kept.variants })).toMatchObject([{ amount: 2000 }, { amount: 7400 }]);
});

test.each([
  ['in a currency that the shop does not have', { GBP: { amount: 1 } }],
  ['of a fraction', { EUR: { amount: 1.5 } }],
  ['below zero', { EUR: { amount: -1 } }],
  ['in the base currency, other than that', { USD: { amount: 4 } }],
])('a price %s is 422', async (_what, prices) => {
  const payload = { title: 'T', variants: [{ price: usd(500), prices }] };
  const headers = { authorization: shop.admin };
  expect((await shop.app.inject({ method: 'POST', url: '/products', headers, payload })).statusCode).toBe(422);
});

test('snapshots have prices in every currency', async () => {
  const authorization = await shop.keys.bearer('product', 'service:search');
  const { items } = await read(`/product-snapshots?ids=${dear.id}`, { authorization });
  expect(items[0].product.variants[0].prices).toMatchObject({
    USD: { amount: 5000 },
    EUR: { amount: 2000, compareAtAmount: 2500, explicit: true },
    JPY: { amount: 7500 },
  });
});
