import type Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cards, held, paid, type Sandbox, startSandbox, vases } from './testing.ts';

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

async function disputed(): Promise<{ intent: Stripe.PaymentIntent; dispute: Stripe.Dispute }> {
  const intent = await paid(sandbox, vases(), cards.disputed);
  const [dispute] = (await sandbox.stripe.disputes.list({ payment_intent: intent.id })).data;
  if (!dispute) throw new Error('the card for disputes opened none');
  return { intent, dispute };
}

test('a hold on the card for disputes is charged back once it is captured', async () => {
  const intent = await paid(sandbox, held(), cards.disputed);
  expect((await sandbox.stripe.disputes.list()).data).toEqual([]);
  await sandbox.stripe.paymentIntents.capture(intent.id);
  expect(await lastTypes(4)).toEqual([
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.captured',
    'payment_intent.succeeded',
  ]);
  const [dispute] = (await sandbox.stripe.disputes.list({ charge: String(intent.latest_charge) })).data;
  expect(dispute).toMatchObject({
    status: 'needs_response',
    amount: 9600,
    balance_transactions: [{ amount: -9600, fee: 1500, net: -11100, reporting_category: 'dispute' }],
  });
  expect(await books()).toMatchObject({ eur: { captured: 9600, disputed: 9600, fees: 1808, net: -1808 } });
});

test('winning evidence wins: the money and the fee come back, and can then be refunded', async () => {
  const { intent, dispute } = await disputed();
  const won = await sandbox.stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'winning_evidence', customer_name: 'Ada' },
    metadata: { order: '7' },
  });
  expect(won).toMatchObject({
    status: 'won',
    evidence: { customer_name: 'Ada' },
    evidence_details: { has_evidence: true, submission_count: 1 },
    metadata: { order: '7' },
    balance_transactions: [
      { amount: -9600, fee: 1500 },
      { amount: 9600, fee: -1500, net: 11100, reporting_category: 'dispute_reversal' },
    ],
  });
  expect(await lastTypes(3)).toEqual([
    'charge.dispute.updated',
    'charge.dispute.closed',
    'charge.dispute.funds_reinstated',
  ]);
  expect(await books()).toMatchObject({
    eur: { captured: 9600, disputed: 0, fees: 308 },
    intents: [{ id: intent.id, captured: 9600, disputed: 0 }],
  });
  const refund = await sandbox.stripe.refunds.create({ payment_intent: intent.id });
  expect(refund.status).toBe('succeeded');
});

test('losing evidence loses: nothing comes back and nothing can be refunded', async () => {
  const { intent, dispute } = await disputed();
  const lost = await sandbox.stripe.disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'losing_evidence' },
  });
  expect(lost).toMatchObject({ status: 'lost', balance_transactions: [{ amount: -9600 }] });
  expect(await lastTypes(2)).toEqual(['charge.dispute.updated', 'charge.dispute.closed']);
  expect(await books()).toMatchObject({ eur: { disputed: 9600 } });
  await expect(sandbox.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: 'charge_disputed',
  });
});

test('evidence can be staged first, is handed in once, and other words stay under review', async () => {
  const { dispute } = await disputed();
  const { disputes } = sandbox.stripe;
  const staged = await disputes.update(dispute.id, { evidence: { customer_name: 'Ada' }, submit: false });
  expect(staged).toMatchObject({
    status: 'needs_response',
    evidence_details: { has_evidence: true, submission_count: 0 },
  });
  const named = await disputes.update(dispute.id, { metadata: { a: '1' } });
  expect(named).toMatchObject({ status: 'needs_response', metadata: { a: '1' } });
  const sent = await disputes.update(dispute.id, { submit: true, evidence: { shipping_carrier: 'Post' } });
  expect(sent).toMatchObject({
    status: 'under_review',
    evidence: { customer_name: 'Ada', shipping_carrier: 'Post' },
    evidence_details: { submission_count: 1 },
  });
  await expect(
    disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' } }),
  ).rejects.toMatchObject({
    statusCode: 400,
  });
  await expect(disputes.close(dispute.id)).rejects.toMatchObject({ statusCode: 400 });
  // What is under review waits for the bank and runs out of no time.
  clock += 30 * 86_400_000;
  expect((await disputes.retrieve(dispute.id)).status).toBe('under_review');
});

test('a dispute that is accepted, or that nobody answers in nine days, is lost', async () => {
  const [first, second] = [await disputed(), await disputed()];
  const accepted = await sandbox.stripe.disputes.close(first.dispute.id);
  expect(accepted).toMatchObject({ status: 'lost', evidence_details: { past_due: false, submission_count: 0 } });
  expect(await lastTypes(1)).toEqual(['charge.dispute.closed']);
  await expect(sandbox.stripe.disputes.close(first.dispute.id)).rejects.toMatchObject({ statusCode: 400 });
  clock += 9 * 86_400_000 - 1000;
  expect((await sandbox.stripe.disputes.retrieve(second.dispute.id)).status).toBe('needs_response');
  clock += 2000;
  expect(await sandbox.stripe.disputes.retrieve(second.dispute.id)).toMatchObject({
    status: 'lost',
    evidence_details: { past_due: true },
  });
  const closed = await sandbox.stripe.events.list({ type: 'charge.dispute.closed' });
  expect(closed.data).toHaveLength(2);
});

test('evidence that is a file, or unknown, is refused by name', async () => {
  const { dispute } = await disputed();
  await expect(sandbox.stripe.disputes.update(dispute.id, { evidence: { receipt: 'file_123' } })).rejects.toMatchObject(
    {
      code: 'parameter_unknown',
      param: 'evidence[receipt]',
    },
  );
  await expect(sandbox.stripe.disputes.update('du_no', { submit: true })).rejects.toMatchObject({ statusCode: 404 });
});
