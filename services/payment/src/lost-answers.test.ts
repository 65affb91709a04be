import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { payments } from './schema.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, reaches, open, openLosingTheAnswer, authorized, sessionsOf, toldAbout } = shopper(() => world);
const books = async () => {
  const { captured = 0, held = 0 } = (await world.sandbox.books()).usd ?? {};
  return { captured, held };
};

test('an opening whose answer was lost is the same page when it is repeated', async () => {
  const request = vases();
  const { id, url } = await openLosingTheAnswer(request);
  expect(await read(id)).toMatchObject({ status: 'open', paymentUrl: null });
  expect(await open(request)).toMatchObject({ id, status: 'open', paymentUrl: url });
  expect(await sessionsOf({ id })).toHaveLength(1);
});

test('an opening that never arrived and is repeated too late gets a new time', async () => {
  const request = vases();
  await world.sandbox.fault({ on: 'request', path: '/v1/checkout/sessions', method: 'POST', status: 500, times: 20 });
  const lost = await call('POST', '/payments', { key: 'late', body: request });
  expect(lost.json()).toMatchObject({ status: 503, type: 'https://souk.dev/problems/provider-unavailable' });
  expect(lost.headers['retry-after']).toBeDefined();
  await world.sandbox.clearFaults();
  const soon = new Date(Date.now() + 5 * 60_000);
  await world.database.db.update(payments).set({ sessionExpiresAt: soon }).where(eq(payments.orderId, request.orderId));
  const payment = await call('POST', '/payments', { key: 'late', body: request });
  expect(payment.statusCode).toBe(201);
  expect(await sessionsOf(payment.json())).toHaveLength(1);
});

test('a capture whose answer is lost took the money once, and is answered as captured', async () => {
  const { id } = await authorized();
  const before = await books();
  await world.sandbox.fault({ on: 'request', path: '/v1/payment_intents', method: 'POST', loseAnswer: true, times: 9 });
  const answer = await call('POST', `/payments/${id}/capture`);
  expect(answer.json()).toMatchObject({ status: 'captured', captured: { amount: 10_320 } });
  expect((await books()).captured - before.captured).toBe(10_320);
});

test('a capture that got through before, under another key, is found', async () => {
  const { id } = await authorized();
  await world.sandbox.fault({ on: 'webhook', type: 'payment_intent.succeeded', does: 'lose', times: 1 });
  const [session] = await sessionsOf({ id });
  await world.stripe.paymentIntents.capture(String(session?.payment_intent));
  expect((await call('POST', `/payments/${id}/capture`)).json()).toMatchObject({ status: 'captured' });
});

test('a capture that Stripe does not answer is 503 and goes on later', async () => {
  const { id } = await authorized();
  await world.sandbox.fault({ on: 'request', path: '/v1', status: 500, times: 100 });
  expect((await call('POST', `/payments/${id}/capture`)).statusCode).toBe(503);
  await world.sandbox.clearFaults();
  expect((await call('POST', `/payments/${id}/capture`)).json()).toMatchObject({ status: 'captured' });
});

test('a page whose address was lost is known again by its webhook', async () => {
  const { id, url } = await openLosingTheAnswer(vases());
  await payAt(url, CARD.good);
  await reaches(id, 'authorized');
  await until(() => toldAbout(id).length === 1);
});

test('a card held for a payment that was given up is let go', async () => {
  const { id, url } = await openLosingTheAnswer(vases());
  expect((await call('POST', `/payments/${id}/expire`)).json()).toMatchObject({ status: 'expired' });
  const { held } = await books();
  await payAt(url, CARD.good);
  await until(async () => {
    const [paid] = await sessionsOf({ id });
    return (await world.stripe.paymentIntents.retrieve(String(paid?.payment_intent))).status === 'canceled';
  });
  expect((await books()).held).toBe(held);
  expect((await read(id)).status).toBe('expired');
});
