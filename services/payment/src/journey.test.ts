import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Payment } from './payment.ts';
import { paymentHistory, payments, webhookEvents } from './schema.ts';
import { owner, shopper, startWorld, vases, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, reaches, open, authorized, captured, sessionsOf, toldAbout } = shopper(() => world);
const books = async () => {
  const { captured = 0, held = 0 } = (await world.sandbox.books()).usd ?? {};
  return { captured, held };
};

test('a paid page becomes an authorised payment, the order is told once, and capture takes the money once', async () => {
  const opened = await open();
  expect(opened).toMatchObject({
    status: 'open',
    amount: { amount: 10_320, currency: 'USD' },
    authorized: null,
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
  const before = await books();
  const captures = await Promise.all([1, 2, 3].map(() => call('POST', `/payments/${opened.id}/capture`)));
  for (const response of captures)
    expect(response.json()).toMatchObject({ status: 'captured', captured: { amount: 10_320 }, paymentUrl: null });
  expect((await call('POST', `/payments/${opened.id}/capture`)).json()).toMatchObject({ status: 'captured' });
  expect((await books()).captured - before.captured).toBe(10_320);
  const moves = await world.database.db.select().from(paymentHistory).where(eq(paymentHistory.paymentId, opened.id));
  expect(moves.map(({ to }) => to)).toEqual(['open', 'authorized', 'captured']);
});

test('the page shows what was ordered, and the request can be repeated but not changed', async () => {
  const request = vases();
  const [first, ...rest] = await Promise.all([open(request), open(request), open(request), open(request)]);
  for (const other of rest) expect(other).toEqual(first);
  expect(await sessionsOf(first)).toHaveLength(1);
  const page = await (await fetch(first.paymentUrl)).text();
  expect(page).toContain('Stoneware vase');
  expect(page).toContain('$103.20');

  const more = { ...request, amount: { amount: 10_321, currency: 'USD' }, tax: { amount: 721, currency: 'USD' } };
  expect((await call('POST', '/payments', { key: `open:${request.orderId}`, body: more })).statusCode).toBe(422);
  const second = await call('POST', '/payments', { key: 'another', body: more });
  expect(second.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/payment-exists' });
  expect((await call('POST', '/payments', { key: 'another', body: request })).json()).toEqual(first);
  const otherOrder = await call('POST', '/payments', { key: `open:${request.orderId}`, body: vases() });
  expect(otherOrder.statusCode).toBe(422);
});

test('Stripe saying 429 is waited out', async () => {
  await world.sandbox.fault({ on: 'request', path: '/v1/checkout/sessions', method: 'POST', status: 429, times: 5 });
  expect((await open()).status).toBe('open');
});

test('what is held must be what the order costs, or a person looks at it', async () => {
  const { id } = await authorized();
  for (const other of [{ authorizedMinor: 10_319 }, { authorizedMinor: 10_320, authorizedCurrency: 'EUR' }]) {
    await world.database.db.update(payments).set(other).where(eq(payments.id, id));
    const answer = await call('POST', `/payments/${id}/capture`);
    expect(answer.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/amount-differs' });
  }
});

test('expiring closes an unpaid page; a paid one answers already-authorized', async () => {
  const unpaid = await open();
  const expired = await call('POST', `/payments/${unpaid.id}/expire`);
  expect(expired.json()).toMatchObject({ status: 'expired', paymentUrl: null });
  expect((await call('POST', `/payments/${unpaid.id}/expire`)).json()).toMatchObject({ status: 'expired' });
  expect((await payAt(unpaid.paymentUrl, CARD.good)).status).not.toBe(303);
  expect((await call('POST', `/payments/${unpaid.id}/capture`)).statusCode).toBe(409);

  const { id } = await authorized();
  const late = await call('POST', `/payments/${id}/expire`);
  expect(late.statusCode).toBe(409);
  expect(late.json()).toMatchObject({
    type: 'https://souk.dev/problems/already-authorized',
    payment: { id, status: 'authorized', authorized: { amount: 10_320, currency: 'USD' } },
  });
});

test('without its webhook a paid payment is found when it is expired or captured', async () => {
  await world.sandbox.fault({ on: 'webhook', type: 'checkout.session.completed', does: 'lose', times: 2 });
  const one = await open();
  const two = await open();
  for (const { paymentUrl } of [one, two]) expect((await payAt(paymentUrl, CARD.good)).status).toBe(303);
  const expired = await call('POST', `/payments/${one.id}/expire`);
  expect(expired.json()).toMatchObject({ status: 409, payment: { status: 'authorized' } });
  expect((await call('POST', `/payments/${two.id}/capture`)).json()).toMatchObject({ status: 'captured' });
});

test('a page that runs out at Stripe is told to the order', async () => {
  const { id } = await open();
  const [session] = await sessionsOf({ id });
  await world.stripe.checkout.sessions.expire(session?.id ?? '');
  await reaches(id, 'expired');
  await until(() => toldAbout(id).length > 0);
  expect(toldAbout(id)).toMatchObject([{ id: `payment.expired:${id}`, type: 'payment.expired.v1' }]);
});

test('a webhook that comes twice, and an order service that is down, make one event', async () => {
  await world.sandbox.fault({ on: 'webhook', type: 'checkout.session.completed', does: 'duplicate', times: 1 });
  world.order.answer.status = 503;
  const { id } = await authorized();
  await until(() => world.order.refused > 1);
  world.order.answer.status = 202;
  await until(() => toldAbout(id).length > 0);
  expect((await call('POST', `/payments/${id}/capture`)).statusCode).toBe(200);
  const rows = await world.database.db.select().from(webhookEvents).where(eq(webhookEvents.paymentId, id));
  expect(rows.filter(({ type }) => type === 'checkout.session.completed')).toHaveLength(1);
  expect(toldAbout(id)).toHaveLength(1);
});

test('an event that cannot be acted on is refused, leaves nothing, and is acted on once when Stripe repeats it', async () => {
  const { id, paymentUrl } = await open();
  await world.sandbox.fault({ on: 'request', method: 'GET', path: '/v1', status: 500, times: 1000 });
  await payAt(paymentUrl, CARD.good);
  await until(async () => (await world.sandbox.faultsLeft()).every((times) => times <= 998)); // asked, and asked again
  const rows = () => world.database.db.select().from(webhookEvents).where(eq(webhookEvents.paymentId, id));
  expect(await rows()).toEqual([]);
  expect((await read(id)).status).toBe('open');
  await world.sandbox.clearFaults();
  await reaches(id, 'authorized');
  expect(await rows()).toMatchObject([{ type: 'checkout.session.completed' }]);
});

test('PUT does what a status means, and refuses what does not follow', async () => {
  const put = async (id: string, status: string) => call('PUT', `/payments/${id}`, { who: 'admin', body: { status } });
  const unpaid = await open();
  for (const status of ['captured', 'refunded', 'authorized', 'partially_refunded', 'failed'])
    expect((await put(unpaid.id, status)).statusCode).toBe(409);
  expect((await put(unpaid.id, 'open')).json()).toMatchObject({ status: 'open' });
  expect((await put(unpaid.id, 'cancelled')).json()).toMatchObject({ status: 'cancelled' });
  await until(() => toldAbout(unpaid.id).length > 0);
  expect(toldAbout(unpaid.id)).toMatchObject([{ type: 'payment.expired.v1' }]);
  expect((await put(unpaid.id, 'expired')).statusCode).toBe(409);

  const { held } = await books();
  const { id } = await authorized();
  expect((await books()).held - held).toBe(10_320);
  expect((await put(id, 'cancelled')).json()).toMatchObject({ status: 'cancelled' });
  expect((await books()).held).toBe(held);

  const taken = await captured();
  expect((await put(taken.id, 'cancelled')).statusCode).toBe(409);
  expect((await put(taken.id, 'captured')).json()).toMatchObject({ status: 'captured' });
  expect((await put(taken.id, 'refunded')).json()).toMatchObject({ status: 'refunded', refunded: { amount: 10_320 } });
  expect((await put(taken.id, 'captured')).statusCode).toBe(409);
});

test('what somebody does in the dashboard is seen', async () => {
  const held = await authorized();
  const intentOf = async ({ id }: Payment) => String((await sessionsOf({ id }))[0]?.payment_intent);
  await world.stripe.paymentIntents.cancel(await intentOf(held));
  await reaches(held.id, 'cancelled');
  await until(() => toldAbout(held.id).length === 2);

  const taken = await captured();
  await world.stripe.refunds.create({ payment_intent: await intentOf(taken), amount: 320 });
  expect(await reaches(taken.id, 'partially_refunded')).toMatchObject({ refunded: { amount: 320 } });
  const tooMuch = await call('POST', `/payments/${taken.id}/refunds`, {
    who: 'admin',
    key: 'r',
    body: { amount: 10_001 },
  });
  expect(tooMuch.statusCode).toBe(409);
});
