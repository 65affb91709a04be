import type Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cards, held, openPage, paid, payWith, type Sandbox, startSandbox, vases } from './testing.ts';

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

test('a hold is captured whole, once, with the fee booked', async () => {
  const intent = await paid(sandbox);
  expect(await books()).toMatchObject({ eur: { held: 9600, captured: 0 } });
  const captured = await sandbox.stripe.paymentIntents.capture(intent.id, {}, { idempotencyKey: 'capture-1' });
  expect(captured).toMatchObject({ status: 'succeeded', amount_received: 9600, amount_capturable: 0 });
  expect(await lastTypes(2)).toEqual(['charge.captured', 'payment_intent.succeeded']);
  await expect(sandbox.stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
    payment_intent: { id: intent.id },
  });
  const [movement] = (await sandbox.stripe.balanceTransactions.list()).data;
  expect(movement).toMatchObject({ type: 'charge', amount: 9600, fee: 308, net: 9292, source: intent.latest_charge });
  expect((await sandbox.stripe.checkout.sessions.list({ payment_intent: intent.id })).data[0]?.payment_status).toBe(
    'paid',
  );
  expect(await books()).toMatchObject({
    eur: { captured: 9600, refunded: 0, disputed: 0, fees: 308, net: 9292, held: 0 },
  });
});

test.each([
  ['eur', 9600, 308],
  ['jpy', 5000, 175],
  ['kwd', 12345, 388],
])(
  'a card payment in %s costs 2.9 %% and 30, readable through the intent and the session',
  async (currency, sum, fee) => {
    const { customer_email, success_url } = vases();
    const session = await sandbox.stripe.checkout.sessions.create({
      mode: 'payment',
      customer_email: customer_email ?? '',
      success_url: success_url ?? '',
      payment_intent_data: { capture_method: 'manual' },
      line_items: [{ quantity: 1, price_data: { currency, unit_amount: sum, product_data: { name: 'Vase' } } }],
    });
    await payWith(sandbox, session.id, cards.good);
    const expand = ['payment_intent.latest_charge.balance_transaction'];
    const before = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand });
    expect(before).toMatchObject({ payment_intent: { latest_charge: { balance_transaction: null } } });
    const intent = before.payment_intent as Stripe.PaymentIntent;
    const captured = await sandbox.stripe.paymentIntents.capture(intent.id, {
      expand: ['latest_charge.balance_transaction'],
    });
    const booked = { latest_charge: { balance_transaction: { amount: sum, fee, net: sum - fee, currency } } };
    expect(captured).toMatchObject(booked);
    expect(await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand })).toMatchObject({
      payment_intent: booked,
    });
  },
);

test('a partial capture releases the rest, which can then not be refunded', async () => {
  const intent = await paid(sandbox);
  await expect(sandbox.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 9601 })).rejects.toMatchObject({
    code: 'amount_too_large',
  });
  await sandbox.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 6000 });
  const charge = await sandbox.stripe.charges.retrieve(String(intent.latest_charge));
  expect(charge).toMatchObject({ amount: 9600, amount_captured: 6000, amount_refunded: 3600, refunded: false });
  await expect(sandbox.stripe.refunds.create({ charge: charge.id, amount: 6001 })).rejects.toMatchObject({
    statusCode: 400,
  });
  await sandbox.stripe.refunds.create({ charge: charge.id });
  expect(await books()).toMatchObject({ eur: { captured: 6000, refunded: 6000 } });
});

test('refunds add up to the captured amount and never above', async () => {
  const intent = await paid(sandbox, vases());
  const first = await sandbox.stripe.refunds.create({
    payment_intent: intent.id,
    amount: 4000,
    reason: 'requested_by_customer',
  });
  expect(first).toMatchObject({ status: 'succeeded', amount: 4000 });
  expect(await lastTypes(2)).toEqual(['refund.created', 'charge.refunded']);
  await expect(sandbox.stripe.refunds.create({ payment_intent: intent.id, amount: 5601 })).rejects.toThrow(
    /greater than unrefunded amount on charge \(€56\.00\)/,
  );
  await sandbox.stripe.refunds.create({ payment_intent: intent.id });
  await expect(sandbox.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });
  const charge = await sandbox.stripe.charges.retrieve(String(intent.latest_charge), { expand: ['refunds'] });
  expect(charge).toMatchObject({
    refunded: true,
    amount_refunded: 9600,
    refunds: { data: [{ amount: 5600 }, { amount: 4000 }] },
  });
  expect(await sandbox.stripe.refunds.list({ payment_intent: intent.id })).toMatchObject({
    data: [{ amount: 5600 }, { amount: 4000 }],
  });
});

test('cancelling gives a hold back and forbids its capture', async () => {
  const intent = await paid(sandbox);
  const canceled = await sandbox.stripe.paymentIntents.cancel(intent.id, {
    cancellation_reason: 'requested_by_customer',
  });
  expect(canceled).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'requested_by_customer',
    amount_capturable: 0,
  });
  expect(await lastTypes(2)).toEqual(['charge.refunded', 'payment_intent.canceled']);
  await expect(sandbox.stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  await expect(sandbox.stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
  expect(await books()).toMatchObject({ intents: [{ id: intent.id, status: 'canceled', held: 0, captured: 0 }] });
});

test('a hold that nobody captures ends after seven days', async () => {
  const intent = await paid(sandbox);
  clock += 7 * 86_400_000 + 1000;
  expect(await sandbox.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'automatic',
  });
  expect(await lastTypes(2)).toEqual(['charge.expired', 'payment_intent.canceled']);
});

test('an uncaptured charge is not refunded', async () => {
  const intent = await paid(sandbox);
  await expect(sandbox.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ statusCode: 400 });
});

test('the intent of an open session is left to its page', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  await page.submit({ number: cards.declined, expiry: '1234', cvc: '123' });
  const { payment_intent: id } = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  await expect(sandbox.stripe.paymentIntents.cancel(String(id))).rejects.toThrow(/Expire the Checkout Session/);
  await expect(sandbox.stripe.paymentIntents.confirm(String(id), { payment_method: 'pm_card_visa' })).rejects.toThrow(
    /confirmed on its page/,
  );
});

test('intents confirmed through the API: success, decline, 3-D Secure with return_url', async () => {
  const base = { amount: 1500, currency: 'usd', confirm: true } as const;
  const good = await sandbox.stripe.paymentIntents.create({ ...base, payment_method: 'pm_card_visa' });
  expect(good).toMatchObject({ status: 'succeeded', amount_received: 1500 });
  const declined = sandbox.stripe.paymentIntents.create({
    ...base,
    payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds',
  });
  await expect(declined).rejects.toMatchObject({
    type: 'StripeCardError',
    statusCode: 402,
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    payment_intent: { status: 'requires_payment_method' },
  });
  const waiting = await sandbox.stripe.paymentIntents.create({
    ...base,
    payment_method: 'pm_card_threeDSecure2Required',
    return_url: 'http://shop.test/back',
  });
  expect(waiting).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
  const done = await (await openPage(sandbox, `/c/authenticate/${waiting.id}`)).submit({ answer: 'complete' });
  expect(done.headers.get('location')).toMatch(
    /^http:\/\/shop\.test\/back\?payment_intent=pi_.*redirect_status=succeeded$/,
  );
});
