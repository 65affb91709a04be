import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Payment } from './payment.ts';
import { reconcile } from './reconcile.ts';
import { payments, reconciliations, webhookEvents } from './schema.ts';
import { shopper, startWorld, type World } from './testing.ts';
import { CARD, payAt, until } from './testing-stripe.ts';

const lines: string[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ onLog: (line) => lines.push(line) });
  await world.sandbox.holdWebhooks();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());
const { call, read, reaches, open, sessionsOf, toldAbout } = shopper(() => world);
const run = () => call('POST', '/reconciliations', { who: 'admin' });
const paid = async () => {
  const payment = await open();
  expect((await payAt(payment.paymentUrl, CARD.good)).status).toBe(303);
  return payment;
};
const sessionOf = async (payment: Pick<Payment, 'id'>) => {
  const [session] = await sessionsOf(payment);
  return { id: session?.id ?? '', intent: String(session?.payment_intent) };
};
/** As if the events of the next minutes had been seen, so that only the payments themselves can tell. */
const withoutEvents = () =>
  world.database.db
    .insert(reconciliations)
    .values({ name: 'stripe', watermark: Date.now() })
    .onConflictDoUpdate({ target: reconciliations.name, set: { watermark: Date.now() } });
const longAgo = (id: string) =>
  world.database.db.update(payments).set({ updatedAt: sql`now() - interval '1 hour'` }).where(eq(payments.id, id));

test('with every webhook withheld, what was paid, captured, given back and run out is found, and found once', async () => {
  const [authorized, captured, refunded, expired, waiting] = [
    await paid(),
    await paid(),
    await paid(),
    await open(),
    await open(),
  ];
  for (const payment of [captured, refunded])
    await world.stripe.paymentIntents.capture((await sessionOf(payment)).intent);
  await world.stripe.refunds.create({ payment_intent: (await sessionOf(refunded)).intent, amount: 320 });
  await world.stripe.checkout.sessions.expire((await sessionOf(expired)).id);
  for (const { id } of [authorized, captured, refunded, expired]) expect((await read(id)).status).toBe('open');

  const first = await run();
  expect(first.json()).toMatchObject({ failed: 0 });
  expect(first.json().events).toBeGreaterThanOrEqual(5);
  const statusOf = async ({ id }: Payment) => (await read(id)).status;
  expect(await Promise.all([authorized, captured, refunded, expired, waiting].map(statusOf))).toEqual([
    'authorized',
    'captured',
    'partially_refunded',
    'expired',
    'open',
  ]);
  await until(() => toldAbout(expired.id).length > 0 && toldAbout(refunded.id).length === 2);
  expect(toldAbout(authorized.id).map(({ type }) => type)).toEqual(['payment.authorized.v1']);
  expect(toldAbout(refunded.id).map(({ type }) => type)).toEqual(['payment.authorized.v1', 'payment.refunded.v1']);
  expect((await call('GET', '/ledger', { who: 'admin' })).json()).toMatchObject({ balanced: true });

  expect((await run()).json()).toMatchObject({ events: 0, moved: 0, failed: 0 });
  const inbox = await world.database.db.select().from(webhookEvents);
  const told = world.order.told.length;
  await world.sandbox.releaseWebhooks();
  await world.sandbox.fault({ on: 'webhook', does: 'duplicate', times: 1 });
  await payAt(waiting.paymentUrl, CARD.good); // the webhooks come late, and then a new one
  await reaches(waiting.id, 'authorized');
  await until(() => toldAbout(waiting.id).length === 1);
  expect(world.order.told.length).toBe(told + 1);
  expect(await world.database.db.select().from(webhookEvents)).toHaveLength(inbox.length + 1);
  await world.sandbox.holdWebhooks();
});

test('what no event tells any more is found by looking at the payments that may have gone on', async () => {
  const [one, fresh] = [await paid(), await paid()];
  await run();
  const other = await paid();
  await withoutEvents();
  await longAgo(other.id);
  expect((await read(other.id)).status).toBe('open');
  expect((await run()).json()).toMatchObject({ events: 0, moved: 1, failed: 0 });
  expect((await read(other.id)).status).toBe('authorized');
  const [row] = await world.database.db.select().from(payments).where(eq(payments.id, other.id));
  expect(row?.lookedAt).toBeInstanceOf(Date);
  for (const { id } of [one, fresh]) expect((await read(id)).status).toBe('authorized');
  await world.database.db.delete(reconciliations);
});

