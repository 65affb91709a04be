import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseExpired } from './release-expired.ts';
import { openTestShop, type TestShop } from './test-shop.ts';
import { openTestStock } from './test-stock.ts';

let shop: TestShop;
let stock: ReturnType<typeof openTestStock>;
beforeAll(async () => {
  shop = await openTestShop();
  stock = openTestStock(shop);
});
afterAll(() => shop.close());

/** A reservation of `quantity` of each, whose time is over and whose stock went back. */
async function expired(variantIds: string[], quantity: number): Promise<string> {
  const id = crypto.randomUUID();
  const held = await stock.reserve({ id, lines: variantIds.map((variantId) => ({ variantId, quantity })) });
  expect(held.statusCode).toBe(201);
  await stock.isOver(id);
  await releaseExpired(shop.deps);
  return id;
}

test('an expired hold is given back once by sweepers side by side', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = crypto.randomUUID();
  await stock.reserve({ id, lines: [{ variantId: a, quantity: 2 }] });
  await stock.isOver(id);
  const counts = await Promise.all([1, 2, 3].map(() => releaseExpired(shop.deps)));
  expect(counts.toSorted()).toEqual([0, 0, 1]);
  expect(await stock.booksOf(a)).toEqual([[5, 0, 0]]);
});

test('a hold that is over but not swept may still be committed, or gives way to who wants it', async () => {
  const [a = ''] = await stock.stocked(2);
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await stock.reserve({ id: first, lines: [{ variantId: a, quantity: 1 }] });
  await stock.reserve({ id: second, lines: [{ variantId: a, quantity: 1 }] });
  await stock.isOver(first);
  await stock.isOver(second);
  expect((await stock.commit(first)).statusCode).toBe(200);
  expect((await stock.reserve({ lines: [{ variantId: a, quantity: 1 }] })).statusCode).toBe(201);
  expect((await stock.commit(second)).statusCode).toBe(409);
  expect(await stock.booksOf(a)).toEqual([[0, 1, 1]]);
});

test('one that expired takes its stock again when it is committed, once', async () => {
  const [a = '', b = ''] = await stock.stocked(5, 5);
  const id = await expired([a, b], 2);
  expect(await stock.booksOf(a, b)).toEqual([
    [5, 0, 0],
    [5, 0, 0],
  ]);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => stock.commit(id)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(answers[0]?.json()).toMatchObject({ id, status: 'committed', lines: [{ quantity: 2 }, { quantity: 2 }] });
  expect(await stock.booksOf(a, b)).toEqual([
    [3, 0, 2],
    [3, 0, 2],
  ]);
  expect((await stock.release(id)).statusCode).toBe(204);
  expect(await stock.booksOf(a, b)).toEqual([
    [5, 0, 0],
    [5, 0, 0],
  ]);
});

test('sold meanwhile: its commit names the short lines, takes nothing, and may come again', async () => {
  const [a = '', b = ''] = await stock.stocked(2, 2);
  const id = await expired([a, b], 2);
  const other = crypto.randomUUID();
  await stock.reserve({ id: other, lines: [{ variantId: b, quantity: 1 }] });
  const late = await stock.commit(id);
  expect(late.statusCode).toBe(409);
  expect(late.json().type).toMatch(/insufficient-stock$/);
  expect(late.json().lines).toEqual([{ variantId: b, requested: 2, available: 1 }]);
  expect(await stock.booksOf(a, b)).toEqual([
    [2, 0, 0],
    [1, 1, 0],
  ]);
  await stock.release(other);
  expect((await stock.commit(id)).statusCode).toBe(200);
  expect(await stock.booksOf(a, b)).toEqual([
    [0, 0, 2],
    [0, 0, 2],
  ]);
});

test('what another holds too long is enough for a late commit', async () => {
  const [a = ''] = await stock.stocked(2);
  const id = await expired([a], 2);
  const other = crypto.randomUUID();
  await stock.reserve({ id: other, lines: [{ variantId: a, quantity: 2 }] });
  expect((await stock.commit(id)).statusCode).toBe(409);
  await stock.isOver(other);
  expect((await stock.commit(id)).statusCode).toBe(200);
  expect((await stock.commit(other)).statusCode).toBe(409);
  expect(await stock.booksOf(a)).toEqual([[0, 0, 2]]);
});

test('released after it expired, it takes nothing any more', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = await expired([a], 2);
  expect((await stock.release(id)).statusCode).toBe(204);
  const late = await stock.commit(id);
  expect(late.statusCode).toBe(409);
  expect(late.json().type).toMatch(/reservation-not-held$/);
  expect(await stock.booksOf(a)).toEqual([[5, 0, 0]]);
});

test('a variant that was removed after the hold expired is short', async () => {
  const product = await shop.add({ title: 'Gone', variants: [{ price: { amount: 1, currency: 'USD' }, stock: 5 }] });
  const a = product.variants[0]?.id ?? '';
  const id = await expired([a], 1);
  await shop.app.inject({ method: 'DELETE', url: `/products/${product.id}`, headers: { authorization: shop.admin } });
  const late = await stock.commit(id);
  expect(late.statusCode).toBe(409);
  expect(late.json().lines).toEqual([{ variantId: a, requested: 1, available: 0 }]);
});

test('late commits and new buyers at once neither oversell nor deadlock', async () => {
  for (let round = 0; round < 5; round++) {
    const [a = '', b = ''] = await stock.stocked(10, 10);
    const late = await Promise.all(Array.from({ length: 10 }, (_, n) => expired(n % 2 ? [a, b] : [b, a], 1)));
    const answers = await Promise.all([
      ...late.map(stock.commit),
      ...late.map((_, n) =>
        stock.reserve({ lines: (n % 2 ? [b, a] : [a, b]).map((variantId) => ({ variantId, quantity: 1 })) }),
      ),
    ]);
    const statuses = Map.groupBy(answers, ({ statusCode }) => statusCode);
    const [committed, held] = [statuses.get(200)?.length ?? 0, statuses.get(201)?.length ?? 0];
    expect([committed + held, statuses.get(409)?.length]).toEqual([10, 10]);
    expect(await stock.booksOf(a, b)).toEqual([
      [0, held, committed],
      [0, held, committed],
    ]);
  }
});
