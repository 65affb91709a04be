import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boughtEvent, changedEvent, openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let mug: string;
const session = 's'.repeat(40);
beforeAll(async () => {
  shop = await openTestShop();
  mug = await shop.add({ title: 'Mug' });
});
afterAll(() => shop.close());
const everything = async () => {
  const { sql } = shop.database;
  const rows = [
    await sql`select * from views`,
    await sql`select * from visitors`,
    await sql`select * from purchases`,
    await sql`select * from baskets`,
    await sql`select * from pairs`,
    await sql`select * from changes`,
  ];
  return JSON.stringify(rows);
};

test.each([
  '?kind=nonsense',
  '?kind=together',
  '?kind=similar',
  '?productId=mug',
  `?productId=${'x'.repeat(10_000)}`,
  '?productId=%00',
  "?productId=' or 1=1; --",
  '?productId=🏺',
  '?userId=ada',
  '?limit=0',
  '?limit=25',
  '?limit=-1',
  '?limit=1.5',
  '?limit=many',
  '?limit=1e9',
  '?kind=for-you&kind=similar',
  '?more=1',
])('a question that is none is 422: %s', async (query) => {
  expect((await shop.call('GET', `/recommendations${query}`)).statusCode).toBe(422);
});

test('products that were never heard of are 404, and views of them are not kept', async () => {
  const unknown = crypto.randomUUID();
  for (const kind of ['together', 'similar', 'for-you', 'recently-viewed'])
    expect((await shop.call('GET', `/recommendations?kind=${kind}&productId=${unknown}`)).statusCode).toBe(404);
  const before = await everything();
  expect((await shop.call('POST', '/views', { session, body: { productId: unknown } })).statusCode).toBe(404);
  expect(await everything()).toBe(before);
});

test('bodies and sessions that are none change nothing', async () => {
  const before = await everything();
  for (const body of [{}, { productId: 'x' }, { productId: mug, visitor: 'user:ada' }, [], { productId: [mug] }])
    expect((await shop.call('POST', '/views', { session, body })).statusCode).toBe(422);
  for (const body of [{}, { personalised: 'no' }, { personalised: false, more: 1 }, { personalised: null }])
    expect((await shop.call('PUT', '/preferences', { session, body })).statusCode).toBe(422);
  for (const bad of ['short', 'x'.repeat(65), `${'x'.repeat(40)}!`, `user:${crypto.randomUUID()}`])
    expect((await shop.call('POST', '/views', { session: bad, body: { productId: mug } })).statusCode).toBe(400);
  const who = 'service:catalog-mf';
  expect((await shop.call('POST', '/views', { who, body: { productId: mug } })).statusCode).toBe(422);
  expect((await shop.call('PUT', '/preferences', { who, body: { personalised: false } })).statusCode).toBe(422);
  for (const other of [undefined, 'service:checkout-mf', 'guest:x'] as const) {
    const as = other === undefined ? {} : { who: other };
    expect((await shop.call('POST', '/views', { ...as, body: { productId: mug } })).statusCode).toBe(other ? 403 : 401);
  }
  expect(await everything()).toBe(before);
});

test('events that are none, or not the teller’s to tell, change nothing', async () => {
  const before = await everything();
  const tell = async (
    who: 'service:product' | 'service:order' | 'admin',
    event: unknown,
    type = EVENT_CONTENT_TYPE,
  ) => {
    const { statusCode } = await shop.app.inject({
      method: 'POST',
      url: '/events',
      headers: { 'content-type': type, authorization: await shop.keys.bearer('recommendation', who) },
      payload: typeof event === 'string' ? event : JSON.stringify(event),
    });
    return statusCode;
  };
  const [bought, changed] = [boughtEvent([mug]), changedEvent([{ productId: mug, version: 9 }])];
  expect(await tell('service:order', changed)).toBe(403);
  expect(await tell('service:product', bought)).toBe(403);
  expect(await tell('admin', bought)).toBe(403);
  expect(await tell('service:order', '{')).toBe(400);
  expect(await tell('service:order', bought, 'text/xml')).toBe(415);
  for (const data of [
    {},
    { ...bought.data, orderId: 'x' },
    { ...bought.data, owner: 'guest:x' },
    { ...bought.data, lines: 1 },
  ])
    expect(await tell('service:order', { ...bought, data })).toBe(422);
  expect(await tell('service:order', { ...bought, type: 'order.cancelled.v1' })).toBe(422);
  expect(await everything()).toBe(before);
  // More than is wanted is not kept.
  const more = { ...bought, data: { ...bought.data, email: 'ada@souk.test', shippingAddress: { fullName: 'Ada' } } };
  expect(await tell('service:order', more)).toBe(202);
  expect(await everything()).not.toMatch(/ada|Ada/);
});

test('an order of a hundred things counts twenty', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => shop.add({ title: `Many ${n}` })));
  expect(await shop.buy(ids)).toBe(202);
  const [row] = await shop.database.sql`select max(cardinality(product_ids)) as most from baskets`;
  expect(row?.most).toBe(20);
});
