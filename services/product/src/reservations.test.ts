import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';
import { openTestStock } from './test-stock.ts';

let shop: TestShop;
let stock: ReturnType<typeof openTestStock>;
beforeAll(async () => {
  shop = await openTestShop();
  stock = openTestStock(shop);
});
afterAll(() => shop.close());

test('holds stock, keeps it when committed, and gives it back once when released', async () => {
  const [a = '', b = ''] = await stock.stocked(5, 3);
  const id = crypto.randomUUID();
  const held = await stock.reserve({
    id,
    lines: [
      { variantId: b, quantity: 1 },
      { variantId: a, quantity: 2 },
    ],
  });
  expect(held.statusCode).toBe(201);
  expect(held.json()).toMatchObject({ id, status: 'held' });
  expect(held.json().lines).toHaveLength(2);
  expect(new Date(held.json().expiresAt).getTime() - Date.now()).toBeGreaterThan(50_000);
  expect([await stock.stockOf(a), await stock.stockOf(b)]).toEqual([3, 2]);

  expect((await stock.commit(id)).json()).toMatchObject({ status: 'committed' });
  expect((await stock.commit(id)).statusCode).toBe(200);
  expect([await stock.stockOf(a), await stock.stockOf(b)]).toEqual([3, 2]);

  const answers = await Promise.all([stock.release(id), stock.release(id), stock.release(id)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204]);
  expect([await stock.stockOf(a), await stock.stockOf(b)]).toEqual([5, 3]);
  const late = await stock.commit(id);
  expect(late.statusCode).toBe(409);
  expect(late.json().type).toMatch(/reservation-not-held$/);
});

test('all lines or none: a shortage names the short lines and holds nothing', async () => {
  const [a = '', b = ''] = await stock.stocked(5, 3);
  const unknown = crypto.randomUUID();
  const response = await stock.reserve({
    lines: [
      { variantId: a, quantity: 1 },
      { variantId: b, quantity: 2 },
      { variantId: b, quantity: 2 },
      { variantId: unknown, quantity: 1 },
    ],
  });
  expect(response.statusCode).toBe(409);
  expect(response.headers['content-type']).toMatch(/problem\+json/);
  expect(response.json().type).toMatch(/insufficient-stock$/);
  expect(response.json().lines).toHaveLength(2);
  expect(response.json().lines).toEqual(
    expect.arrayContaining([
      { variantId: b, requested: 4, available: 3 },
      { variantId: unknown, requested: 1, available: 0 },
    ]),
  );
  expect([await stock.stockOf(a), await stock.stockOf(b)]).toEqual([5, 3]);
});

test('the same request again holds nothing more; another body under its id or key is refused', async () => {
  const [a = ''] = await stock.stocked(5);
  const body = { id: crypto.randomUUID(), lines: [{ variantId: a, quantity: 2 }] };
  const [first, second] = await Promise.all([stock.reserve(body, 'k-1'), stock.reserve(body, 'k-1')]);
  expect(first.statusCode).toBe(201);
  expect(second.body).toBe(first.body);
  expect((await stock.reserve(body, 'k-2')).body).toBe(first.body);
  expect(await stock.stockOf(a)).toBe(3);
  expect((await stock.reserve({ ...body, lines: [{ variantId: a, quantity: 1 }] }, 'k-1')).statusCode).toBe(422);
  expect((await stock.reserve({ ...body, id: crypto.randomUUID() }, 'k-1')).statusCode).toBe(422);
  expect(await stock.stockOf(a)).toBe(3);
});

test('a refused request may be tried again with its key', async () => {
  const [a = ''] = await stock.stocked(1);
  const other = crypto.randomUUID();
  await stock.reserve({ id: other, lines: [{ variantId: a, quantity: 1 }] });
  const body = { id: crypto.randomUUID(), lines: [{ variantId: a, quantity: 1 }] };
  expect((await stock.reserve(body, 'again')).statusCode).toBe(409);
  await stock.release(other);
  expect((await stock.reserve(body, 'again')).statusCode).toBe(201);
});

