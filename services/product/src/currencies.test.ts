import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

let shop: TestShop;
let vase: Product;
beforeAll(async () => {
  shop = await openTestShop();
  vase = await shop.add({
    title: 'Vase',
    variants: [
      { options: { Size: 'S' }, price: usd(5000), compareAtPrice: usd(6000), stock: 1 },
      { options: { Size: 'L' }, price: usd(8000), stock: 1, prices: { EUR: { amount: 6400 } } },
    ],
  });
});
afterAll(() => shop.close());

const put = (code: string, payload: object | string, authorization = shop.admin) =>
  shop.app.inject({ method: 'PUT', url: `/currencies/${code}`, headers: { authorization }, payload });
const prices = async (currency: string): Promise<(number | undefined)[][]> => {
  const { variants, price } = (await shop.app.inject({ url: `/products/vase?currency=${currency}` })).json<Product>();
  return [[price.amount], ...variants.map((one) => [one.price.amount, one.compareAtPrice?.amount])];
};
const told = async () => {
  const rows = await shop.deps.database.sql<{ data: { changes: { productId: string }[] } }[]>`
    select data from outbox_events where subscriber = 'search' order by seq`;
  return rows.flatMap(({ data }) => data.changes.map(({ productId }) => productId));
};

test('a new rate and rounding change the prices that follow from it at once, never those that a merchant gave, and are told', async () => {
  expect(await prices('EUR')).toEqual([[4600], [4600, 5500], [6400, undefined]]);
  const before = (await told()).length;
  const changed = await put('EUR', { rate: 0.8, step: 100, ending: 90 });
  expect(changed.json()).toMatchObject({ code: 'EUR', rate: 0.8, step: 100, ending: 90, minorDigits: 2 });
  expect(await prices('EUR')).toEqual([[3990], [3990, 4790], [6400, undefined]]);
  expect(await prices('JPY')).toEqual([[7500], [7500, 9000], [12_000, undefined]]);
  expect((await told()).slice(before)).toEqual([vase.id]);
  const { items } = (await shop.app.inject({ url: '/audit-log', headers: { authorization: shop.admin } })).json();
  expect(items[0]).toMatchObject({
    action: 'currency.changed',
    subject: 'currency:EUR',
    details: { rate: 0.8, step: 100, ending: 90, products: 1 },
  });
});

test('what changes no price tells nobody', async () => {
  const before = (await told()).length;
  expect((await put('EUR', { rate: 0.8, step: 100, ending: 90 })).statusCode).toBe(200);
  expect((await told()).length).toBe(before);
});

test.each([
  ['JPY', { rate: 150, step: 1000 }, 5000, 8000],
  ['JPY', { rate: 151.37, step: 10 }, 5000, 7570],
  ['JPY', { rate: 150, step: 100, ending: 80 }, 5000, 7480],
  ['EUR', { rate: 0.92, step: 1 }, 3333, 3066],
  ['EUR', { rate: 0.92, step: 50 }, 3333, 3050],
  ['EUR', { rate: 0.92, step: 100, ending: 99 }, 3333, 3099],
  ['EUR', { rate: 0.92, step: 100 }, 1, 100],
  ['EUR', { rate: 0.92, step: 100, ending: 90 }, 1, 90],
  ['EUR', { rate: 100_000, step: 100 }, 99_999_999, 99_999_999],
])('%s by %o: %d is %d', async (code, rule, base, derived) => {
  expect((await put(code, rule)).statusCode).toBe(200);
  const { slug } = await shop.add({ title: `Thing ${crypto.randomUUID()}`, variants: [{ price: usd(base) }] });
  expect((await shop.app.inject({ url: `/products/${slug}?currency=${code}` })).json().price.amount).toBe(derived);
});

test('a product that is stored while the rate changes has a price by the new one', async () => {
  await put('EUR', { rate: 1, step: 1 });
  const [, ...added] = await Promise.all([
    put('EUR', { rate: 2, step: 1 }),
    ...Array.from({ length: 8 }, (_, n) => shop.add({ title: `Racer ${n}`, variants: [{ price: usd(500) }] })),
  ]);
  for (const { slug } of added)
    expect((await shop.app.inject({ url: `/products/${slug}?currency=EUR` })).json().price.amount).toBe(1000);
});

test.each([
  ['GBP', { rate: 1, step: 1 }, 404],
  ['USD', { rate: 1, step: 1 }, 404],
  ['eur', { rate: 1, step: 1 }, 404],
  ['EUR', { rate: 0, step: 1 }, 422],
  ['EUR', { rate: -1, step: 1 }, 422],
  ['EUR', { rate: '0.9', step: 1 }, 422],
  ['EUR', { rate: 1e300, step: 1 }, 422],
  ['EUR', { rate: 1, step: 0 }, 422],
  ['EUR', { rate: 1, step: 1.5 }, 422],
  ['EUR', { rate: 1, step: 100, ending: 100 }, 422],
  ['EUR', { rate: 1, step: 100, colour: 'red' }, 422],
])('PUT /currencies/%s %o is %d, and changes nothing', async (code, body, status) => {
  const list = () => shop.app.inject({ url: '/currencies', headers: { authorization: shop.admin } });
  const before = (await list()).body;
  expect((await put(code, body)).statusCode).toBe(status);
  expect((await list()).body).toBe(before);
});

test('merchandisers and admins see and change them, nobody else', async () => {
  const { items } = (
    await shop.app.inject({
      url: '/currencies',
      headers: { authorization: await shop.keys.bearer('product', 'merchandiser') },
    })
  ).json();
  expect(items.map(({ code }: { code: string }) => code)).toEqual(['EUR', 'JPY']);
  expect((await put('EUR', { rate: 1, step: 1 }, await shop.keys.bearer('product', 'support'))).statusCode).toBe(403);
  expect((await shop.app.inject({ url: '/currencies' })).statusCode).toBe(401);
});
