import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop, usd } from './test-shop.ts';
import { openTestStock } from './test-stock.ts';

let shop: TestShop;
let stock: ReturnType<typeof openTestStock>;
beforeAll(async () => {
  shop = await openTestShop();
  stock = openTestStock(shop);
});
afterAll(() => shop.close());

async function sold(lines: { variantId: string; quantity: number }[]): Promise<string> {
  const id = crypto.randomUUID();
  expect((await stock.reserve({ id, lines })).statusCode).toBe(201);
  expect((await stock.commit(id)).statusCode).toBe(200);
  return id;
}

test('goods that come back are on sale again, once per key', async () => {
  const [a = '', b = ''] = await stock.stocked(5, 5);
  const id = await sold([a, b].map((variantId) => ({ variantId, quantity: 3 })));
  const body = { lines: [{ variantId: a, quantity: 2 }] };
  const answers = await Promise.all([1, 2, 3, 4].map(() => stock.restock(id, body, 'return-1')));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  expect(answers[0]?.json()).toMatchObject({ reservationId: id, lines: body.lines });
  expect(await stock.booksOf(a, b)).toEqual([
    [4, 0, 1],
    [2, 0, 3],
  ]);

  const others = [
    stock.restock(id, { lines: [{ variantId: a, quantity: 1 }] }, 'return-1'),
    stock.restock(await sold([{ variantId: a, quantity: 2 }]), body, 'return-1'),
  ];
  for (const other of await Promise.all(others)) {
    expect(other.statusCode).toBe(422);
    expect(other.json().type).toMatch(/key-reused$/);
  }
  expect((await stock.restock(id, { lines: [{ variantId: a, quantity: 1 }] }, 'return-2')).statusCode).toBe(201);
  expect(await stock.booksOf(a)).toEqual([[3, 0, 2]]);
});

test('never more than was sold, all lines or none, and the lines of a variant add up', async () => {
  const [a = '', b = '', stranger = ''] = await stock.stocked(5, 5, 5);
  const id = await sold([a, b].map((variantId) => ({ variantId, quantity: 3 })));
  const refused = await stock.restock(
    id,
    {
      lines: [
        { variantId: a, quantity: 2 },
        { variantId: b, quantity: 1 },
        { variantId: a, quantity: 2 },
        { variantId: stranger, quantity: 1 },
      ],
    },
    'again',
  );
  expect(refused.statusCode).toBe(409);
  expect(refused.json().type).toMatch(/too-many$/);
  expect(refused.json().lines).toHaveLength(2);
  expect(refused.json().lines).toEqual(
    expect.arrayContaining([
      { variantId: a, requested: 4, restockable: 3 },
      { variantId: stranger, requested: 1, restockable: 0 },
    ]),
  );
  expect(await stock.booksOf(a, b, stranger)).toEqual([
    [2, 0, 3],
    [2, 0, 3],
    [5, 0, 0],
  ]);
  expect((await stock.restock(id, { lines: [{ variantId: a, quantity: 3 }] }, 'again')).statusCode).toBe(201);
  expect((await stock.restock(id, { lines: [{ variantId: a, quantity: 1 }] })).statusCode).toBe(409);
});

test('returns at once put back exactly what was sold', async () => {
  const [a = '', b = ''] = await stock.stocked(5, 5);
  const id = await sold([a, b].map((variantId) => ({ variantId, quantity: 5 })));
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      stock.restock(id, { lines: (n % 2 ? [a, b] : [b, a]).map((variantId) => ({ variantId, quantity: 1 })) }),
    ),
  );
  const statuses = Map.groupBy(answers, ({ statusCode }) => statusCode);
  expect([statuses.get(201)?.length, statuses.get(409)?.length]).toEqual([5, 7]);
  expect(await stock.booksOf(a, b)).toEqual([
    [5, 0, 0],
    [5, 0, 0],
  ]);
});

test('a release gives back what was not restocked', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = await sold([{ variantId: a, quantity: 4 }]);
  expect((await stock.restock(id, { lines: [{ variantId: a, quantity: 1 }] })).statusCode).toBe(201);
  expect((await stock.release(id)).statusCode).toBe(204);
  expect(await stock.booksOf(a)).toEqual([[5, 0, 0]]);
});

