import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerReport } from './check-ledger.ts';
import type { Payment } from './payment.ts';
import { readPaymentRow } from './read-payments.ts';
import { recordDisputes } from './record-disputes.ts';
import { disputes, ledgerEntries } from './schema.ts';
import { shopper, startWorld, type World } from './testing.ts';
import { CARD, until } from './testing-stripe.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
const { call, read, captured, toldAbout } = shopper(() => world);
const toldOf = (id: string) => toldAbout(id).filter(({ type }) => type === 'payment.disputed.v1');

/** A captured payment whose shopper goes to the bank. */
async function disputed(): Promise<{ payment: Payment; disputeId: string }> {
  const payment = await captured(CARD.disputed);
  await until(() => toldOf(payment.id).length > 0);
  const [row] = await world.database.db.select().from(disputes).where(eq(disputes.paymentId, payment.id));
  return { payment, disputeId: row?.id ?? '' };
}
/** What the books hold for a payment, by account. */
async function bookedFor(id: string): Promise<Record<string, number>> {
  const rows = await world.database.db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, id));
  const sums: Record<string, number> = {};
  for (const { account, amountMinor } of rows) sums[account] = (sums[account] ?? 0) + amountMinor;
  return sums;
}
const decide = (disputeId: string, words: 'winning_evidence' | 'losing_evidence') =>
  world.stripe.disputes.update(disputeId, { evidence: { uncategorized_text: words } });
async function expectBooksOfStripe() {
  const { balanced, accounts }: LedgerReport = (await call('GET', '/ledger', { who: 'admin' })).json();
  expect(balanced).toBe(true);
  const { usd } = await world.sandbox.books();
  const stripe = accounts.find(({ account }) => account === 'stripe_balance');
  expect(stripe?.balance).toBe(usd?.net);
}

test('a dispute that is opened is told to the order, and its money and its fee leave the books', async () => {
  const { payment, disputeId } = await disputed();
  expect(toldOf(payment.id)).toMatchObject([
    {
      id: `payment.disputed:${disputeId}:opened`,
      subject: payment.orderId,
      data: {
        orderId: payment.orderId,
        disputeId,
        status: 'opened',
        amount: { amount: 10_320, currency: 'USD' },
        reason: 'fraudulent',
      },
    },
  ]);
  expect(await bookedFor(payment.id)).toMatchObject({ disputes: 10_320, sales: -10_320, stripe_fees: 329 + 1500 });
  expect(await read(payment.id)).toMatchObject({ status: 'captured', refunded: { amount: 0 } });
  const refund = { who: 'admin' as const, key: 'while disputed', body: { amount: 100 } };
  for (const _ of ['first', 'again'])
    expect((await call('POST', `/payments/${payment.id}/refunds`, refund)).statusCode).toBe(409);
  await expectBooksOfStripe();
});

test('a dispute that is won brings everything back, and is told once', async () => {
  const { payment, disputeId } = await disputed();
  await decide(disputeId, 'winning_evidence');
  await until(() => toldOf(payment.id).length === 2);
  expect(toldOf(payment.id)[1]).toMatchObject({ data: { disputeId, status: 'won', amount: { amount: 10_320 } } });
  await until(async () => (await bookedFor(payment.id)).disputes === 0);
  expect(await bookedFor(payment.id)).toMatchObject({ disputes: 0, stripe_fees: 329, stripe_balance: 10_320 - 329 });
  await expectBooksOfStripe();
});

test('a dispute that is lost keeps what it took, and nothing old opens it again', async () => {
  const { payment, disputeId } = await disputed();
  await decide(disputeId, 'losing_evidence');
  await until(() => toldOf(payment.id).length === 2);
  expect(toldOf(payment.id)[1]).toMatchObject({ data: { disputeId, status: 'lost' } });
  await world.database.db.execute('delete from webhook_events');
  await call('POST', '/reconciliations', { who: 'admin' }); // all of it once more
  const lost = await world.stripe.disputes.retrieve(disputeId);
  const stale = { disputes: { list: async () => ({ data: [{ ...lost, status: 'needs_response' }] }) } };
  const row = await readPaymentRow(world.deps, payment.id);
  if (row) await recordDisputes({ ...world.deps, stripe: stale as never }, row);
  expect(await world.database.db.select().from(disputes).where(eq(disputes.id, disputeId))).toMatchObject([
    { status: 'lost', amountMinor: 10_320 },
  ]);
  expect(toldOf(payment.id)).toHaveLength(2);
  expect(await bookedFor(payment.id)).toMatchObject({ disputes: 10_320, stripe_fees: 329 + 1500 });
  await expectBooksOfStripe();
});
