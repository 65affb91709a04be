import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { askForCustomer } from './customer.ts';
import { customers } from './schema-customers.ts';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { CARD, payAt, payWithSaved, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { open, reaches, sessionsOf } = shopper(() => world);

const ADA = 'user:01936d6e-0000-7000-8000-00000000ada0';
const BOB = 'user:01936d6e-0000-7000-8000-00000000b0b0';
const DORA = 'user:01936d6e-0000-7000-8000-00000000d04a';
const CARL = 'user:01936d6e-0000-7000-8000-00000000ca71';
const ask = async (method: 'GET' | 'DELETE', subject: string, who: 'service:user' | 'service:order' = 'service:user') =>
  world.app.inject({
    method,
    url: `/privacy/${encodeURIComponent(subject)}`,
    headers: { authorization: await world.keys.bearer('payment', who) },
  });
const privacy = (method: 'GET' | 'DELETE', who?: 'service:user' | 'service:order') => ask(method, ADA, who);
const rowOf = async (subject: string) => {
  const [row] = await world.database.db
    .select()
    .from(customers)
    .where(eq(customers.userId, subject.slice(5)));
  if (!row) throw new Error('no customer');
  return row;
};
const isDeleted = (id: string | null) =>
  world.stripe.customers.retrieve(id ?? '').then(
    (customer) => customer.deleted === true,
    (error: { code?: string }) => error.code === 'resource_missing',
  );

test('a person’s payments are read; forgetting keeps the books, says so, and they hold nothing personal', async () => {
  expect((await privacy('DELETE')).json()).toEqual({ erased: {}, kept: [] });
  const request = { ...vases(), owner: ADA };
  const opened = await world.app.inject({
    method: 'POST',
    url: '/payments',
    headers: { authorization: await world.keys.bearer('payment', 'service:order'), 'idempotency-key': request.orderId },
    payload: request,
  });
  expect(opened.statusCode, opened.body).toBe(201);
  expect((await privacy('GET')).json().payments).toMatchObject([{ id: opened.json().id, owner: ADA }]);
  expect((await privacy('DELETE')).json().kept).toHaveLength(2);
  const stored = await world.database.sql`select payments::text as row from payments`;
  expect(JSON.stringify(stored)).not.toMatch(/ada@|Lovelace/i);
  expect((await privacy('GET', 'service:order')).statusCode).toBe(403);
});

test('the customer and the saved cards are given out, and deleted at Stripe as soon as it answers', async () => {
  const first = await open({ ...vases(), owner: BOB });
  await payAt(first.paymentUrl, CARD.good, { save: 'yes' });
  await reaches(first.id, 'authorized');
  const { stripeId } = await rowOf(BOB);
  expect((await ask('GET', BOB)).json()).toMatchObject({
    payments: [{ id: first.id }],
    customer: { provider: 'stripe', id: stripeId },
    savedCards: [{ brand: 'visa', last4: '4242' }],
  });

  const pending = await open({ ...vases(), owner: BOB });
  await world.sandbox.fault({ on: 'request', path: '/v1', status: 503, times: 100 });
  const away = [await ask('GET', BOB), await ask('DELETE', BOB)];
  expect(away.map(({ statusCode, headers }) => [statusCode, headers['retry-after']])).toEqual([
    [503, '2'],
    [503, '2'],
  ]);
  await world.sandbox.clearFaults();
  expect(await isDeleted(stripeId)).toBe(false);

  // asked to be forgotten, they pay as a guest does, on a page that saves nothing
  const guest = await open({ ...vases(), owner: BOB });
  expect((await sessionsOf(guest))[0]).toMatchObject({ customer: null, customer_email: 'ada@souk.test' });
  const bearer = await world.keys.bearer('payment', BOB);
  const cards = await world.app.inject({ url: '/payment-methods', headers: { authorization: bearer } });
  expect(cards.json()).toEqual({ items: [] });

  const receipt = (await ask('DELETE', BOB)).json();
  expect(receipt.erased).toEqual({ 'customers at the payment provider, with their saved cards': 1 });
  expect(receipt.kept).toMatchObject([{ what: expect.stringMatching(/^3 payments/) }, { why: expect.any(String) }]);
  expect(await isDeleted(stripeId)).toBe(true);
  expect(await rowOf(BOB)).toMatchObject({ state: 'gone', stripeId: null, emailHash: null });
  expect((await ask('DELETE', BOB)).json().erased).toEqual({});
  expect((await ask('GET', BOB)).json()).not.toHaveProperty('customer');
  await expect(payWithSaved(pending.paymentUrl)).rejects.toThrow('no saved card');
});

test('a deletion whose answer was lost, and a customer whose id was never learnt, are deleted once', async () => {
  const request = { ...vases(), owner: CARL };
  await world.sandbox.fault({ on: 'request', path: '/v1/customers', method: 'POST', status: 500, times: 9 });
  await expect(open(request)).rejects.toThrow('503');
  await world.sandbox.clearFaults();
  const made = await askForCustomer(world, await rowOf(CARL));
  if (!made.ok) throw new Error('the sandbox made no customer');
  await world.sandbox.fault({ on: 'request', path: '/v1/customers', method: 'DELETE', loseAnswer: true, times: 1 });
  expect((await ask('DELETE', CARL)).json().erased).toEqual({
    'customers at the payment provider, with their saved cards': 1,
  });
  expect(await isDeleted(made.value.id)).toBe(true);
  const page = await open(request);
  expect((await sessionsOf(page))[0]).toMatchObject({ customer: null });
});

test('somebody who leaves while their first page is being opened leaves no customer behind', async () => {
  await world.sandbox.fault({ on: 'request', path: '/v1/customers', method: 'POST', delayMs: 500, times: 1 });
  const opening = open({ ...vases(), owner: DORA });
  await until(() => rowOf(DORA).catch(() => null));
  await until(async () => (await ask('DELETE', DORA)).statusCode === 200);
  expect((await sessionsOf(await opening))[0]).toMatchObject({ customer: null, customer_email: 'ada@souk.test' });
  expect(await rowOf(DORA)).toMatchObject({ state: 'gone', stripeId: null });
  const left = await world.stripe.customers.list({ limit: 100 });
  expect(left.data.filter(({ metadata }) => metadata.userId === DORA.slice(5))).toEqual([]);
});
