import { eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askForCustomer } from './customer.ts';
import { customers } from './schema-customers.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { authenticate, CARD, payAt, payWithSaved, until } from './testing-stripe.ts';

const lines: string[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ onLog: (line) => lines.push(line) });
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, open, reaches, sessionsOf } = shopper(() => world);

const someone = () => `user:${uuidv4()}` as const;
type Someone = ReturnType<typeof someone>;
const of = (owner: Someone, email = 'ada@souk.test') => ({ ...vases(), owner, email });
const cardsOf = async (who: Someone) => (await call('GET', '/payment-methods', { who })).json().items;
const rowOf = async (who: Someone) =>
  (
    await world.database.db
      .select()
      .from(customers)
      .where(eq(customers.userId, who.slice(5)))
  )[0];
const customersOf = async (who: Someone) => {
  const all = await world.stripe.customers.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
  return all.filter(({ metadata }) => metadata.userId === who.slice(5));
};
const save = { save: 'yes' };

/** Somebody who has paid once and saved the card. */
async function saver(number = CARD.good): Promise<Someone> {
  const who = someone();
  const { id, paymentUrl } = await open(of(who));
  const paid = await payAt(paymentUrl, number, save);
  if (number === CARD.challenge) await authenticate(paid, 'complete');
  await reaches(id, 'authorized');
  return who;
}

test('a user saves a card on the page and pays the next order with one press; a guest is not asked', async () => {
  const who = await saver();
  expect(await cardsOf(who)).toEqual([
    { id: expect.stringMatching(/^pm_/), brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2034 },
  ]);
  const next = await open(of(who));
  expect((await payWithSaved(next.paymentUrl)).status).toBe(303);
  expect(await reaches(next.id, 'authorized')).toMatchObject({ authorized: { amount: 10_320 } });
  const [one, ...others] = await customersOf(who);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ email: 'ada@souk.test', name: null });
  const [session] = await sessionsOf(next);
  expect(session).toMatchObject({
    customer: one?.id,
    customer_email: null,
    saved_payment_method_options: { payment_method_save: 'enabled', allow_redisplay_filters: ['always'] },
  });

  const guest = await open();
  expect(await (await fetch(guest.paymentUrl)).text()).not.toContain('name="save"');
  expect((await sessionsOf(guest))[0]).toMatchObject({ customer: null, customer_email: 'ada@souk.test' });
});

test('a saved card asks for its bank again, and its refusal leaves the page payable', async () => {
  const who = await saver(CARD.challenge);
  const next = await open(of(who));
  await authenticate(await payWithSaved(next.paymentUrl), 'fail');
  expect(await (await fetch(next.paymentUrl)).text()).toMatch(/unable to authenticate/);
  await authenticate(await payWithSaved(next.paymentUrl), 'complete');
  await reaches(next.id, 'authorized');
});

test('a saved card that is declined leaves the page payable with another', async () => {
  const who = someone();
  await open(of(who));
  const customer = (await rowOf(who))?.stripeId ?? '';
  const { id } = await world.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
  await world.stripe.paymentMethods.update(id, { allow_redisplay: 'always' });
  const page = await open(of(who));
  const refused = await payWithSaved(page.paymentUrl);
  expect([refused.status, await refused.text()]).toEqual([200, expect.stringContaining('Your card was declined.')]);
  expect((await payAt(page.paymentUrl, CARD.good, { method: '' })).status).toBe(303);
  await reaches(page.id, 'authorized');
  expect(await cardsOf(who)).toMatchObject([{ id, last4: '0341' }]);
});

test('first orders at the same time make one customer, also when answers are lost; a new e-mail is told', async () => {
  const who = someone();
  const pages = await Promise.all([of(who), of(who, 'ada@home.test'), of(who)].map((request) => open(request)));
  expect(await customersOf(who)).toHaveLength(1);
  for (const page of pages) expect(await sessionsOf(page)).toHaveLength(1);
  await open(of(who, 'ada@new.test'));
  expect(await customersOf(who)).toMatchObject([{ email: 'ada@new.test' }]);

  const other = someone();
  const request = of(other);
  await world.sandbox.fault({ on: 'request', path: '/v1/customers', method: 'POST', status: 500, times: 9 });
  const lost = await call('POST', '/payments', { key: request.orderId, body: request });
  expect(lost.statusCode).toBe(503);
  expect(lost.headers['retry-after']).toBe('2');
  await world.sandbox.clearFaults();
  const row = await rowOf(other);
  if (row?.stripeId !== null) throw new Error('the answer was not lost');
  expect((await askForCustomer(world, row)).ok).toBe(true); // it had arrived all the same
  const again = await call('POST', '/payments', { key: request.orderId, body: request });
  expect(again.statusCode).toBe(201);
  expect(await customersOf(other)).toHaveLength(1);
});

