import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerEntries, paymentHistory, webhookEvents } from './schema.ts';
import { shopper, startWorld, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
const { call, open, read, toldAbout } = shopper(() => world);

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

test('a signature is good for 300 seconds: after 301 it is refused, after 299 accepted', async () => {
  const { id } = await open();
  const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;
  const late = JSON.stringify(eventAbout(id));
  expect((await deliver(late, sign(late, undefined, secondsAgo(301)))).statusCode).toBe(400);
  const justInTime = JSON.stringify(eventAbout(id));
  expect((await deliver(justInTime, sign(justInTime, undefined, secondsAgo(299)))).statusCode).toBe(200);
  const inbox = await world.database.db.select().from(webhookEvents).where(eq(webhookEvents.paymentId, id));
  expect(inbox.map((event) => event.id)).toEqual([JSON.parse(justInTime).id]);
});

test('one altered byte, anywhere in the body, is refused', async () => {
  const { id } = await open();
  const payload = JSON.stringify(eventAbout(id));
  const before = await rows();
  for (const place of [0, Math.floor(payload.length / 2), payload.length - 1]) {
    const bytes = Buffer.from(payload);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    expect((await deliver(bytes.toString(), sign(payload))).statusCode).toBe(400);
  }
  expect(await rows()).toEqual(before);
});

test('key rotation: while Stripe signs with both secrets, and with either, events are taken', async () => {
  const { id } = await open();
  const both = JSON.stringify(eventAbout(id));
  const [, second] = sign(both, world.oldSecret).split(',');
  const signatures = `${sign(both)},${second}`;
  expect((await deliver(both, signatures)).statusCode).toBe(200);
  const neither = JSON.stringify(eventAbout(id));
  expect((await deliver(neither, sign(neither, 'whsec_retired_long_ago'))).statusCode).toBe(400);
});

/** The same order of things on every run: mulberry32. */
function shuffled<Thing>(things: Thing[], seed: number): Thing[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const placed = things.map((thing) => ({ thing, at: random() }));
  return placed.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}

test.each([1, 20, 300])(
  '30 webhooks of one payment, each 5 times and in random order (seed %i), make one transition',
  async (seed) => {
    await world.sandbox.holdWebhooks();
    const { id, orderId, paymentUrl } = await open();
    await payAt(paymentUrl, CARD.good);
    const types = ['checkout.session.completed', 'payment_intent.succeeded', 'charge.refunded', 'refund.updated'];
    const events = Array.from({ length: 30 }, (_, n) =>
      JSON.stringify(eventAbout(id, { type: types[n % types.length] })),
    );
    const deliveries = shuffled(
      [1, 2, 3, 4, 5].flatMap(() => events),
      seed,
    );
    const lane = async () => {
      for (let next = deliveries.pop(); next; next = deliveries.pop())
        expect((await deliver(next, sign(next))).statusCode).toBe(200);
    };
    await Promise.all(Array.from({ length: 12 }, lane));
    const { db } = world.database;
    const moves = await db.select().from(paymentHistory).where(eq(paymentHistory.paymentId, id));
    expect(moves.map(({ to }) => to)).toEqual(['open', 'authorized']);
    await until(() => toldAbout(id).length > 0);
    expect(toldAbout(id)).toHaveLength(1);
    expect(await db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, id))).toHaveLength(2);
    expect((await call('POST', `/payments/${id}/capture`)).json()).toMatchObject({ status: 'captured' });
    expect(await world.sandbox.bookings(orderId)).toMatchObject([{ captures: 1 }]);
    await world.sandbox.releaseWebhooks();
  },
);

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
  // without another look at Stripe
  await world.sandbox.fault({ on: 'request', path: '/v1', status: 500, times: 3 });
  expect((await deliver(payload, sign(payload))).statusCode).toBe(200);
  const another = JSON.stringify(eventAbout(id));
  expect((await deliver(another, sign(another))).statusCode).toBe(503);
  await world.sandbox.clearFaults();
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