test('the fee of a capture that Stripe had not booked yet is booked when it is known', async () => {
  const { id } = await paid();
  await call('POST', `/payments/${id}/capture`);
  const { db } = world.database;
  await db.update(payments).set({ feeMinor: null }).where(eq(payments.id, id));
  await longAgo(id);
  await withoutEvents();
  await run();
  const [row] = await db.select().from(payments).where(eq(payments.id, id));
  expect(row).toMatchObject({ feeMinor: 329, status: 'captured', capturedMinor: 10_320 });
  await db.delete(reconciliations);
});

test('a payment that Stripe does not know, and one that cannot be written, do not keep the others waiting', async () => {
  const [unknown, broken, good] = [await open(), await paid(), await paid()];
  const { db } = world.database;
  await db.update(payments).set({ sessionId: 'cs_test_nobody_knows' }).where(eq(payments.id, unknown.id));
  await db.execute(
    sql`alter table payments add constraint broken check (id <> ${sql.raw(`'${broken.id}'`)} or status = 'open')`,
  );
  for (const { id } of [unknown, broken, good]) await longAgo(id);
  await withoutEvents();
  expect((await run()).json()).toMatchObject({ failed: 2, moved: 1 });
  expect((await read(good.id)).status).toBe('authorized');
  expect(lines.filter((line) => line.includes(broken.id) && line.includes('left something out'))).toHaveLength(1);
  await db.delete(reconciliations);
  expect((await run()).json()).toMatchObject({ failed: 3 }); // and the event of the broken one
  await db.execute(sql`alter table payments drop constraint broken`);
  await db
    .update(payments)
    .set({ sessionId: (await sessionOf(unknown)).id })
    .where(eq(payments.id, unknown.id));
  await db.delete(reconciliations);
  expect((await run()).json()).toMatchObject({ failed: 0 });
  expect((await read(broken.id)).status).toBe('authorized');
});

test('it runs once at a time, rests where copies take turns, and goes on after Stripe was away', async () => {
  await world.sandbox.fault({ on: 'request', path: '/v1/events', delayMs: 700, times: 1 });
  const [one, two] = await Promise.all([run(), run()]);
  expect([one, two].map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  expect(await reconcile(world.deps, { restSeconds: 60 })).toEqual({ ok: false, error: 'running' });

  await world.sandbox.fault({ on: 'request', path: '/v1/events', status: 500, times: 3 });
  const away = await run();
  expect(away.statusCode).toBe(503);
  expect(away.headers['retry-after']).toBeDefined();
  expect((await run()).statusCode).toBe(200);
});

test('only an admin starts it', async () => {
  for (const who of ['user:1', 'service:order', 'guest:1'] as const)
    expect((await call('POST', '/reconciliations', { who })).statusCode).toBe(403);
  expect((await world.app.inject({ method: 'POST', url: '/reconciliations' })).statusCode).toBe(401);
});

test('150 paid payments whose webhooks were lost are found over all pages of events', async () => {
  const found: Payment[] = [];
  const lane = async () => {
    for (let i = 0; i < 30; i++) found.push(await paid());
  };
  await Promise.all([lane(), lane(), lane(), lane(), lane()]);
  expect((await run()).json()).toMatchObject({ events: 150, failed: 0 });
  const statuses = await Promise.all(found.map(async ({ id }) => (await read(id)).status));
  expect(new Set(statuses)).toEqual(new Set(['authorized']));
}, 60_000);

test('the timer finds it by itself', async () => {
  const other = await startWorld({ reconcileEverySeconds: 1 });
  const { open, reaches, toldAbout } = shopper(() => other);
  try {
    await other.sandbox.holdWebhooks();
    const { id, paymentUrl } = await open();
    await payAt(paymentUrl, CARD.good);
    await reaches(id, 'authorized');
    await until(() => toldAbout(id).length === 1);
  } finally {
    await other.stop();
  }
});
