import type Stripe from 'stripe';
import { afterEach, expect, test, vi } from 'vitest';
import { createSchemaCheck } from './schema-check.ts';
import { held, paid, startReceiver, startSandbox } from './testing.ts';

const secret = 'whsec_test_of_the_sandbox';
const started: { stop: () => Promise<void> }[] = [];
const also = <T extends { stop: () => Promise<void> }>(thing: T): T => {
  started.push(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of started.splice(0).reverse()) await thing.stop();
});
const soon = (check: () => void, timeout = 15_000) => vi.waitFor(check, { timeout, interval: 20 });

test('events arrive signed so that the SDK accepts them, and fit the schema', async () => {
  const receiver = also(await startReceiver());
  const sandbox = also(await startSandbox({ webhooks: [{ url: receiver.url, secret }] }));
  await paid(sandbox);
  await soon(() => expect(receiver.received).toHaveLength(4));
  const check = createSchemaCheck();
  for (const { body, signature } of receiver.received) {
    const event = sandbox.stripe.webhooks.constructEvent(body, signature, secret);
    expect(event.request).toEqual({ id: null, idempotency_key: null });
    check.walk('webhook', JSON.parse(body));
    expect(() => sandbox.stripe.webhooks.constructEvent(`${body} `, signature, secret)).toThrow();
  }
  expect(check.problems).toEqual([]);
  expect(receiver.types().sort()).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
    'payment_intent.amount_capturable_updated',
    'payment_intent.created',
  ]);
  await soon(async () => expect((await sandbox.stripe.events.list()).data[0]?.pending_webhooks).toBe(0));
});

test('an endpoint of the environment gets only the events it names', async () => {
  const receiver = also(await startReceiver());
  const events = ['checkout.session.completed', 'charge.succeeded'];
  const sandbox = also(await startSandbox({ webhooks: [{ url: receiver.url, secret, events }] }));
  await paid(sandbox);
  await soon(() => expect(receiver.types().sort()).toEqual(['charge.succeeded', 'checkout.session.completed']));
});

test('an endpoint made through the API gets only what it asked for, signed with its own secret', async () => {
  const receiver = also(await startReceiver());
  const sandbox = also(await startSandbox());
  const endpoint = await sandbox.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: ['checkout.session.completed'],
  });
  expect(endpoint.secret).toMatch(/^whsec_/);
  expect((await sandbox.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
  await paid(sandbox);
  await soon(() => expect(receiver.types()).toEqual(['checkout.session.completed']));
  const [first] = receiver.received;
  sandbox.stripe.webhooks.constructEvent(first?.body ?? '', first?.signature ?? '', endpoint.secret ?? '');
  await sandbox.stripe.webhookEndpoints.del(endpoint.id);
  expect((await sandbox.stripe.webhookEndpoints.list()).data).toEqual([]);
});

test('a delivery is tried again with growing waits until it is taken', async () => {
  const receiver = also(await startReceiver((count) => (count < 3 ? 500 : 200)));
  const sandbox = also(await startSandbox({ webhooks: [{ url: receiver.url, secret }] }));
  await sandbox.stripe.customers.create({ email: 'ada@example.com' }, { idempotencyKey: 'k1' });
  await soon(() => expect(receiver.received).toHaveLength(3));
  const events = receiver.received.map(({ body }) => JSON.parse(body) as Stripe.Event);
  expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  expect(events[0]?.request?.idempotency_key).toBe('k1');
  const [first = 0, second = 0, third = 0] = receiver.received.map(({ at }) => at);
  expect(second - first).toBeGreaterThanOrEqual(950);
  expect(third - second).toBeGreaterThanOrEqual(1950);
});

test('an endpoint that hangs holds up neither the API nor other endpoints', async () => {
  const hanging = also(await startReceiver(() => new Promise<number>(() => {})));
  const receiver = also(await startReceiver());
  const sandbox = also(await startSandbox({ webhooks: [hanging, receiver].map(({ url }) => ({ url, secret })) }));
  const before = Date.now();
  await sandbox.stripe.customers.create({ email: 'ada@example.com' });
  expect(Date.now() - before).toBeLessThan(5000);
  await soon(() => expect(receiver.types()).toEqual(['customer.created']));
});

test('what was not taken before a restart is sent after it', async () => {
  let up = false;
  const receiver = also(await startReceiver(() => (up ? 200 : 503)));
  const webhooks = [{ url: receiver.url, secret }];
  const before = await startSandbox({ webhooks });
  const session = await before.stripe.checkout.sessions.create(held());
  await before.stripe.checkout.sessions.expire(session.id);
  await soon(() => expect(receiver.received).toHaveLength(1));
  await before.stop({ keep: true });
  up = true;
  const after = also(await startSandbox({ webhooks, stateDir: before.stateDir }));
  await soon(() => expect(receiver.received).toHaveLength(2));
  expect(receiver.types()).toEqual(['checkout.session.expired', 'checkout.session.expired']);
  expect((await after.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
});

test('faults: a delivery can be doubled and one can be lost', async () => {
  const receiver = also(await startReceiver());
  const sandbox = also(await startSandbox({ webhooks: [{ url: receiver.url, secret }] }));
  const fault = (body: object) =>
    sandbox.app.inject({
      method: 'POST',
      url: '/_sandbox/faults',
      payload: { on: 'webhook', type: 'customer.created', ...body },
    });
  await fault({ does: 'duplicate' });
  await sandbox.stripe.customers.create({ email: 'twice@example.com' });
  await soon(() => expect(receiver.types()).toEqual(['customer.created', 'customer.created']));
  await fault({ does: 'lose' });
  await sandbox.stripe.customers.create({ email: 'never@example.com' });
  await sandbox.stripe.customers.create({ email: 'again@example.com' });
  await soon(() => expect(receiver.received).toHaveLength(3));
  expect(receiver.received[2]?.body).toContain('again@example.com');
});
