import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webhookEvents } from './schema.ts';
import { shopper, startWorld, type World } from './testing.ts';
import { until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
const { open, read } = shopper(() => world);

let count = 0;
const eventAbout = (paymentId: string, rest: object = {}) => ({
  id: `evt_test_${++count}`,
  object: 'event',
  type: 'checkout.session.completed',
  livemode: false,
  data: { object: { object: 'checkout.session', id: 'cs_test_1', metadata: { paymentId } } },
  ...rest,
});
const sign = (payload: string, secret = world.webhookSecret, timestamp?: number) =>
  world.stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp ? { timestamp } : {}) });
const deliver = (payload: string, signature: string | undefined, type = 'application/json') =>
  world.app.inject({
    method: 'POST',
    url: '/webhooks/stripe',
    payload,
    headers: { 'content-type': type, ...(signature === undefined ? {} : { 'stripe-signature': signature }) },
  });
const rows = () => world.database.db.select({ id: webhookEvents.id }).from(webhookEvents);

test('only what Stripe signed is taken, and nothing else leaves a trace', async () => {
  const { id } = await open();
  const payload = JSON.stringify(eventAbout(id));
  const minutesAgo = Math.floor(Date.now() / 1000) - 301;
  const forged: [string, string | undefined][] = [
    [payload, undefined],
    [payload, ''],
    [payload, 'rubbish'],
    [payload, 't=1,v1=00'],
    [payload, sign(payload, 'whsec_of_somebody_else')],
    [payload, sign(payload, undefined, minutesAgo)],
    [payload.replace(id, id.toUpperCase()), sign(payload)],
    [`${payload} `, sign(payload)],
    ['', sign(payload)],
  ];
  const before = await rows();
  for (const [body, signature] of forged) {
    const answer = await deliver(body, signature);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  }
  expect(await rows()).toEqual(before);
});

test('either secret is accepted, and an event is a hint that says nothing by itself', async () => {
  const { id } = await open();
  for (const secret of [world.oldSecret, world.webhookSecret]) {
    const payload = JSON.stringify(eventAbout(id));
    expect((await deliver(payload, sign(payload, secret))).json()).toEqual({ received: true });
  }
  const inbox = () => world.database.db.select().from(webhookEvents).where(eq(webhookEvents.paymentId, id));
  await until(async () => (await inbox()).filter(({ processedAt }) => processedAt).length === 2);
  expect((await read(id)).status).toBe('open');
});

test('an event that comes again is answered at once', async () => {
  const { id } = await open();
  const payload = JSON.stringify(eventAbout(id));
  const answers = await Promise.all([1, 2, 3, 4].map(() => deliver(payload, sign(payload))));
  for (const answer of answers) expect(answer.statusCode).toBe(200);
  expect(await world.database.db.select().from(webhookEvents).where(eq(webhookEvents.paymentId, id))).toHaveLength(1);
});

test('what does not concern us is taken and forgotten', async () => {
  const { id } = await open();
  const before = await rows();
  const strange = [
    eventAbout('0193ac1e-0000-7000-8000-000000000000'),
    eventAbout("x' or 1=1"),
    eventAbout(id, { type: 'customer.created' }),
    eventAbout(id, { data: { object: { object: 'customer', id: 'cus_1' } } }),
  ];
  for (const event of strange) {
    const payload = JSON.stringify(event);
    expect((await deliver(payload, sign(payload))).statusCode).toBe(200);
  }
  expect(await rows()).toEqual(before);
});

test('a large event is read, one of more than 1 MB is not; another type is 415', async () => {
  const { id } = await open();
  const large = JSON.stringify(eventAbout(id, { padding: 'x'.repeat(900_000) }));
  expect((await deliver(large, sign(large))).statusCode).toBe(200);
  const tooLarge = JSON.stringify(eventAbout(id, { padding: 'x'.repeat(1_100_000) }));
  expect((await deliver(tooLarge, sign(tooLarge))).statusCode).toBe(413);
  expect((await deliver('a=1', sign('a=1'), 'application/x-www-form-urlencoded')).statusCode).toBe(415);
});