test('a release that overtakes its reservation wins', async () => {
  const [a = ''] = await stock.stocked(1);
  const id = crypto.randomUUID();
  expect((await stock.release(id)).statusCode).toBe(204);
  const late = await stock.reserve({ id, lines: [{ variantId: a, quantity: 1 }] });
  expect(late.statusCode).toBe(409);
  expect(await stock.stockOf(a)).toBe(1);
  expect((await stock.commit(id)).statusCode).toBe(409);
});

test('50 buyers of 10 units: exactly 10 get one, in every round', async () => {
  for (let round = 0; round < 10; round++) {
    const [a = ''] = await stock.stocked(10);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => stock.reserve({ lines: [{ variantId: a, quantity: 1 }] })),
    );
    const statuses = Map.groupBy(answers, ({ statusCode }) => statusCode);
    expect([statuses.get(201)?.length, statuses.get(409)?.length]).toEqual([10, 40]);
    expect(await stock.stockOf(a)).toBe(0);
  }
});

test('buyers, undoers and an editor at once neither deadlock nor lose a unit', async () => {
  const product: Product = await shop.add({
    title: 'Busy',
    variants: [1, 2, 3, 4].map((n) => ({ options: { Size: `${n}` }, price: usd(100), stock: 40 })),
  });
  const ids = product.variants.map(({ id }) => id);
  const buy = async (n: number) => {
    const id = crypto.randomUUID();
    const order = n % 2 ? ids : ids.toReversed();
    const held = await stock.reserve({ id, lines: order.map((variantId) => ({ variantId, quantity: 1 })) });
    expect(held.statusCode).toBe(201);
    expect((await (n % 3 ? stock.release(id) : stock.commit(id))).statusCode).toBeLessThan(300);
  };
  const edit = () =>
    shop.app.inject({
      method: 'PUT',
      url: `/products/${product.id}`,
      headers: { authorization: shop.admin },
      payload: { title: 'Busy', variants: product.variants.map(({ options, price }) => ({ options, price })) },
    });
  const work = Array.from({ length: 30 }, (_, n) => buy(n));
  const edits = await Promise.all(Array.from({ length: 10 }, edit));
  await Promise.all(work);
  expect(edits.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
  expect(await Promise.all(ids.map(stock.stockOf))).toEqual([30, 30, 30, 30]);
});

test.each([
  ['no lines', { lines: [] }],
  ['quantity 0', { quantity: 0 }],
  ['quantity -1', { quantity: -1 }],
  ['quantity 1.5', { quantity: 1.5 }],
  ['quantity 1e309', { quantity: Number.MAX_VALUE }],
  ['a quantity as text', { quantity: '1' }],
  ['a variant that is not an id', { variantId: "'; drop table variants; --" }],
  ['an unknown field', { price: 1 }],
])('%s is 422', async (_what, change) => {
  const line = { variantId: crypto.randomUUID(), quantity: 1, ...change };
  const response = await stock.reserve('lines' in change ? change : { lines: [line] });
  expect(response.statusCode).toBe(422);
});

test('only the order service may, and an unknown id is 404', async () => {
  for (const who of ['admin', 'user:1', 'guest:1', 'service:payment'] as const) {
    const response = await shop.app.inject({
      method: 'DELETE',
      url: `/reservations/${crypto.randomUUID()}`,
      headers: { authorization: await shop.keys.bearer('product', who) },
    });
    expect([who, response.statusCode]).toEqual([who, 403]);
  }
  expect(
    (await shop.app.inject({ method: 'POST', url: `/reservations/${crypto.randomUUID()}/commit` })).statusCode,
  ).toBe(401);
  expect((await stock.commit(crypto.randomUUID())).statusCode).toBe(404);
  expect((await stock.commit('1 or 1=1')).statusCode).toBe(404);
  const noKey = await shop.app.inject({
    method: 'POST',
    url: '/reservations',
    headers: { authorization: shop.order },
    payload: {
      id: crypto.randomUUID(),
      expiresInSeconds: 60,
      lines: [{ variantId: crypto.randomUUID(), quantity: 1 }],
    },
  });
  expect(noKey.statusCode).toBe(400);
});
