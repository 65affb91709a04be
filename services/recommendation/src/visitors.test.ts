import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from './sweep.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let mug: string;
let bowl: string;
let lamp: string;
beforeAll(async () => {
  shop = await openTestShop();
  mug = await shop.add({ title: 'Hull Mug', category: 'mugs', tags: ['kitchen'], description: '<p>Red stoneware</p>' });
  await shop.add({ title: 'Corvo Mug', category: 'mugs', tags: ['kitchen'], description: 'Grey stoneware' });
  bowl = await shop.add({ title: 'Glass Bowl', category: 'bowls', description: 'Clear glass' });
  await shop.add({ title: 'Round Bowl', category: 'bowls', description: 'Clear glass' });
  lamp = await shop.add({ title: 'Pebble Lamp', category: 'lamps' });
  await shop.buy([lamp]);
});
afterAll(() => shop.close());

let session = '';
let account = '';
beforeEach(() => {
  session = crypto.randomUUID().repeat(2).slice(0, 40);
  account = crypto.randomUUID();
});
const view = (productId: string, as: { session?: string; who?: `user:${string}`; gpc?: boolean } = { session }) =>
  shop.call('POST', '/views', { ...as, body: { productId } });
const seen = async (as: Parameters<TestShop['titles']>[1] = { session }) => shop.titles('?kind=recently-viewed', as);
const stored = async () => {
  const { sql } = shop.database;
  const rows = [await sql`select visitor from views`, await sql`select visitor from purchases`];
  return rows.flat().map(({ visitor }) => visitor as string);
};

test('what a browser looked at is remembered, latest first, and explains what is shown to it alone', async () => {
  for (const one of [mug, bowl, mug]) expect((await view(one)).statusCode).toBe(204);
  expect(await seen()).toEqual(['Hull Mug', 'Glass Bowl']);
  expect(await shop.titles(`?kind=recently-viewed&productId=${mug}`, { session })).toEqual(['Glass Bowl']);
  const { items, personalised } = await shop.recommend('?kind=for-you', { session });
  expect(personalised).toBe(true);
  expect(items.slice(0, 2).map(({ reason }) => reason)).toEqual([
    { kind: 'viewed', product: mug },
    { kind: 'viewed', product: bowl },
  ]);
  expect((await shop.titles('?kind=for-you', { session })).slice(0, 2)).toEqual(['Corvo Mug', 'Round Bowl']);
  expect(await stored()).not.toContain(session);

  const stranger = await shop.recommend('?kind=for-you');
  expect(stranger).toMatchObject({ personalised: false });
  expect(stranger.items[0]).toEqual({ productId: lamp, reason: { kind: 'popular' } });
  expect(await seen({})).toEqual([]);
  // The header is believed of catalog-mf alone.
  for (const who of ['service:order', 'admin', 'user:x'] as const)
    expect(await shop.titles('?kind=recently-viewed', { who, session })).toEqual([]);
});

test('who looked at everything is still shown something', async () => {
  for (const id of shop.states.keys()) await view(id);
  const { items, personalised } = await shop.recommend('?kind=for-you', { session });
  expect(items.length).toBeGreaterThan(0);
  expect(personalised).toBe(false);
});

test('at sign-in it becomes the account’s; twice is once', async () => {
  const who = `user:${account}` as const;
  await view(mug);
  await view(bowl, { who });
  for (let n = 0; n < 2; n++)
    expect((await shop.call('POST', '/views/merge', { who, body: { session } })).statusCode).toBe(204);
  expect((await seen({ who })).toSorted()).toEqual(['Glass Bowl', 'Hull Mug']);
  expect(await seen()).toEqual([]);
});

test('what an account buys counts for it, what a guest buys for nobody', async () => {
  const who = `user:${account}` as const;
  await shop.buy([mug], { owner: who });
  await shop.buy([mug]);
  expect((await stored()).filter((one) => one === who)).toHaveLength(1);
  const { items } = await shop.recommend('?kind=for-you', { who });
  expect(items[0]?.reason).toEqual({ kind: 'bought-with', product: mug });
  expect(items.map(({ productId }) => productId)).not.toContain(mug);
  expect((await shop.recommend(`?userId=${account}`, { who })).items).toEqual(items);
  const [others, unknown] = [
    await shop.call('GET', `/recommendations?userId=${account}`, { who: 'user:eve' }),
    await shop.call('GET', `/recommendations?userId=${crypto.randomUUID()}`, { who: 'user:eve' }),
  ];
  expect([others.statusCode, others.body]).toEqual([404, unknown.body]);
});

