import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { paymentHistory } from './schema.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { authenticate, CARD, payAt, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, reaches, open, authorized, sessionsOf, toldAbout } = shopper(() => world);
const movesOf = async (id: string) =>
  (await world.database.db.select().from(paymentHistory).where(eq(paymentHistory.paymentId, id))).map(({ to }) => to);
const textOf = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&#x27;', "'");

test('4242: one capture, however often it is asked for', async () => {
  const { id, orderId } = await authorized();
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('POST', `/payments/${id}/capture`)));
  for (const answer of answers) expect(answer.json()).toMatchObject({ status: 'captured' });
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captures: 1, captured: 10_320, held: 0 }]);
  expect(await movesOf(id)).toEqual(['open', 'authorized', 'captured']);
});

const declines = [
  ['0002', CARD.declined, 'Your card was declined.'],
  ['9995', CARD.noFunds, 'Your card has insufficient funds.'],
  ['0069', CARD.expired, 'Your card has expired.'],
  ['0127', CARD.wrongCvc, "Your card's security code is incorrect."],
  ['0119', CARD.processingError, 'An error occurred while processing your card.'],
] as const;
test.each(declines)(
  '%s is declined in words of its own, the page stays open, and nobody is told, so the stock stays held',
  async (_card, number, words) => {
    const { id, orderId, paymentUrl } = await open();
    const answer = await payAt(paymentUrl, number);
    expect(answer.status).toBe(200);
    const shown = textOf(await answer.text());
    expect(shown).toContain(words);
    for (const [, , others] of declines.filter(([, other]) => other !== number)) expect(shown).not.toContain(others);
    // what Stripe has to say after a decline is read, and changes nothing
    await call('POST', '/reconciliations', { who: 'admin' });
    expect(await read(id)).toMatchObject({ status: 'open', paymentUrl });
    expect(toldAbout(id)).toEqual([]);
    expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captured: 0, held: 0 }]);
    expect((await payAt(paymentUrl, CARD.good)).status).toBe(303);
  },
);

test('a decline and then a success are one PaymentIntent', async () => {
  const { id, orderId, paymentUrl } = await open();
  for (const card of [CARD.declined, CARD.noFunds]) expect((await payAt(paymentUrl, card)).status).toBe(200);
  expect((await payAt(paymentUrl, CARD.good)).status).toBe(303);
  await reaches(id, 'authorized');
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ held: 10_320, status: 'requires_capture' }]);
});

test('3-D Secure passed is authorised', async () => {
  const { id, paymentUrl } = await open();
  const asked = await payAt(paymentUrl, CARD.challenge);
  expect(asked.headers.get('location')).toContain('/c/authenticate/');
  expect((await read(id)).status).toBe('open');
  expect((await authenticate(asked, 'complete')).headers.get('location')).toBe(vases().successUrl);
  await reaches(id, 'authorized');
});

test.each([
  ['failed', CARD.challenge, 'fail', 'We are unable to authenticate your payment method.'],
  ['passed, and the card declined after it', CARD.challengeThenDeclined, 'complete', 'Your card was declined.'],
] as const)('3-D Secure %s leaves the page open for another card', async (_what, card, answer, words) => {
  const { id, orderId, paymentUrl } = await open();
  const back = await authenticate(await payAt(paymentUrl, card), answer);
  expect(new URL(back.headers.get('location') ?? '', paymentUrl).href).toBe(paymentUrl);
  expect(textOf(await (await fetch(paymentUrl)).text())).toContain(words);
  expect(toldAbout(id)).toEqual([]);
  expect((await read(id)).status).toBe('open');
  await payAt(paymentUrl, CARD.good);
  await reaches(id, 'authorized');
  expect(await world.sandbox.bookings(orderId)).toHaveLength(1);
});

test('a browser that is closed before it returns has paid all the same', async () => {
  const { id, paymentUrl } = await open();
  await payAt(paymentUrl, CARD.good); // leads back to the shop; nobody follows
  await reaches(id, 'authorized');
  await until(() => toldAbout(id).length > 0);
  expect(toldAbout(id)).toMatchObject([{ type: 'payment.authorized.v1' }]);
});

test('a forged success URL is not paid: no shopper says so, and no capture finds it so', async () => {
  const { id, owner } = await open();
  for (const status of ['authorized', 'captured'])
    expect((await call('PUT', `/payments/${id}`, { who: owner as `guest:x`, body: { status } })).statusCode).toBe(403);
  expect((await call('POST', `/payments/${id}/capture`, { who: owner as `guest:x` })).statusCode).toBe(403);
  expect((await call('POST', `/payments/${id}/capture`)).json()).toMatchObject({ status: 409 });
  expect(await read(id)).toMatchObject({ status: 'open', captured: { amount: 0 } });
  expect(toldAbout(id)).toEqual([]);
});

test('a page that runs out is told once, so that the stock is released once', async () => {
  const { id } = await open();
  const [session] = await sessionsOf({ id });
  await world.sandbox.fault({ on: 'webhook', type: 'checkout.session.expired', does: 'duplicate', times: 1 });
  await world.stripe.checkout.sessions.expire(session?.id ?? '');
  await reaches(id, 'expired');
  await Promise.all([1, 2, 3].map(() => call('POST', `/payments/${id}/expire`)));
  await call('POST', '/reconciliations', { who: 'admin' });
  await until(() => toldAbout(id).length > 0);
  expect(toldAbout(id)).toMatchObject([{ id: `payment.expired:${id}` }]);
  expect(await movesOf(id)).toEqual(['open', 'expired']);
});

test('an order whose stock is gone cancels the intent, and nothing is captured', async () => {
  const { id, orderId } = await authorized();
  const cancelled = await call('PUT', `/payments/${id}`, { body: { status: 'cancelled' } });
  expect(cancelled.json()).toMatchObject({ status: 'cancelled', captured: { amount: 0 } });
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ status: 'canceled', held: 0, captures: 0 }]);
  expect((await call('POST', `/payments/${id}/capture`)).statusCode).toBe(409);
});

const priced = (currency: string, unit: number) => {
  const money = (amount: number) => ({ amount, currency });
  const lines = [{ title: 'Tea bowl', quantity: 2, unitPrice: money(unit) }];
  return { ...vases(), amount: money(2 * unit), lines, shipping: money(0), tax: money(0), discount: money(0) };
};
test.each([
  ['JPY', 2500, '¥5,000', 1000],
  ['KWD', 6250, 'KWD\u00a012.500', 1250],
])('%s is asked, shown, captured and given back in its own minor units', async (currency, unit, shown, back) => {
  const { id, orderId, paymentUrl } = await open(priced(currency, unit));
  expect((await (await fetch(paymentUrl)).text()).replaceAll('&nbsp;', '\u00a0')).toContain(shown);
  await payAt(paymentUrl, CARD.good);
  await reaches(id, 'authorized');
  const total = { amount: 2 * unit, currency };
  await call('POST', `/payments/${id}/capture`);
  expect(await read(id)).toMatchObject({ status: 'captured', captured: total, authorized: total });
  const refund = { who: 'admin' as const, key: 'back', body: { amount: { amount: back, currency } } };
  expect((await call('POST', `/payments/${id}/refunds`, refund)).statusCode).toBe(201);
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refunded: { amount: back, currency } });
  expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captured: 2 * unit, refunded: back, captures: 1 }]);
});