test('a release that waits for a restock under way knows of it', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = await sold([{ variantId: a, quantity: 4 }]);
  const { sql } = shop.deps.database;
  const releasing = await sql.begin(async (tx) => {
    await tx`select from reservations where id = ${id} for no key update`;
    await tx`update reservation_lines set restocked = 1 where reservation_id = ${id}`;
    await tx`update variants set available = available + 1 where id = ${a}`;
    const answer = stock.release(id).then(({ statusCode }) => statusCode);
    const waiting = () =>
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting()).count, { timeout: 10_000 }).toBe(1);
    return { answer };
  });
  expect(await releasing.answer).toBe(204);
  expect(await stock.booksOf(a)).toEqual([[5, 0, 0]]);
});

test('only what is sold comes back', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = crypto.randomUUID();
  const body = { lines: [{ variantId: a, quantity: 1 }] };
  expect((await stock.restock(id, body)).statusCode).toBe(404);
  await stock.reserve({ id, ...body });
  const held = await stock.restock(id, body);
  expect(held.statusCode).toBe(409);
  expect(held.json().type).toMatch(/reservation-not-committed$/);
  await stock.release(id);
  expect((await stock.restock(id, body)).statusCode).toBe(409);
  expect(await stock.booksOf(a)).toEqual([[5, 0, 0]]);
});

test('a variant that was removed is counted and not sold again', async () => {
  const product = await shop.add({ title: 'Gone', variants: [{ price: usd(100), stock: 3 }] });
  const [kept = ''] = await stock.stocked(3);
  const gone = product.variants[0]?.id ?? '';
  const lines = [gone, kept].map((variantId) => ({ variantId, quantity: 2 }));
  const id = await sold(lines);
  await shop.app.inject({ method: 'DELETE', url: `/products/${product.id}`, headers: { authorization: shop.admin } });
  expect((await stock.restock(id, { lines })).statusCode).toBe(201);
  expect((await stock.restock(id, { lines: [{ variantId: gone, quantity: 1 }] })).statusCode).toBe(409);
  expect(await stock.stockOf(kept)).toBe(3);
  expect((await shop.app.inject({ url: `/variants?ids=${gone}` })).json().items).toEqual([]);
  expect((await stock.reserve({ lines: [{ variantId: gone, quantity: 1 }] })).statusCode).toBe(409);
  expect(await stock.booksOf(gone)).toEqual([[3, 0, 0]]);
});

test('the database refuses what the code should', async () => {
  const [a = ''] = await stock.stocked(5);
  const id = await sold([{ variantId: a, quantity: 2 }]);
  const { sql } = shop.deps.database;
  await expect(sql`update reservation_lines set restocked = 3 where reservation_id = ${id}`).rejects.toThrow(
    'reservation_lines_restocked',
  );
  await stock.restock(id, { lines: [{ variantId: a, quantity: 2 }] });
  await expect(sql`update restock_lines set quantity = 0 where reservation_id = ${id}`).rejects.toThrow(
    'restock_lines_quantity',
  );
});

test.each([
  ['no lines', { lines: [] }],
  ['quantity 0', { lines: [{ variantId: crypto.randomUUID(), quantity: 0 }] }],
  ['a quantity beyond any integer', { lines: [{ variantId: crypto.randomUUID(), quantity: 1e308 }] }],
  ['an unknown field', { lines: [{ variantId: crypto.randomUUID(), quantity: 1 }], reason: 'broken' }],
])('%s is 422', async (_what, body) => {
  expect((await stock.restock(crypto.randomUUID(), body)).statusCode).toBe(422);
});

test('only the order service restocks; it and an admin read the books', async () => {
  const id = await sold([{ variantId: (await stock.stocked(5))[0] ?? '', quantity: 1 }]);
  for (const [who, restocks, reads] of [
    ['admin', 403, 200],
    ['service:order', 400, 200], // without a key
    ['service:payment', 403, 403],
    ['user:1', 403, 403],
    ['guest:1', 403, 403],
  ] as const) {
    const headers = { authorization: await shop.keys.bearer('product', who) };
    const restock = await shop.app.inject({
      method: 'POST',
      url: `/reservations/${id}/restocks`,
      headers,
      payload: { lines: [{ variantId: crypto.randomUUID(), quantity: 1 }] },
    });
    const books = await shop.app.inject({ url: '/stock-books', headers });
    expect([who, restock.statusCode, books.statusCode]).toEqual([who, restocks, reads]);
  }
  expect((await shop.app.inject('/stock-books')).statusCode).toBe(401);
  const wrong = await shop.app.inject({ url: '/stock-books?cursor=e30', headers: { authorization: shop.admin } });
  expect(wrong.statusCode).toBe(422);
});