test('a customer deleted in the dashboard is made anew, for this page or for the next', async () => {
  const who = await saver();
  const [first] = await customersOf(who);
  await world.stripe.customers.del(first?.id ?? '');
  expect(await cardsOf(who)).toEqual([]);
  const page = await open(of(who));
  const [second, ...more] = await customersOf(who);
  expect(more).toEqual([]);
  expect((await sessionsOf(page))[0]).toMatchObject({ customer: second?.id });

  await world.stripe.customers.del(second?.id ?? '');
  const elsewhere = await open(of(who, 'ada@home.test')); // its e-mail is told first, which fails
  expect((await sessionsOf(elsewhere))[0]).toMatchObject({ customer: null, customer_email: 'ada@home.test' });
  expect((await sessionsOf(await open(of(who))))[0]?.customer).toMatch(/^cus_/);
});

test('one’s own cards can be removed; somebody else’s answers as an unknown one does', async () => {
  const who = await saver();
  const again = await open(of(who));
  await payAt(again.paymentUrl, CARD.good, { ...save, method: '' });
  await reaches(again.id, 'authorized');
  const third = await open(of(who));
  await payAt(third.paymentUrl, '5555555555554444', { ...save, method: '' });
  await reaches(third.id, 'authorized');
  const [mastercard, visa, ...rest] = await cardsOf(who);
  expect([mastercard.brand, visa.brand, ...rest]).toEqual(['mastercard', 'visa']);

  const remove = (asker: Someone, id: string) => call('DELETE', `/payment-methods/${id}`, { who: asker });
  const url = `/payment-methods/${visa.id}`;
  const stolen = await remove(await saver(), visa.id);
  const unknown = await remove(await saver(), 'pm_unknown');
  expect(stolen.statusCode).toBe(404);
  expect(stolen.body.replace(url, '')).toBe(unknown.body.replace('/payment-methods/pm_unknown', ''));
  expect((await remove(someone(), visa.id)).body).toBe(stolen.body);
  expect((await remove(who, '%00..')).statusCode).toBe(404);
  expect(await cardsOf(who)).toHaveLength(2);

  expect((await remove(who, visa.id)).statusCode).toBe(204);
  expect(await cardsOf(who)).toEqual([mastercard]);
  expect((await remove(who, visa.id)).body).toBe(stolen.body);
  const page = await (await fetch((await open(of(who))).paymentUrl)).text();
  expect(page).not.toContain('ending 4242');
});

test('cards are for users alone', async () => {
  for (const who of ['guest:0190', 'service:order'] as const)
    expect((await call('GET', '/payment-methods', { who })).statusCode).toBe(403);
  expect((await world.app.inject('/payment-methods')).statusCode).toBe(401);
  expect((await call('GET', '/payment-methods', { who: 'admin' })).json()).toEqual({ items: [] });
});

test('while Stripe is away cards answer 503, and for people without any nothing is missing', async () => {
  const who = await saver();
  const [card] = await cardsOf(who);
  await world.sandbox.fault({ on: 'request', path: '/v1', status: 503, times: 100 });
  for (const answer of [
    await call('GET', '/payment-methods', { who }),
    await call('DELETE', `/payment-methods/${card.id}`, { who }),
  ]) {
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
  }
  expect(await cardsOf(someone())).toEqual([]);
  await world.sandbox.clearFaults();
  expect(await cardsOf(who)).toEqual([card]);
});

test('what Stripe tells of customers and cards is taken and left alone; no log names anybody', async () => {
  await until(() => lines.some((line) => line.includes('saved cards are out of reach')));
  const payload = JSON.stringify({
    id: 'evt_customer',
    object: 'event',
    type: 'customer.updated',
    livemode: false,
    data: { object: { id: 'cus_1', object: 'customer', email: 'ada@souk.test', name: 'Ada Lovelace' } },
  });
  const signature = world.stripe.webhooks.generateTestHeaderString({ payload, secret: world.webhookSecret });
  const answer = await world.app.inject({
    method: 'POST',
    url: '/webhooks/stripe',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    payload,
  });
  expect(answer.json()).toEqual({ received: true });
  expect(lines.join('\n')).not.toMatch(/ada@|Lovelace|4242|pm_\w{8}/);
});
