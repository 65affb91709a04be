import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createSessionParams } from './resources/create-session-params.ts';
import { captureParams, confirmParams, createParams } from './resources/payment-intent-params.ts';
import { createSchemaCheck, knownParameters, operations, parametersIn } from './schema-check.ts';
import { cards, held, openPage, paid, payWith, type Sandbox, startSandbox, vases } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

test('the check itself notices a wrong type, a missing field and an unknown one', () => {
  const check = createSchemaCheck();
  const ok = { id: 'cus_1', object: 'customer', deleted: true };
  check.walk('fine', ok);
  expect(check.problems).toEqual([]);
  check.answer('GET', '/v1/payment_intents/pi_1', 200, JSON.stringify({ id: 'pi_1', object: 'payment_intent' }));
  check.walk('typed', { ...ok, id: 5 });
  check.walk('more', { ...ok, surprise: 1 });
  check.answer('GET', '/v1/charges/ch_1', 404, JSON.stringify({ error: { type: 'not_a_type', message: '' } }));
  expect(check.problems.join('\n')).toMatch(
    /must have required property[\s\S]*id must be string[\s\S]*unknown fields surprise[\s\S]*error\/type/,
  );
  expect(() => check.assertNoProblems()).toThrow();
});

test('every operation of the schema is answered, through the SDK, in its shape', async () => {
  const { stripe, check } = sandbox;
  const idOf = (value: string | { id: string } | null): string =>
    typeof value === 'string' ? value : (value?.id ?? '');

  const customer = await stripe.customers.create({
    email: 'ada@example.com',
    name: 'Ada',
    address: { city: 'Graz', country: 'AT' },
  });
  await stripe.customers.retrieve(customer.id);
  await stripe.customers.list();

  const endpoint = await stripe.webhookEndpoints.create({
    url: 'http://127.0.0.1:9/none',
    enabled_events: ['refund.created'],
  });
  await stripe.webhookEndpoints.retrieve(endpoint.id);
  await stripe.webhookEndpoints.list();
  await stripe.webhookEndpoints.del(endpoint.id);

  const { customer_email: _, ...anonymous } = held();
  const session = await stripe.checkout.sessions.create({
    ...anonymous,
    customer: customer.id,
    locale: 'de',
    submit_type: 'pay',
    shipping_options: [
      {
        shipping_rate_data: {
          display_name: 'Standard',
          type: 'fixed_amount',
          fixed_amount: { amount: 490, currency: 'eur' },
          delivery_estimate: {
            minimum: { unit: 'business_day', value: 2 },
            maximum: { unit: 'business_day', value: 4 },
          },
        },
      },
    ],
    payment_intent_data: {
      capture_method: 'manual',
      description: 'Order 7',
      receipt_email: 'ada@example.com',
      shipping: { name: 'Ada', address: { line1: 'Ring 1', city: 'Graz', country: 'AT', postal_code: '8010' } },
    },
    expand: ['line_items', 'customer'],
  });
  await stripe.checkout.sessions.listLineItems(session.id);
  await payWith(sandbox, session.id, cards.declined);
  await payWith(sandbox, session.id, cards.poor);
  const challenge = (await payWith(sandbox, session.id, cards.challenged)).headers.get('location') ?? '';
  await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.payment_method', 'payment_intent.latest_charge'],
  });
  await (await openPage(sandbox, challenge)).submit({ answer: 'complete' });
  const after = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.payment_method', 'customer', 'line_items'],
  });
  await stripe.checkout.sessions.list({ status: 'complete', expand: ['data.payment_intent'] });
  const dropped = await stripe.checkout.sessions.create(vases());
  await stripe.checkout.sessions.expire(dropped.id);

  const intentId = idOf(after.payment_intent);
  const intent = await stripe.paymentIntents.capture(intentId, { amount_to_capture: 5000 });
  await stripe.paymentIntents.retrieve(intentId, {
    expand: ['latest_charge.balance_transaction', 'latest_charge.refunds'],
  });
  await stripe.charges.retrieve(idOf(intent.latest_charge), { expand: ['customer', 'payment_intent'] });
  await stripe.paymentMethods.retrieve(idOf(intent.payment_method));
  const refund = await stripe.refunds.create({ payment_intent: intentId, amount: 1000, metadata: { why: 'chipped' } });
  await stripe.refunds.retrieve(refund.id, { expand: ['charge', 'balance_transaction'] });
  await stripe.refunds.update(refund.id, { metadata: { seen: 'yes' } });
  await stripe.refunds.list({ payment_intent: intentId });
  await stripe.balanceTransactions.list({ expand: ['data.source'] });

  const open = await stripe.paymentIntents.create({
    amount: 700,
    currency: 'usd',
    automatic_payment_methods: { enabled: true },
  });
  await stripe.paymentIntents.update(open.id, { amount: 800, metadata: { a: '1' } });
  await stripe.paymentIntents.confirm(open.id, { payment_method: 'pm_card_visa_chargeDeclined' }).catch(() => null);
  await stripe.paymentIntents.confirm(open.id, {
    payment_method: 'pm_card_threeDSecure2Required',
    return_url: 'http://shop.test',
  });
  await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' });
  await stripe.paymentIntents.list({ customer: customer.id });

  const disputed = await paid(sandbox, vases(), cards.disputed);
  const [dispute] = (await stripe.disputes.list({ payment_intent: disputed.id })).data;
  await stripe.disputes.retrieve(dispute?.id ?? '', { expand: ['charge'] });

  const events = await stripe.events.list({ limit: 100 });
  for (const { id } of events.data) await stripe.events.retrieve(id);
  await stripe.customers.del(customer.id);

  expect([...check.seen].sort()).toEqual([...operations].sort());
});

test.each([
  ['Checkout_Sessions.Checkout.SessionCreateParams', createSessionParams],
  ['PaymentIntents.PaymentIntentCreateParams', createParams],
  ['PaymentIntents.PaymentIntentConfirmParams', confirmParams],
  ['PaymentIntents.PaymentIntentCaptureParams', captureParams],
])('every parameter taken for %s is one that this version of Stripe knows', (name, schema) => {
  const taken = parametersIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');
  const known = knownParameters(name);
  expect([...taken].filter((parameter) => !known.has(parameter))).toEqual([]);
  expect(taken.size).toBeGreaterThan(4);
});
