import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caller, owner, shopper, startWorld, vases, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
const call = caller(() => world);
const { open } = shopper(() => world);
const usd = (amount: number) => ({ amount, currency: 'USD' });
const unknown = '0193ac1e-0000-7000-8000-000000000000';
const [vase] = vases().lines;
const inDinars = (amount: number) => {
  const money = (amount: number) => ({ amount, currency: 'KWD' });
  const lines = [{ title: 'Vase', quantity: 1, unitPrice: money(amount) }];
  return { ...vases(), amount: money(amount), lines, shipping: money(0), tax: money(0), discount: money(0) };
};

test.each<[string, object | null]>([
  ['no fields', {}],
  ['a list', []],
  ['nothing', null],
  ['an unknown field', { ...vases(), price: 1 }],
  ['parts that do not add up', { ...vases(), amount: usd(10_319) }],
  ['nothing to pay', { ...vases(), amount: usd(0) }],
  ['a negative amount', { ...vases(), amount: usd(-10_320) }],
  ['half a cent', { ...vases(), amount: usd(10_320.5) }],
  ['too much', { ...vases(), amount: usd(100_000_000) }],
  ['an amount as text', { ...vases(), amount: { amount: '10320', currency: 'USD' } }],
  ['two currencies', { ...vases(), tax: { amount: 720, currency: 'EUR' } }],
  ['a currency that is none', { ...vases(), amount: { amount: 10_320, currency: 'usd' } }],
  ['fils that Stripe does not take', inDinars(12_345)],
  ['no lines', { ...vases(), lines: [] }],
  ['a quantity of 0', { ...vases(), lines: [{ ...vase, quantity: 0 }] }],
  ['a quantity of -1', { ...vases(), lines: [{ ...vase, quantity: -1 }] }],
  ['a quantity of 1.5', { ...vases(), lines: [{ ...vase, quantity: 1.5 }] }],
  ['a NUL in a title', { ...vases(), lines: [{ ...vase, title: 'a\0' }] }],
  ['a title that is too long', { ...vases(), lines: [{ ...vase, title: 'x'.repeat(251) }] }],
  ['a discount above the goods', { ...vases(), discount: usd(9001), amount: usd(1319) }],
  ['an order that is no id', { ...vases(), orderId: '1; drop table payments' }],
  ['an owner that is none', { ...vases(), owner: 'admin' }],
  ['an e-mail that is none', { ...vases(), email: 'ada' }],
  ['a script as an address', { ...vases(), successUrl: 'javascript:alert(1)' }],
])('opening with %s is 422', async (_what, body) => {
  const answer = await call('POST', '/payments', { key: uuidv7(), body });
  expect(answer.statusCode, answer.body).toBe(422);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('broken JSON, 1e309, another type, no key, 1 MB', async () => {
  expect((await call('POST', '/payments', { key: 'k', body: '{"orderId":' })).statusCode).toBe(400);
  const huge = JSON.stringify(vases()).replace('10320', '1e309');
  expect((await call('POST', '/payments', { key: 'k', body: huge })).statusCode).toBe(422);
  expect((await call('POST', '/payments', { body: vases() })).statusCode).toBe(400);
  const large = JSON.stringify({ ...vases(), padding: 'x'.repeat(1_000_000) });
  expect((await call('POST', '/payments', { key: 'k', body: large })).statusCode).toBe(413);
  const authorization = await world.keys.bearer('payment', 'service:order');
  const headers = { authorization, 'idempotency-key': 'k', 'content-type': 'text/plain' };
  const text = await world.app.inject({ method: 'POST', url: '/payments', payload: 'x', headers });
  expect(text.statusCode).toBe(415);
});

test('SQL and HTML in a title are only text', async () => {
  const title = `'); drop table payments; -- <script>alert(1)</script>`;
  const { paymentUrl } = await open({ ...vases(), lines: [{ ...vases().lines[0], title } as never] });
  expect(await (await fetch(paymentUrl)).text()).not.toContain('<script>alert(1)');
});

test("somebody else's payment is as unknown as one that is not there", async () => {
  const { id, orderId } = await open();
  const get = async (path: string, who: Parameters<typeof call>[2]) => call('GET', path, who);
  const other = await get(`/payments/${id}`, { who: `guest:${uuidv7()}` });
  const none = await get(`/payments/${unknown}`, { who: `guest:${uuidv7()}` });
  expect(other.statusCode).toBe(404);
  expect(other.body.replace(id, 'ID')).toBe(none.body.replace(unknown, 'ID'));
  expect((await get(`/payments/1'--`, { who: 'admin' })).statusCode).toBe(404);
  expect((await get(`/payments?orderId=${orderId}`, { who: 'user:1' })).json()).toEqual({
    items: [],
    nextCursor: null,
  });
  for (const who of [owner, 'admin', 'service:order'] as const) {
    expect((await get(`/payments/${id}`, { who })).json()).toMatchObject({ id });
    expect((await get(`/payments?orderId=${orderId}`, { who })).json()).toMatchObject({ items: [{ id }] });
  }
});

test('a list goes page by page; odd queries are 422', async () => {
  const someone = `user:${uuidv7()}` as const;
  const made: string[] = [];
  for (let i = 0; i < 3; i++) made.unshift((await open({ ...vases(), owner: someone as never })).id);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor ? `&cursor=${cursor}` : '';
    const page: { items: { id: string }[]; nextCursor: string | null } = (
      await call('GET', `/payments?limit=2${query}`, { who: someone })
    ).json();
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(made);
  for (const query of ['?limit=0', '?limit=101', '?limit=x', '?cursor=rubbish', '?orderId=1', '?x=1'])
    expect((await call('GET', `/payments${query}`, { who: 'admin' })).statusCode).toBe(422);
});

test('who may do what', async () => {
  const { id } = await open();
  const status = async (...args: Parameters<typeof call>) => (await call(...args)).statusCode;
  for (const who of ['user:1', owner, 'service:product', 'admin'] as const) {
    expect(await status('POST', '/payments', { who, key: 'k', body: vases() })).toBe(403);
    expect(await status('POST', `/payments/${id}/capture`, { who })).toBe(403);
    expect(await status('POST', `/payments/${id}/expire`, { who })).toBe(403);
  }
  expect(await status('PUT', `/payments/${id}`, { who: owner, body: { status: 'cancelled' } })).toBe(403);
  expect(await status('PUT', `/payments/${unknown}`, { who: 'admin', body: { status: 'cancelled' } })).toBe(404);
  expect(await status('POST', `/payments/${unknown}/capture`)).toBe(404);
  expect(await status('POST', `/payments/${unknown}/expire`)).toBe(404);
  for (const body of [{}, { status: 'paid' }, { status: 1 }, { status: 'open', x: 1 }, [], null])
    expect(await status('PUT', `/payments/${id}`, { who: 'admin', body })).toBe(422);
  for (const [method, url] of [
    ['GET', '/payments'],
    ['GET', `/payments/${id}`],
    ['POST', '/payments'],
    ['PUT', `/payments/${id}`],
  ] as const) {
    expect((await world.app.inject({ method, url })).statusCode).toBe(401);
    expect((await world.app.inject({ method, url, headers: { authorization: 'Bearer rubbish' } })).statusCode).toBe(
      401,
    );
  }
  const wrongAudience = await world.keys.bearer('order', 'service:order');
  expect((await world.app.inject({ url: '/payments', headers: { authorization: wrongAudience } })).statusCode).toBe(
    401,
  );
  expect((await world.app.inject({ method: 'DELETE', url: `/payments/${id}` })).statusCode).toBe(405);
});

test('it is ready', async () => {
  expect((await world.app.inject('/health/ready')).json()).toEqual({ status: 'ready' });
});