test('who opts out is forgotten, and nothing is stored or read from then on', async () => {
  const who = `user:${account}` as const;
  for (const as of [{ session }, { who }]) {
    await view(mug, as);
    await shop.buy([mug], { owner: who });
    const out = await shop.call('PUT', '/preferences', { ...as, body: { personalised: false } });
    expect(out.json()).toEqual({ personalised: false });
    expect((await view(bowl, as)).statusCode).toBe(204);
    await shop.buy([bowl], { owner: who });
    expect((await shop.call('GET', '/preferences', as)).json()).toEqual({ personalised: false });
    expect(await shop.recommend('?kind=for-you', as)).toEqual(await shop.recommend('?kind=for-you'));
    expect(await seen(as)).toEqual([]);
  }
  expect((await stored()).filter((one) => one === who || one.includes(session))).toEqual([]);
  await shop.call('PUT', '/preferences', { session, body: { personalised: true } });
  await view(bowl);
  expect(await seen()).toEqual(['Glass Bowl']);
});

test('the browser’s wish for no tracking is one, and so is that of a browser before it signs in', async () => {
  await view(mug);
  expect(await shop.titles('?kind=recently-viewed', { session, gpc: true })).toEqual([]);
  expect((await view(bowl, { session, gpc: true })).statusCode).toBe(204);
  expect(await seen()).toEqual([]);
  expect((await shop.call('GET', '/preferences', { session })).json()).toEqual({ personalised: false });
  const wish = await shop.call('PUT', '/preferences', { session, gpc: true, body: { personalised: true } });
  expect(wish.json()).toEqual({ personalised: false });

  const who = `user:${account}` as const;
  await view(mug, { who });
  await shop.call('POST', '/views/merge', { who, body: { session } });
  expect(await seen({ who })).toEqual([]);
  expect((await shop.call('GET', '/preferences', { who })).json()).toEqual({ personalised: false });
});

test('fifty things are remembered, for ninety days', async () => {
  const { sql } = shop.database;
  await view(mug);
  const [row] = await sql<{ visitor: string }[]>`select visitor from views order by viewed_at desc limit 1`;
  await sql`
    insert into views (visitor, product_id, viewed_at)
    select ${row?.visitor ?? ''}, gen_random_uuid(), now() - interval '1 day' from generate_series(1, 60)`;
  await view(bowl);
  expect(await sql`select 1 from views where visitor = ${row?.visitor ?? ''}`).toHaveLength(50);
  await sql`update views set viewed_at = now() - interval '91 days' where product_id = ${mug}`;
  await sweep(shop.deps);
  expect(await seen()).toEqual(['Glass Bowl']);
});

test('an account is exported, and forgotten for good', async () => {
  const who = `user:${account}` as const;
  await view(mug, { who });
  await shop.buy([bowl], { owner: who });
  const privacy = (method: 'GET' | 'DELETE') => shop.call(method, `/privacy/${who}`, { who: 'service:user' });
  expect((await privacy('GET')).json()).toMatchObject({
    personalised: true,
    viewed: [{ productId: mug }],
    bought: [{ productId: bowl }],
  });
  const receipt = (await privacy('DELETE')).json();
  expect(receipt.erased).toEqual({ 'things looked at': 1, 'things bought': 1 });
  expect(receipt.kept).toHaveLength(1);
  // What was still on its way.
  await view(mug, { who });
  await shop.buy([bowl], { owner: who });
  await shop.call('PUT', '/preferences', { who, body: { personalised: true } });
  await view(mug, { who });
  expect((await privacy('GET')).json()).toEqual({ personalised: false, viewed: [], bought: [] });
  expect((await privacy('DELETE')).json().erased).toEqual({ 'things looked at': 0, 'things bought': 0 });
});
