import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { shopper, startWorld, type World } from './testing.ts';
import { until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, open, authorized, captured } = shopper(() => world);
const refund = (id: string, amount: unknown, key: string = crypto.randomUUID()) =>
  call('POST', `/payments/${id}/refunds`, { who: 'admin', key, body: { amount } });
const givenBack = async (): Promise<number> => (await world.sandbox.books()).usd?.refunded ?? 0;
const usd = (amount: number) => ({ amount, currency: 'USD' });

test('parts are given back until nothing is left', async () => {
  const { id } = await captured();
  const first = await refund(id, usd(2000), 'first');
  expect(first.statusCode, first.body).toBe(201);
  expect(first.json()).toMatchObject({ paymentId: id, amount: usd(2000), status: 'succeeded' });
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refunded: usd(2000) });
  expect((await refund(id, usd(2000), 'first')).json()).toEqual(first.json());
  expect((await refund(id, 2000, 'first')).json()).toEqual(first.json());
  expect((await refund(id, usd(2001), 'first')).statusCode).toBe(422);

  const tooMuch = await refund(id, usd(8321));
  expect(tooMuch.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/exceeds-captured' });
  expect((await refund(id, 8320)).statusCode).toBe(201);
  expect(await read(id)).toMatchObject({ status: 'refunded', refunded: usd(10_320), captured: usd(10_320) });
  expect((await refund(id, 1)).statusCode).toBe(409);
});

test('ten at once never give back more than was captured', async () => {
  const { id } = await captured();
  const before = await givenBack();
  const answers = await Promise.all(Array.from({ length: 10 }, () => refund(id, usd(2000))));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(5).fill(201), ...Array(5).fill(409)]);
  expect((await givenBack()) - before).toBe(10_000);
  expect(await read(id)).toMatchObject({ refunded: usd(10_000) });
});

test('one key at once is one refund', async () => {
  const { id } = await captured();
  const before = await givenBack();
  const answers = await Promise.all(Array.from({ length: 5 }, () => refund(id, usd(1000), 'same')));
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect((await givenBack()) - before).toBe(1000);
});

test('a refund whose answer is lost is asked for again until it is answered, once', async () => {
  const { id } = await captured();
  const before = await givenBack();
  await world.sandbox.fault({ on: 'request', path: '/v1/refunds', method: 'POST', loseAnswer: true, times: 1 });
  await world.sandbox.fault({ on: 'request', path: '/v1/refunds', method: 'POST', status: 500, times: 6 });
  const answer = await refund(id, usd(3000), 'lost');
  expect(answer.json()).toMatchObject({ amount: usd(3000) });
  await until(async () => (await read(id)).refunded.amount === 3000);
  expect((await refund(id, usd(3000), 'lost')).json()).toMatchObject({ id: answer.json().id, status: 'succeeded' });
  expect((await givenBack()) - before).toBe(3000);
});

test('what was not captured, and another currency, are refused', async () => {
  expect((await refund((await open()).id, 1)).statusCode).toBe(409);
  expect((await refund((await authorized()).id, 1)).statusCode).toBe(409);
  const { id } = await captured();
  expect((await refund(id, { amount: 1, currency: 'EUR' })).statusCode).toBe(422);
  expect((await refund('0193ac1e-0000-7000-8000-000000000000', 1)).statusCode).toBe(404);
});

test.each([0, -1, 1.5, '5', null, {}, usd(0), usd(-1), { amount: 1 }, { ...usd(1), x: 1 }, 100_000_000])(
  'an amount of %j is 422',
  async (amount) => {
    expect((await refund('0193ac1e-0000-7000-8000-000000000000', amount)).statusCode).toBe(422);
  },
);

test('only an admin and the order service give money back', async () => {
  const { id } = await captured();
  const body = { amount: 1 };
  for (const who of ['service:product', 'user:1', 'guest:1'] as const)
    expect((await call('POST', `/payments/${id}/refunds`, { who, key: 'k', body })).statusCode).toBe(403);
  expect((await call('POST', `/payments/${id}/refunds`, { who: 'admin', body })).statusCode).toBe(400);
});
