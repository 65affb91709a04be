import { afterAll, beforeAll, expect, test } from 'vitest';
import { paid, type Sandbox, startSandbox, stripeAt, testKey, vases } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const raw = (path: string, init: RequestInit = {}, key = testKey) =>
  fetch(`${sandbox.origin}${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } });
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
});

test('150 objects are paged without loss or doubles, both ways', async () => {
  const made: string[] = [];
  for (let number = 0; number < 150; number += 1) {
    made.push((await sandbox.stripe.paymentIntents.create({ amount: 100 + number, currency: 'jpy' })).id);
  }
  const all = await sandbox.stripe.paymentIntents.list({ limit: 40 }).autoPagingToArray({ limit: 1000 });
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => made.includes(id))).toEqual([...made].reverse());

  const [newest = '', , third = ''] = ids;
  const before = await sandbox.stripe.paymentIntents.list({ ending_before: third, limit: 1 });
  expect(before).toMatchObject({ has_more: true, data: [{ id: ids[1] }] });
  expect(await sandbox.stripe.paymentIntents.list({ ending_before: newest })).toMatchObject({
    has_more: false,
    data: [],
  });
  const upwards = await sandbox.stripe.paymentIntents
    .list({ ending_before: ids.at(-1) ?? '', limit: 40 })
    .autoPagingToArray({ limit: 1000 });
  expect(upwards.map(({ id }) => id)).toEqual(ids.slice(0, -1).reverse());
});

test('lists are filtered by time and by parent, and say what is wrong with a cursor', async () => {
  const now = Math.floor(Date.now() / 1000);
  expect((await sandbox.stripe.paymentIntents.list({ created: { gte: now + 60 } })).data).toEqual([]);
  expect(
    (await sandbox.stripe.paymentIntents.list({ created: { gte: now - 60, lt: now + 60 }, limit: 1 })).data,
  ).toHaveLength(1);
  // By both at once, the newest first: what the clock says, and what the type is.
  const [newest] = (await sandbox.stripe.events.list({ created: { gte: now - 60 }, types: ['payment_intent.created'] }))
    .data;
  expect(newest?.type).toBe('payment_intent.created');
  expect(
    (await sandbox.stripe.events.list({ created: { gt: now + 60 }, types: ['payment_intent.created'] })).data,
  ).toEqual([]);
  const intent = await paid(sandbox, vases());
  const mine = await sandbox.stripe.charges.list({ payment_intent: intent.id });
  expect(mine.data.map(({ id }) => id)).toEqual([intent.latest_charge]);
  await expect(sandbox.stripe.paymentIntents.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
  await expect(sandbox.stripe.paymentIntents.list({ starting_after: 'pi_no' })).rejects.toMatchObject({
    code: 'resource_missing',
    param: 'starting_after',
  });
});

test('expand answers objects in place of ids, also through lists', async () => {
  const intent = await paid(sandbox, vases());
  const deep = await sandbox.stripe.refunds.create({
    payment_intent: intent.id,
    amount: 100,
    expand: ['charge.balance_transaction', 'payment_intent'],
  });
  expect(deep).toMatchObject({
    charge: { object: 'charge', balance_transaction: { object: 'balance_transaction' } },
    payment_intent: { id: intent.id },
  });
  const list = await sandbox.stripe.paymentIntents.list({ limit: 1, expand: ['data.latest_charge'] });
  expect(list.data[0]?.latest_charge).toMatchObject({ object: 'charge' });
  const session = await sandbox.stripe.checkout.sessions.create({
    ...vases(),
    expand: ['line_items.data.price.product'],
  });
  expect(session.line_items?.data[0]?.price?.product).toMatchObject({ name: 'Stoneware vase' });
  await expect(sandbox.stripe.paymentIntents.retrieve(intent.id, { expand: ['amount'] })).rejects.toThrow(
    'This property cannot be expanded (amount).',
  );
});

test('every answer carries a Request-Id and echoes the version', async () => {
  const response = await raw('/v1/customers', { headers: { 'stripe-version': '2024-06-20' } });
  expect(response.headers.get('request-id')).toMatch(/^req_\w{14}$/);
  expect(response.headers.get('stripe-version')).toBe('2024-06-20');
  expect((await raw('/v1/nothing')).headers.get('request-id')).toMatch(/^req_/);
  expect((await raw('/v1/nothing')).status).toBe(404);
});

test('a wrong key, no key and a live key are refused', async () => {
  await expect(stripeAt(sandbox.port, 'sk_test_wrong').customers.list()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
    statusCode: 401,
    rawType: 'invalid_request_error',
  });
  const live = `sk_live_${'x'.repeat(24)}`;
  await expect(stripeAt(sandbox.port, live).customers.list()).rejects.toMatchObject({
    statusCode: 401,
    code: 'livemode_mismatch',
  });
  expect(await (await raw('/v1/customers', {}, live)).text()).not.toContain(live);
  const bare = await fetch(`${sandbox.origin}/v1/customers`);
  expect(bare.status).toBe(401);
  expect(await bare.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  const basic = await fetch(`${sandbox.origin}/v1/customers`, {
    headers: { authorization: `Basic ${btoa(`${testKey}:`)}` },
  });
  expect(basic.status).toBe(200);
});

test.each<[string, Record<string, string>, object]>([
  ['/v1/payment_intents', { currency: 'usd' }, { code: 'parameter_missing', param: 'amount' }],
  [
    '/v1/payment_intents',
    { amount: '100', currency: 'usd', colour: 'red' },
    { code: 'parameter_unknown', param: 'colour' },
  ],
  ['/v1/payment_intents', { amount: '49', currency: 'usd' }, { code: 'amount_too_small', param: 'amount' }],
  ['/v1/payment_intents', { amount: '100000000', currency: 'usd' }, { code: 'amount_too_large' }],
  ['/v1/payment_intents', { amount: '1.5', currency: 'usd' }, { code: 'parameter_invalid_integer' }],
  ['/v1/payment_intents', { amount: '-5', currency: 'usd' }, { code: 'parameter_invalid_integer' }],
  ['/v1/payment_intents', { amount: '500', currency: 'zzz' }, { message: 'Invalid currency: zzz.' }],
  ['/v1/payment_intents', { amount: '', currency: 'usd' }, { code: 'parameter_invalid_empty', param: 'amount' }],
  [
    '/v1/payment_intents',
    { amount: '500', currency: 'usd', customer: 'cus_no' },
    { code: 'resource_missing', param: 'customer' },
  ],
  ['/v1/refunds', {}, { code: 'parameter_missing' }],
  ['/v1/customers', { email: 'not an address' }, { code: 'email_invalid', param: 'email' }],
  ['/v1/webhook_endpoints', { url: 'ftp://x', 'enabled_events[0]': '*' }, { code: 'url_invalid', param: 'url' }],
  [
    '/v1/checkout/sessions',
    { mode: 'payment', success_url: 'http://x.test', 'line_items[0][quantity]': '1' },
    { code: 'parameter_missing', param: 'line_items[0][price_data]' },
  ],
  [
    '/v1/checkout/sessions',
    { mode: 'payment', success_url: 'http://x.test', 'line_items[0][price_data][size]': '1' },
    { code: 'parameter_unknown', param: 'line_items[0][price_data][size]' },
  ],
])('POST %s %j is refused as Stripe does', async (path, fields, error) => {
  const response = await raw(path, form(fields));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error', ...error } });
});

test('what does not exist is a 404 with Stripe’s words', async () => {
  await expect(sandbox.stripe.paymentIntents.retrieve('pi_nothing')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    message: "No such payment_intent: 'pi_nothing'",
    param: 'intent',
  });
  await expect(sandbox.stripe.charges.retrieve('ch_nothing')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
});

test('bodies that are not a form, or too large, are refused without a 500', async () => {
  const json = await raw('/v1/customers', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(json.status).toBe(400);
  const large = await raw('/v1/customers', form({ description: 'x'.repeat(1_000_000) }));
  expect(large.status).toBe(413);
  const polluted = await raw('/v1/customers', form({ '__proto__[admin]': '1', 'constructor[prototype][x]': '1' }));
  expect(polluted.status).toBeLessThan(500);
});

test('customers are made, changed, found and deleted', async () => {
  const { customers } = sandbox.stripe;
  const made = await customers.create({ email: 'ada@example.com', name: 'Ada', metadata: { a: '1', b: '2' } });
  const changed = await customers.update(made.id, {
    phone: '123',
    metadata: { a: '', 0: 'zero' },
    address: { city: 'Graz' },
  });
  expect(changed).toMatchObject({
    name: 'Ada',
    phone: '123',
    metadata: { b: '2' },
    address: { city: 'Graz', line1: null },
  });
  expect((await customers.list({ email: 'ada@example.com' })).data.map(({ id }) => id)).toEqual([made.id]);
  expect(await customers.del(made.id)).toEqual(expect.objectContaining({ deleted: true }));
  await expect(customers.retrieve(made.id)).rejects.toMatchObject({ statusCode: 404 });
  expect((await customers.list({ email: 'ada@example.com' })).data).toEqual([]);
  await expect(customers.update(made.id, { name: 'x' })).rejects.toMatchObject({ statusCode: 404 });
});
