import fc from 'fast-check';
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

test('200 buyers of 50 units: exactly 50 get one, the others are told', async () => {
  const [a = ''] = await stock.stocked(50);
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => stock.reserve({ lines: [{ variantId: a, quantity: 1 }] })),
  );
  const statuses = Map.groupBy(answers, ({ statusCode }) => statusCode);
  expect([statuses.get(201)?.length, statuses.get(409)?.length]).toEqual([50, 150]);
  for (const refused of statuses.get(409) ?? [])
    expect(refused.json().lines).toEqual([{ variantId: a, requested: 1, available: 0 }]);
  expect(await stock.booksOf(a)).toEqual([[0, 50, 0]]);
});

const act = fc.record({
  order: fc.nat(5),
  what: fc.constantFrom('reserve', 'reserve', 'commit', 'commit', 'release', 'over', 'sweep', 'restock'),
  quantities: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
  key: fc.nat(3),
});

test('whatever is bought, undone, expired and returned at once, no unit appears or is lost', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60 }), async (acts) => {
    const ids = await stock.stocked(6, 6, 6);
    const orders = Array.from({ length: 6 }, () => crypto.randomUUID());
    const answers = await Promise.all(
      acts.map(async ({ order, what, quantities, key }) => {
        const id = orders[order] ?? '';
        const lines = ids.flatMap((variantId, n) => {
          const quantity = quantities[n] ?? 0;
          return quantity > 0 ? [{ variantId, quantity }] : [];
        });
        if (what === 'over') return void (await stock.isOver(id));
        if (what === 'sweep') return void (await releaseExpired(shop.deps));
        if (what === 'reserve') return stock.reserve({ id, lines }, id);
        if (what === 'restock') return stock.restock(id, { lines }, `${id}:${key}`);
        return what === 'commit' ? stock.commit(id) : stock.release(id);
      }),
    );
    expect(answers.filter((answer) => answer && answer.statusCode >= 500)).toEqual([]);
    for (const [available = -1, reserved = -1, sold = -1] of await stock.booksOf(...ids)) {
      expect(Math.min(available, reserved, sold)).toBeGreaterThanOrEqual(0);
      expect(available + reserved + sold).toBe(6);
    }
  });
  await fc.assert(property, { numRuns: 30 });
});
