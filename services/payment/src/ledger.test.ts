import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerReport } from './check-ledger.ts';
import { checkBooks } from './jobs.ts';
import * as ledger from './ledger.ts';
import { ledgerEntries, payments } from './schema.ts';
import { shopper, startWorld, type World } from './testing.ts';
import { CARD, until } from './testing-stripe.ts';

const lines: string[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ onLog: (line) => lines.push(line) });
});
afterAll(() => world.stop());
const { call, read, open, authorized, captured } = shopper(() => world);
const report = async (): Promise<LedgerReport> => (await call('GET', '/ledger', { who: 'admin' })).json();
const balanceOf = async (account: ledger.Account): Promise<number> =>
  (await report()).accounts.find((one) => one.account === account)?.balance ?? 0;
const refund = (id: string, amount: number) =>
  call('POST', `/payments/${id}/refunds`, { who: 'admin', key: crypto.randomUUID(), body: { amount } });
const entry = async (paymentId: string, rest: Partial<typeof ledgerEntries.$inferInsert> = {}) =>
  world.database.db
    .insert(ledgerEntries)
    .values({ transaction: 'by-hand', paymentId, account: 'sales', amountMinor: -1, currency: 'USD', ...rest });

test('the entries of every fact add up to nothing, and nothing is booked for nothing', () => {
  const bookings = [
    ledger.authorised,
    ledger.holdEnded,
    ledger.captured,
    ledger.fee,
    ledger.refunded,
    ledger.refundFailed,
    ledger.disputed,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...bookings), fc.integer({ min: -1e8, max: 1e8 }), (book, amount) => {
      const entries = book('1', amount, 'USD');
      expect(entries).toHaveLength(amount === 0 ? 0 : 2);
      expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    }),
  );
});

test('the books say of every payment what Stripe says: holds, sales, fees, refunds and what is left', async () => {
  await open();
  await authorized();
  const given = await captured();
  await refund(given.id, 2000);
  await refund(given.id, 320);
  await captured();
  const { id } = await authorized();
  await call('PUT', `/payments/${id}`, { body: { status: 'cancelled' } });

  const { usd } = await world.sandbox.books();
  const { balanced, accounts } = await report();
  expect(balanced).toBe(true);
  expect(Object.fromEntries(accounts.map(({ account, balance }) => [account, balance]))).toEqual({
    card_holds: usd?.held,
    card_hold_obligations: -(usd?.held ?? 0),
    stripe_balance: usd?.net,
    sales: -(usd?.captured ?? 0),
    refunds: 2320,
    stripe_fees: usd?.fees,
  });
  expect(usd).toMatchObject({ held: 10_320, captured: 20_640, refunded: 2320, fees: 2 * 329 });
});

test('what does not add up is refused, and what is written stays', async () => {
  const { id } = await captured();
  const { db } = world.database;
  const before = await db.select().from(ledgerEntries);
  await expect(entry(id)).rejects.toMatchObject({ cause: { constraint_name: 'ledger_is_balanced' } });
  await expect(entry(id, { amountMinor: 0 })).rejects.toMatchObject({
    cause: { constraint_name: 'ledger_entries_not_zero' },
  });
  const otherCurrency = sql`insert into ledger_entries (transaction, payment_id, account, amount_minor, currency)
    values ('two', ${id}, 'sales', -1, 'USD'), ('two', ${id}, 'stripe_balance', 1, 'EUR')`;
  await expect(db.execute(otherCurrency)).rejects.toMatchObject({ cause: { constraint_name: 'ledger_is_balanced' } });
  for (const change of [
    sql`update ledger_entries set amount_minor = amount_minor where payment_id = ${id}`,
    sql`delete from ledger_entries where payment_id = ${id}`,
    sql`truncate ledger_entries`,
  ])
    await expect(db.execute(change)).rejects.toMatchObject({ cause: { constraint_name: 'ledger_is_kept' } });
  expect(await db.select().from(ledgerEntries)).toEqual(before);
});

test('a refund above what is left is 409 and writes nothing into the books', async () => {
  const { id } = await captured();
  await refund(id, 10_000);
  const before = await world.database.db.select().from(ledgerEntries);
  expect((await refund(id, 321)).statusCode).toBe(409);
  expect(await world.database.db.select().from(ledgerEntries)).toEqual(before);
});

test('a refund that fails at the bank is taken back from the books and the sum, and told to the order', async () => {
  const before = await balanceOf('refunds');
  const { id } = await captured(CARD.refundFails);
  expect((await refund(id, 3000)).json()).toMatchObject({ status: 'succeeded' });
  expect(await read(id)).toMatchObject({ status: 'partially_refunded', refunded: { amount: 3000 } });
  const told = () =>
    world.order.told.filter(({ type, data }) => type === 'payment.refunded.v1' && data.paymentId === id);
  await until(() => told().length === 2);
  expect(told().map(({ data }) => data)).toMatchObject([
    { status: 'succeeded', amount: { amount: 3000 }, refunded: { amount: 3000 }, captured: { amount: 10_320 } },
    { status: 'failed', amount: { amount: 3000 }, refunded: { amount: 0 }, captured: { amount: 10_320 } },
  ]);
  expect(await read(id)).toMatchObject({ status: 'captured', refunded: { amount: 0 } });
  expect(await balanceOf('refunds')).toBe(before);
  expect(await balanceOf('stripe_balance')).toBe((await world.sandbox.books()).usd?.net);
  // what came back can be given again, as a refund of its own
  expect((await refund(id, 10_320)).statusCode).toBe(201);
});

test('the nightly check finds books that were tampered with, names the payment, and runs once a day', async () => {
  const good = await captured();
  const bad = await captured();
  const { db } = world.database;
  const found = () => lines.filter((line) => line.includes('the books do not add up'));
  expect(await checkBooks(world.deps)).toBe(true);
  expect(found()).toEqual([]);
  expect(await checkBooks(world.deps)).toBe(false);

  await db.execute(sql`alter table ledger_entries disable trigger user`);
  await db.execute(sql`update ledger_entries set amount_minor = -1 where payment_id = ${bad.id} and account = 'sales'`);
  await db.execute(sql`alter table ledger_entries enable trigger user`);
  expect(await report()).toMatchObject({
    balanced: false,
    unbalanced: [`captured:${bad.id}`],
    differing: [bad.id],
  });
  await db.execute(sql`update reconciliations set finished_at = now() - interval '25 hours' where name = 'books'`);
  expect(await checkBooks(world.deps)).toBe(true);
  expect(found()).toHaveLength(1);
  expect(found()[0]).toContain(bad.id);
  expect(found()[0]).not.toContain(good.id);
});

test('a payment whose sum was changed behind its back is found too', async () => {
  const { id } = await captured();
  await world.database.db.update(payments).set({ refundedMinor: 1 }).where(eq(payments.id, id));
  expect((await report()).differing).toContain(id);
});

test('only an admin reads the books', async () => {
  for (const who of ['user:1', 'service:order'] as const)
    expect((await call('GET', '/ledger', { who })).statusCode).toBe(403);
  expect((await world.app.inject('/ledger')).statusCode).toBe(401);
});
