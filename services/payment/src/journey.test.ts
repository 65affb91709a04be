import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Payment } from './payment.ts';
import { CARD, owner, payAt, startWorld, until, vases, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const call = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  {
    who = 'service:order',
    key,
    body,
  }: { who?: Parameters<World['keys']['bearer']>[1]; key?: string; body?: unknown } = {},
) =>
  world.app.inject({
    method,
    url,
    headers: {
      authorization: await world.keys.bearer('payment', who),
      ...(key ? { 'idempotency-key': key } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
const open = async (request = vases()): Promise<Payment & { paymentUrl: string }> => {
  const response = await call('POST', '/payments', { key: `open:${request.orderId}`, body: request });
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
};
const read = async (id: string): Promise<Payment> => (await call('GET', `/payments/${id}`)).json();
const reaches = (id: string, status: Payment['status']) =>
  until(async () => (await read(id)).status === status, 15).then(() => read(id));
const toldAbout = (paymentId: string) => world.order.told.filter(({ subject }) => subject === paymentId);
async function paid(): Promise<Payment> {
  const payment = await open();
  expect((await payAt(payment.paymentUrl, CARD.good)).status).toBe(303);
  return reaches(payment.id, 'authorized');
}

test('a paid page becomes an authorised payment, the order is told once, and capture takes the money once', async () => {
  const opened = await open();
  expect(opened).toMatchObject({
    status: 'open',
    amount: { amount: 10_320, currency: 'USD' },
    captured: { amount: 0, currency: 'USD' },
    provider: 'stripe',
    owner,
  });
  expect((await payAt(opened.paymentUrl, CARD.declined)).status).not.toBe(303);
  expect((await payAt(opened.paymentUrl, CARD.good)).status).toBe(303);
  await reaches(opened.id, 'authorized');
  await until(() => toldAbout(opened.id).length > 0);
  expect(toldAbout(opened.id)).toMatchObject([
    {
      id: `payment.authorized:${opened.id}`,
      type: 'payment.authorized.v1',
      source: '/services/payment',
      data: { orderId: opened.orderId, amount: { amount: 10_320, currency: 'USD' } },
    },
  ]);
  const captures = await Promise.all([1, 2, 3].map(() => call('POST', `/payments/${opened.id}/capture`)));
  for (const response of captures)
    expect(response.json()).toMatchObject({ status: 'captured', captured: { amount: 10_320 }, paymentUrl: null });
  expect((await call('POST', `/payments/${opened.id}/capture`)).json()).toMatchObject({ status: 'captured' });
  const intents = await world.stripe.charges.list({ limit: 1 }).catch(() => null);
  if (intents) expect(intents.data[0]).toMatchObject({ amount_captured: 10_320 });
});

test('expiring closes an unpaid page; a paid one answers already-authorized', async () => {
  const unpaid = await open();
  const expired = await call('POST', `/payments/${unpaid.id}/expire`);
  expect(expired.json()).toMatchObject({ status: 'expired', paymentUrl: null });
  expect((await call('POST', `/payments/${unpaid.id}/expire`)).json()).toMatchObject({ status: 'expired' });
  expect((await payAt(unpaid.paymentUrl, CARD.good)).status).not.toBe(303);

  const { id } = await paid();
  const late = await call('POST', `/payments/${id}/expire`);
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({
    type: 'https://souk.dev/problems/already-authorized',
    payment: { id, status: 'authorized' },
  });
});
