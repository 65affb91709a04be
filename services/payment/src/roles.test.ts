import { afterAll, beforeAll, expect, test } from 'vitest';
import { shopper, startWorld, vases, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld(); // support may give back 5000 of an order
});
afterAll(() => world.stop());
const { call, open, read, captured } = shopper(() => world);
const refund = (
  id: string,
  amount: number,
  { who = 'support', key = crypto.randomUUID() }: { who?: 'support' | 'admin'; key?: string } = {},
) => call('POST', `/payments/${id}/refunds`, { who, key, body: { amount } });
const log = async (subject: string) =>
  (await call('GET', `/audit-log?subject=${subject}`, { who: 'admin' })).json().items as {
    actor: string;
    action: string;
    details: object;
  }[];

test('support gives back up to the limit of an order, all together, and no more', async () => {
  const { id, orderId } = await captured();
  const first = await refund(id, 3000, { key: 'first' });
  expect(first.statusCode, first.body).toBe(201);
  const over = await refund(id, 2001);
  expect(over.statusCode).toBe(403);
  expect(over.json()).toMatchObject({
    type: 'https://souk.dev/problems/over-support-limit',
    limit: 5000,
    left: 2000,
    detail: expect.stringContaining('2000'),
  });
  expect((await refund(id, 1000, { who: 'admin' })).statusCode).toBe(201); // an admin's is not of the limit
  expect((await refund(id, 2000)).statusCode).toBe(201);
  expect((await refund(id, 1)).statusCode).toBe(403);
  expect((await refund(id, 3000, { key: 'first' })).json().id).toBe(first.json().id);
  expect((await refund(id, 4000, { who: 'admin' })).statusCode).toBe(201);
  expect((await read(id)).refunded.amount).toBe(10_000);
  const asked = (await log(`payment:${id}`)).filter(({ action }) => action === 'payment.refund-asked');
  expect(asked.map(({ actor }) => actor)).toEqual(['user:admin', 'user:support', 'user:admin', 'user:support']);
  expect(asked.at(-1)?.details).toEqual({
    orderId,
    refundId: first.json().id,
    amountMinor: 3000,
    currency: 'USD',
  });
});

test('support gives nothing back to itself', async () => {
  const { id } = await captured();
  await world.database.sql`update payments set owner = 'user:support' where id = ${id}`;
  const own = await refund(id, 1000);
  expect(own.statusCode).toBe(403);
  expect(own.json().type).toBe('https://souk.dev/problems/own-payment');
  expect((await refund(id, 1000, { who: 'admin' })).statusCode).toBe(201);
});

test('five at once are not more than the limit', async () => {
  const { id } = await captured();
  const answers = await Promise.all(Array.from({ length: 5 }, () => refund(id, 2000)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 403, 403, 403]);
});

test('support moves no payment, issues no gift card and reads no books; a merchandiser sees only their own', async () => {
  const { id } = await captured();
  expect((await call('PUT', `/payments/${id}`, { who: 'support', body: { status: 'refunded' } })).statusCode).toBe(403);
  expect((await call('GET', '/ledger', { who: 'support' })).statusCode).toBe(403);
  const body = { amount: { amount: 100, currency: 'USD' }, expiresAt: null };
  expect((await call('POST', '/gift-cards', { who: 'support', key: 'k', body })).statusCode).toBe(403);
  expect((await call('GET', `/payments/${id}`, { who: 'merchandiser' })).statusCode).toBe(404);
  expect((await call('GET', '/payments', { who: 'merchandiser' })).json().items).toEqual([]);
  expect(
    (await call('POST', `/payments/${id}/refunds`, { who: 'merchandiser', key: 'k', body: { amount: 1 } })).statusCode,
  ).toBe(403);
});

test('what staff read and do is written down, what services and owners do is not', async () => {
  const { id, orderId, owner } = await captured();
  expect((await call('GET', `/payments/${id}`, { who: 'support' })).statusCode).toBe(200);
  expect((await call('GET', `/payments?orderId=${orderId}`, { who: 'support' })).json().items).toHaveLength(1);
  await call('GET', `/payments/${id}`, { who: owner as `guest:${string}` });
  await call('GET', `/payments/${id}`);
  expect((await call('PUT', `/payments/${id}`, { who: 'admin', body: { status: 'captured' } })).statusCode).toBe(200);
  await call('PUT', `/payments/${id}`, { who: 'admin', body: { status: 'refunded' } });
  expect((await log(`payment:${id}`)).map(({ actor, action }) => [actor, action])).toEqual([
    ['user:admin', 'payment.refund-asked'],
    ['user:admin', 'payment.change-asked'],
    ['user:support', 'payment.read'],
  ]);
  expect(await log(`order:${orderId}`)).toMatchObject([{ actor: 'user:support', action: 'payments.listed' }]);
  const body = { amount: { amount: 100, currency: 'USD' }, expiresAt: null };
  const card = (await call('POST', '/gift-cards', { who: 'admin', key: 'once', body })).json();
  await call('POST', '/gift-cards', { who: 'admin', key: 'once', body });
  expect(await log(`gift-card:${card.id}`)).toMatchObject([
    { action: 'gift-card.issued', details: { amountMinor: 100 } },
  ]);
});

test('a person is shown what staff did, not who, and it outlives their account', async () => {
  const owner = `user:${crypto.randomUUID()}` as const;
  const { id, orderId } = await open({ ...vases(), owner });
  await call('GET', `/payments/${id}`, { who: 'support' });
  const privacy = async (method: 'GET' | 'DELETE') =>
    world.app.inject({
      method,
      url: `/privacy/${owner}`,
      headers: { authorization: await world.keys.bearer('payment', 'service:user') },
    });
  const exported = (await privacy('GET')).json();
  expect(exported.doneByStaff).toMatchObject([{ action: 'payment.read', subject: `payment:${id}` }]);
  expect(JSON.stringify(exported)).not.toContain('user:support');
  const { kept } = (await privacy('DELETE')).json();
  expect(kept.map(({ what }: { what: string }) => what)).toContainEqual(expect.stringContaining('our staff'));
  expect(await log(`payment:${id}`)).toMatchObject([{ actor: 'user:support', action: 'payment.read' }]);
  expect(await log(`order:${orderId}`)).toEqual([]);
});
