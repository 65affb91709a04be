import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askStripe, createStripe } from './stripe-client.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { SECRET_KEY } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, open, authorized, captured, sessionsOf } = shopper(() => world);
const opening = (request: ReturnType<typeof vases>, key: string) => call('POST', '/payments', { key, body: request });

type Answer = { status: number; error?: { type: string; code?: string } };
const slowDown: Answer = { status: 429, error: { type: 'invalid_request_error', code: 'rate_limit' } };
const underWay: Answer = { status: 409, error: { type: 'idempotency_error', code: 'idempotency_key_in_use' } };
const otherBody: Answer = { status: 400, error: { type: 'idempotency_error' } };

/** Asks a server that gives these answers, one after another. */
async function asking(answers: Answer[]) {
  let asked = 0;
  const server = createServer((_request, response) => {
    const { status, error } = answers[asked++] ?? { status: 200 };
    const body = error ? { error: { message: 'no', ...error } } : { id: 'pi_1' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = { host: '127.0.0.1', port: String(port), protocol: 'http' as const };
  try {
    const { paymentIntents } = createStripe({ secretKey: SECRET_KEY, host });
    return { answer: await askStripe(() => paymentIntents.retrieve('pi_1')), asked };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
const unavailable = { ok: false, error: { kind: 'unavailable' } };

test('429 twice and then fine: the SDK does not repeat it, the service does', async () => {
  const { answer, asked } = await asking([slowDown, slowDown]);
  expect({ answer, asked }).toMatchObject({ asked: 3, answer: { ok: true, value: { id: 'pi_1' } } });
});

test('429 all the time is given up, as something nobody knows the end of', async () => {
  expect(await asking(Array(5).fill(slowDown))).toMatchObject({ asked: 4, answer: unavailable });
});

test('a request that is still under way is asked again later; a key with another body is a bug', async () => {
  expect(await asking([underWay, underWay, underWay])).toMatchObject({ asked: 3, answer: unavailable });
  await expect(asking([otherBody])).rejects.toThrow('a key was used at Stripe for another request');
});

test('500 twice, before or after it was done, makes one page', async () => {
  for (const when of ['before', 'after']) {
    await world.sandbox.fault({
      on: 'request',
      path: '/v1/checkout/sessions',
      method: 'POST',
      status: 500,
      when,
      times: 2,
    });
    const { id } = await open();
    expect(await sessionsOf({ id })).toHaveLength(1);
  }
});

test('500 twice, after it was done, makes one capture and one refund', async () => {
  const held = await authorized();
  await world.sandbox.fault({
    on: 'request',
    path: '/v1/payment_intents',
    method: 'POST',
    status: 500,
    when: 'after',
    times: 2,
  });
  expect((await call('POST', `/payments/${held.id}/capture`)).json()).toMatchObject({ status: 'captured' });
  await world.sandbox.fault({
    on: 'request',
    path: '/v1/refunds',
    method: 'POST',
    status: 500,
    when: 'after',
    times: 2,
  });
  const refund = { who: 'admin' as const, key: 'once', body: { amount: 500 } };
  expect((await call('POST', `/payments/${held.id}/refunds`, refund)).json()).toMatchObject({ status: 'succeeded' });
  expect(await world.sandbox.bookings(held.orderId)).toMatchObject([{ captures: 1, captured: 10_320, refunded: 500 }]);
});

test('the same key twice at once is one page, also while Stripe still works on the first', async () => {
  const request = vases();
  await world.sandbox.fault({ on: 'request', path: '/v1/checkout/sessions', method: 'POST', delayMs: 2500, times: 1 });
  const both = await Promise.all([opening(request, 'slow'), opening(request, 'slow')]);
  // the second may have to come again: Stripe says that the first is under way
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, expect.toBeOneOf([201, 503])]);
  const again = await opening(request, 'slow');
  expect(again.statusCode).toBe(201);
  expect(await sessionsOf(again.json())).toHaveLength(1);
});

test('the same key with the same body is the same answer; with another amount it is 422', async () => {
  const request = vases();
  const first = await opening(request, 'mine');
  expect((await opening(request, 'mine')).json()).toEqual(first.json());
  const other = { ...request, amount: { amount: 10_321, currency: 'USD' }, tax: { amount: 721, currency: 'USD' } };
  const [reused, elsewhere] = await Promise.all([opening(other, 'mine'), opening(vases(), 'mine')]);
  for (const answer of [reused, elsewhere])
    expect(answer.json()).toMatchObject({ status: 422, type: 'https://souk.dev/problems/idempotency-key-reused' });
});

test('two tabs that pay one order have one page between them', async () => {
  const request = vases();
  const tabs = await Promise.all(['left', 'right'].map((tab) => opening(request, `${tab}:${request.orderId}`)));
  expect(tabs.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  const [left, right] = tabs.map((tab) => tab.json());
  expect(left).toEqual(right);
  expect(await sessionsOf(left)).toHaveLength(1);
});

test('500 of 2000 is given back, then 1500, and then nothing more', async () => {
  const money = (amount: number) => ({ amount, currency: 'USD' });
  const lines = [{ title: 'Cup', quantity: 1, unitPrice: money(2000) }];
  const nothing = { shipping: money(0), tax: money(0), discount: money(0) };
  const { id, orderId } = await authorized(undefined, { ...vases(), ...nothing, lines, amount: money(2000) });
  await call('POST', `/payments/${id}/capture`);
  const back = (amount: number) =>
    call('POST', `/payments/${id}/refunds`, { who: 'admin', key: crypto.randomUUID(), body: { amount } });
  expect((await back(500)).statusCode).toBe(201);
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refunded: money(500) });
  expect((await back(1501)).statusCode).toBe(409);
  expect((await back(1500)).statusCode).toBe(201);
  expect(await read(id)).toMatchObject({ status: 'refunded', refunded: money(2000) });
  expect((await back(1)).statusCode).toBe(409);
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captured: 2000, refunded: 2000 }]);
});

test('a refund that is clicked twice is one refund', async () => {
  const { id, orderId } = await captured();
  const click = () => call('POST', `/payments/${id}/refunds`, { who: 'admin', key: 'click', body: { amount: 700 } });
  const [one, two] = await Promise.all([click(), click()]);
  expect(one?.json()).toMatchObject({ id: two?.json().id, amount: { amount: 700 } });
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ refunded: 700 }]);
});

test('a refund that Stripe refused is refused again under its key', async () => {
  const { id } = await captured();
  const [intent] = (await world.stripe.paymentIntents.list({ limit: 1 })).data;
  await world.sandbox.holdWebhooks();
  await world.stripe.refunds.create({ payment_intent: intent?.id ?? '', amount: 10_000 });
  const ask = () => call('POST', `/payments/${id}/refunds`, { who: 'admin', key: 'late', body: { amount: 10_000 } });
  for (const _ of ['first', 'again'])
    expect((await ask()).json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/provider-refused' });
  await world.sandbox.releaseWebhooks();
});
