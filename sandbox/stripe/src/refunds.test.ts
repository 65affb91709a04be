import { afterEach, beforeEach, expect, test } from 'vitest';
import { cards, paid, type Sandbox, startSandbox, vases } from './testing.ts';

let sandbox: Sandbox;
let clock = 0;
beforeEach(async () => {
  clock = Date.now();
  sandbox = await startSandbox({ now: () => clock });
});
afterEach(() => sandbox.stop());

const books = async () => (await fetch(`${sandbox.origin}/_sandbox/books`)).json();
const lastTypes = async (limit: number) =>
  (await sandbox.stripe.events.list({ limit })).data.map((event) => event.type).reverse();

test('a refund that pends succeeds a little later', async () => {
  const intent = await paid(sandbox, vases(), cards.refundPends);
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent.id, amount: 4000 });
  expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' });
  expect(await lastTypes(2)).toEqual(['refund.created', 'charge.refunded']);
  clock += 1999;
  expect((await sandbox.stripe.refunds.retrieve(refund.id)).status).toBe('pending');
  clock += 1;
  const after = await sandbox.stripe.refunds.retrieve(refund.id);
  expect(after.status).toBe('succeeded');
  expect(after).not.toHaveProperty('pending_reason');
  expect(await lastTypes(2)).toEqual(['refund.updated', 'charge.refund.updated']);
  const [event] = (await sandbox.stripe.events.list({ type: 'refund.updated' })).data;
  expect(event?.data).toMatchObject({ object: { id: refund.id }, previous_attributes: { status: 'pending' } });
  expect(await books()).toMatchObject({ eur: { captured: 9600, refunded: 4000 } });
});

test('a refund that fails later brings its money back, which can be refunded anew', async () => {
  const intent = await paid(sandbox, vases(), cards.refundFails);
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent.id });
  expect(refund.status).toBe('succeeded');
  expect(await books()).toMatchObject({ eur: { captured: 9600, refunded: 9600 } });
  clock += 2000;
  const failed = await sandbox.stripe.refunds.retrieve(refund.id, { expand: ['failure_balance_transaction'] });
  expect(failed).toMatchObject({
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: { type: 'refund_failure', amount: 9600, fee: 0, source: refund.id },
  });
  expect(await lastTypes(3)).toEqual(['refund.failed', 'refund.updated', 'charge.refund.updated']);
  const charge = await sandbox.stripe.charges.retrieve(String(intent.latest_charge));
  expect(charge).toMatchObject({ amount_refunded: 0, refunded: false });
  expect(await books()).toMatchObject({ eur: { captured: 9600, refunded: 0 }, intents: [{ refunded: 0 }] });
  expect((await sandbox.stripe.refunds.create({ payment_intent: intent.id, amount: 100 })).status).toBe('succeeded');
});

test('what a partial capture releases on these cards is given back at once', async () => {
  const held = { ...vases(), payment_intent_data: { capture_method: 'manual' as const } };
  const intent = await paid(sandbox, held, cards.refundPends);
  await sandbox.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 6000 });
  const [release] = (await sandbox.stripe.refunds.list({ payment_intent: intent.id })).data;
  expect(release).toMatchObject({ amount: 3600, status: 'succeeded', balance_transaction: null });
});
