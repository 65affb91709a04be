import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCandidates } from './candidates.ts';
import { recount } from './note-basket.ts';
import { recommend } from './recommend.ts';
import { sweep } from './sweep.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const counts = async () => {
  const { sql } = shop.database;
  return JSON.stringify([
    await sql`select product_id, baskets, round(heat::numeric, 6) as heat from sales order by 1`,
    await sql`select product_id, other_id, baskets from pairs order by 1, 2`,
  ]);
};

test('bought together is counted per order, once; and made again from the baskets it is the same', async () => {
  const [jug, bowl, lamp] = [
    await shop.add({ title: 'Corvo Jug', category: 'jugs' }),
    await shop.add({ title: 'Fruit Bowl', category: 'bowls' }),
    await shop.add({ title: 'Pebble Lamp', category: 'lamps' }),
  ];
  const others = await Promise.all(
    Array.from({ length: 8 }, (_, n) => shop.add({ title: `Other ${'abcdefgh'[n]}thing`, category: 'lamps' })),
  );
  const order = crypto.randomUUID();
  for (let n = 0; n < 6; n++) expect(await shop.buy([jug, bowl], n === 0 ? { id: order } : {})).toBe(202);
  for (const other of others) await shop.buy([lamp, other]);
  const before = await counts();
  await shop.buy([jug, bowl], { id: order });
  expect(await counts()).toBe(before);

  const { items, personalised } = await shop.recommend(`?productId=${jug}`);
  expect(items[0]).toEqual({ productId: bowl, reason: { kind: 'bought-with', product: jug } });
  expect(items.filter(({ reason }) => reason.kind === 'bought-with')).toHaveLength(1);
  expect(personalised).toBe(false);
  // The rest of the shelf: the best sellers, the lamp before what was bought once; and never itself.
  expect(items[1]).toEqual({ productId: lamp, reason: { kind: 'popular' } });
  expect(items.map(({ productId }) => productId)).not.toContain(jug);
  expect(new Set(items.map(({ productId }) => productId)).size).toBe(items.length);

  expect(await recount(shop.deps)).toBe(14);
  expect(await counts()).toBe(before);
});

test('what is sold out, gone, or the same thing in another colour is not recommended', async () => {
  const vase = await shop.add({ title: 'Moon Vase, Sage', vendor: 'Hull', category: 'vases' });
  const same = await shop.add({ title: 'Moon Vase, Oat', vendor: 'Hull', category: 'vases' });
  const soldOut = await shop.add({ title: 'Twig', category: 'vases' });
  const gone = await shop.add({ title: 'Branch', category: 'vases' });
  const left = await shop.add({ title: 'Flower Frog', category: 'vases' });
  for (let n = 0; n < 5; n++) await shop.buy([vase, same, soldOut, gone, left]);
  const ids = async () => (await shop.recommend(`?kind=together&productId=${vase}`)).items.map((one) => one.productId);
  expect(await ids()).toEqual(expect.arrayContaining([soldOut, gone, left]));
  expect(await ids()).not.toContain(same);
  await shop.change(soldOut, { title: 'Twig', category: 'vases', stock: 0 });
  await shop.change(gone, null);
  expect(await ids()).toContain(left);
  expect(await ids()).not.toEqual(expect.arrayContaining([soldOut]));
  expect(await ids()).not.toEqual(expect.arrayContaining([gone]));
  for (const kind of ['similar', 'together', 'for-you'])
    expect(await shop.titles(`?kind=${kind}&productId=${vase}&limit=24`)).not.toEqual(
      expect.arrayContaining(['Moon Vase, Oat']),
    );
});

test('baskets of more than two years ago leave the counts', async () => {
  const before = await counts();
  const [old, older] = [await shop.add({ title: 'Old Thing' }), await shop.add({ title: 'Older Thing' })];
  const time = new Date(Date.now() - 3 * 365 * 86_400_000).toISOString();
  await shop.buy([old, older], { time });
  expect(await counts()).not.toBe(before);
  await sweep(shop.deps);
  expect(await counts()).toBe(before);
});

test('a list that is kept for a while does not bring back what was sold out meanwhile', async () => {
  const id = await shop.add({ title: 'Last One', createdAt: new Date().toISOString() });
  const deps = { ...shop.deps, candidates: createCandidates(shop.deps, { freshMs: 60_000 }) };
  const ids = async () =>
    (await recommend(deps, { kind: 'for-you', visitor: null, limit: 24 }))?.items.map(({ productId }) => productId);
  expect(await ids()).toContain(id);
  await shop.change(id, { title: 'Last One', stock: 0 });
  expect(await ids()).not.toContain(id);
});
