import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaymentRequest } from './payment-request.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

let world: World;
let live: World;
beforeAll(async () => {
  [world, live] = await Promise.all([startWorld(), startWorld({ livemode: true })]);
});
afterAll(async () => {
  await Promise.all([world.stop(), live.stop()]);
});
const here = shopper(() => world);
const real = shopper(() => live);

test('a livemode that differs: the order hears of a concern, and nothing is captured', async () => {
  const { id, orderId } = await real.authorized();
  await until(() => real.toldAbout(id).length > 0);
  expect(real.toldAbout(id)).toMatchObject([
    { type: 'payment.authorized.v1', data: { orderId, concern: 'livemode-differs', amount: { amount: 10_320 } } },
  ]);
  const capture = await real.call('POST', `/payments/${id}/capture`);
  expect(capture.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/livemode-differs' });
  expect(await live.sandbox.bookings(orderId)).toMatchObject([{ captures: 0, held: 10_320 }]);
  expect((await real.call('PUT', `/payments/${id}`, { body: { status: 'cancelled' } })).statusCode).toBe(200);
  expect(await live.sandbox.bookings(orderId)).toMatchObject([{ captures: 0, held: 0 }]);
});

test('an event that says another livemode than ours is a concern too, whatever its payment says', async () => {
  await world.sandbox.holdWebhooks();
  const { id, orderId, paymentUrl } = await here.open();
  await payAt(paymentUrl, CARD.good);
  const [event] = (await world.stripe.events.list({ type: 'checkout.session.completed', limit: 1 })).data;
  const payload = JSON.stringify({ ...event, id: 'evt_live', livemode: true });
  const signature = world.stripe.webhooks.generateTestHeaderString({ payload, secret: world.webhookSecret });
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  const answer = await world.app.inject({ method: 'POST', url: '/webhooks/stripe', payload, headers });
  expect(answer.statusCode).toBe(200);
  await until(() => here.toldAbout(id).length > 0);
  expect(here.toldAbout(id)).toMatchObject([{ data: { concern: 'livemode-differs' } }]);
  expect((await here.call('POST', `/payments/${id}/capture`)).statusCode).toBe(409);
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captures: 0 }]);
  await world.sandbox.releaseWebhooks();
});

/** A page that asks for something else than the order costs, which only a bug or an attacker at Stripe could make. */
async function paidAnother(change: (request: PaymentRequest) => PaymentRequest) {
  const request = vases();
  const { id, url } = await here.openLosingTheAnswer(request, change(request));
  await payAt(url, CARD.good);
  await here.reaches(id, 'authorized');
  await until(() => here.toldAbout(id).length > 0);
  return { id, orderId: request.orderId };
}
const inCurrency = (currency: string, request: PaymentRequest): PaymentRequest =>
  JSON.parse(JSON.stringify(request).replaceAll('"USD"', JSON.stringify(currency)));
const cheaper = (request: PaymentRequest) => ({ ...request, tax: { amount: 719, currency: 'USD' } });

test.each([
  ['an amount', cheaper, { amount: 10_319, currency: 'USD' }],
  ['a currency', (request: PaymentRequest) => inCurrency('EUR', request), { amount: 10_320, currency: 'EUR' }],
] as const)(
  '%s that differs: the order hears what is really held, and nothing is captured',
  async (_, change, held) => {
    const { id, orderId } = await paidAnother(change);
    expect(here.toldAbout(id)).toMatchObject([{ type: 'payment.authorized.v1', data: { amount: held } }]);
    expect(await here.read(id)).toMatchObject({ amount: { amount: 10_320, currency: 'USD' }, authorized: held });
    const capture = await here.call('POST', `/payments/${id}/capture`);
    expect(capture.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/amount-differs' });
    expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captures: 0, captured: 0 }]);
    expect((await here.call('GET', '/ledger', { who: 'admin' })).json()).toMatchObject({ balanced: true });
  },
);
