import type Stripe from 'stripe';
import { afterEach, expect, test, vi } from 'vitest';
import { held, paid, type Sandbox, startReceiver, startSandbox, testKey } from './testing.ts';

const secret = 'whsec_test_of_the_sandbox';
const started: { stop: () => Promise<void> }[] = [];
const also = <T extends { stop: () => Promise<void> }>(thing: T): T => {
  started.push(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of started.splice(0).reverse()) await thing.stop();
});
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

async function withReceiver() {
  const receiver = also(await startReceiver());
  const sandbox = also(await startSandbox({ webhooks: [{ url: receiver.url, secret }] }));
  return { receiver, sandbox };
}
const post = async (sandbox: Sandbox, path: string, payload: object) => {
  const response = await sandbox.app.inject({ method: 'POST', url: `/_sandbox${path}`, payload });
  return { status: response.statusCode, body: response.json() as Record<string, unknown> };
};
const emails = (bodies: { body: string }[]) =>
  bodies.map(({ body }) => ((JSON.parse(body) as Stripe.Event).data.object as Stripe.Customer).email);

test('held webhooks are sent once they are released, and not before', async () => {
  const { receiver, sandbox } = await withReceiver();
  expect((await post(sandbox, '/webhooks', { mode: 'hold' })).body).toEqual({ mode: 'hold', waiting: 0 });
  await sandbox.stripe.customers.create({ email: 'a@example.com' });
  await sandbox.stripe.customers.create({ email: 'b@example.com' });
  // These round trips are time enough for a delivery that is not held.
  expect((await sandbox.app.inject('/_sandbox/webhooks')).json()).toEqual({ mode: 'hold', waiting: 2 });
  expect(receiver.received).toEqual([]);
  await post(sandbox, '/webhooks', { mode: 'deliver' });
  await soon(() => expect(emails(receiver.received)).toHaveLength(2));
  expect(emails(receiver.received).sort()).toEqual(['a@example.com', 'b@example.com']);
});

test('held webhooks can be released in any order, each once', async () => {
  const { receiver, sandbox } = await withReceiver();
  await post(sandbox, '/webhooks', { mode: 'hold' });
  const made = Array.from({ length: 40 }, (_, number) => `c${number}@example.com`);
  for (const email of made) await sandbox.stripe.customers.create({ email });
  await post(sandbox, '/webhooks', { mode: 'deliver', shuffled: true });
  await soon(() => expect(receiver.received).toHaveLength(40));
  const seen = emails(receiver.received);
  expect([...seen].sort()).toEqual([...made].sort());
  // Four at a time keep nearly their order when nobody shuffles; then the first ten would be among the first fourteen.
  expect(seen.slice(0, 14)).not.toEqual(expect.arrayContaining(made.slice(0, 10)));
});

test('events are sent again as often as asked, signed, and it is said how many were taken', async () => {
  const { receiver, sandbox } = await withReceiver();
  await sandbox.stripe.customers.create({ email: 'a@example.com' });
  await sandbox.stripe.customers.create({ email: 'b@example.com' });
  await soon(() => expect(receiver.received).toHaveLength(2));
  const [newest] = (await sandbox.stripe.events.list()).data;
  const again = await post(sandbox, '/webhooks/redeliveries', { event: newest?.id, times: 3 });
  expect(again).toEqual({ status: 200, body: { sent: 3, taken: 3 } });
  expect(emails(receiver.received.slice(2))).toEqual(['b@example.com', 'b@example.com', 'b@example.com']);
  const { body, signature } = receiver.received[4] ?? { body: '', signature: '' };
  expect(sandbox.stripe.webhooks.constructEvent(body, signature, secret).id).toBe(newest?.id);
  const all = await post(sandbox, '/webhooks/redeliveries', { type: 'customer.created', last: 10, shuffled: true });
  expect(all.body).toEqual({ sent: 2, taken: 2 });
  expect((await post(sandbox, '/webhooks/redeliveries', { event: 'evt_no' })).status).toBe(404);
  expect((await post(sandbox, '/webhooks/redeliveries', { times: 0 })).status).toBe(400);
});

test('an error after the effect: the caller sees 500, the retry under the same key gets what was done', async () => {
  const { sandbox } = await withReceiver();
  await post(sandbox, '/faults', { on: 'request', path: '/v1/payment_intents', status: 500, when: 'after' });
  const create = () => sandbox.stripe.paymentIntents.create({ amount: 500, currency: 'usd' }, { idempotencyKey: 'k' });
  await expect(create()).rejects.toMatchObject({ statusCode: 500 });
  const [made] = (await sandbox.stripe.paymentIntents.list()).data;
  expect(made?.amount).toBe(500);
  expect((await create()).id).toBe(made?.id);
  expect((await sandbox.stripe.paymentIntents.list()).data).toHaveLength(1);
});

test('the books tell what each payment took and gave back, and how often it was captured', async () => {
  const { sandbox } = await withReceiver();
  const first = await paid(sandbox, { ...held(), client_reference_id: 'order-1' });
  await sandbox.stripe.paymentIntents.capture(first.id);
  await sandbox.stripe.refunds.create({ payment_intent: first.id, amount: 600 });
  const params = {
    ...held(),
    payment_intent_data: { capture_method: 'manual' as const, metadata: { orderId: 'o-2' } },
  };
  const second = await paid(sandbox, params);
  const open = await sandbox.stripe.paymentIntents.create({ amount: 700, currency: 'usd' });
  const none = { held: 0, captured: 0, refunded: 0, disputed: 0, captures: 0 };
  expect((await sandbox.app.inject('/_sandbox/books')).json()).toEqual({
    eur: { captured: 9600, refunded: 600, disputed: 0, fees: 308, net: 8692, held: 9600 },
    intents: [
      {
        ...none,
        id: first.id,
        order: 'order-1',
        status: 'succeeded',
        currency: 'eur',
        captured: 9600,
        refunded: 600,
        captures: 1,
      },
      { ...none, id: second.id, order: 'o-2', status: 'requires_capture', currency: 'eur', held: 9600 },
      { ...none, id: open.id, order: null, status: 'requires_payment_method', currency: 'usd' },
    ],
  });
});

test.each([
  ['from another machine', { remoteAddress: '192.0.2.7', headers: { host: '127.0.0.1:4010' } }],
  ['under a foreign name that leads here', { remoteAddress: '127.0.0.1', headers: { host: 'attacker.example' } }],
])('what is not Stripe’s is not there %s, except with the key', async (_, from) => {
  const { sandbox } = await withReceiver();
  const bare = await sandbox.app.inject({ url: '/_sandbox/books', ...from });
  expect(bare.statusCode).toBe(401);
  const headers = { ...from.headers, authorization: `Bearer ${testKey}` };
  expect((await sandbox.app.inject({ url: '/_sandbox/books', ...from, headers })).statusCode).toBe(200);
});
