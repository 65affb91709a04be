import { afterEach, beforeEach, expect, test } from 'vitest';
import { alertOf, card, cards, held, openPage, payWith, type Sandbox, startSandbox, vases } from './testing.ts';

let sandbox: Sandbox;
let clock = 0;
beforeEach(async () => {
  clock = Date.now();
  sandbox = await startSandbox({ now: () => clock });
});
afterEach(() => sandbox.stop());

const typesSoFar = async () =>
  (await sandbox.stripe.events.list({ limit: 100 })).data.map((event) => event.type).reverse();
const statusOf = async (path: string) => (await openPage(sandbox, path)).response.status;

test('a session adds up its lines and shipping and keeps what it was given', async () => {
  const session = await sandbox.stripe.checkout.sessions.create({
    ...vases(1999, 3),
    client_reference_id: 'order-7',
    metadata: { order: '7' },
    expires_at: Math.floor(clock / 1000) + 1800,
    shipping_options: [
      {
        shipping_rate_data: {
          display_name: 'Standard',
          type: 'fixed_amount',
          fixed_amount: { amount: 490, currency: 'eur' },
        },
      },
    ],
  });
  expect(session).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_subtotal: 5997,
    amount_total: 6487,
    currency: 'eur',
    client_reference_id: 'order-7',
    metadata: { order: '7' },
    total_details: { amount_shipping: 490 },
    url: `http://localhost:4010/c/pay/${session.id}`,
  });
  const items = await sandbox.stripe.checkout.sessions.listLineItems(session.id);
  expect(items.data).toMatchObject([{ quantity: 3, amount_total: 5997, description: 'Stoneware vase' }]);
});

test('the page takes a card once: hold, events in order, back to the shop', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const response = await payWith(sandbox, session.id, cards.good);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`http://shop.test/thanks?session=${session.id}`);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  });
  expect(after).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
    url: null,
    customer_details: { email: 'ada@example.com', name: 'Ada Lovelace' },
    payment_intent: {
      status: 'requires_capture',
      amount_capturable: 9600,
      amount_received: 0,
      metadata: { order: '7' },
      latest_charge: { captured: false, status: 'succeeded', payment_method_details: { card: { last4: '4242' } } },
    },
  });
  expect(await typesSoFar()).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.amount_capturable_updated',
    'checkout.session.completed',
  ]);
});

test('without manual capture the money is taken at once', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(vases());
  await payWith(sandbox, session.id, cards.good);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(after).toMatchObject({
    payment_status: 'paid',
    payment_intent: { status: 'succeeded', amount_received: 9600 },
  });
});

test('declines leave the session open and keep one PaymentIntent until another card pays it', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const declines = {
    '4000000000000002': 'Your card was declined.',
    '4000000000009995': 'Your card has insufficient funds.',
    '4000000000000069': 'Your card has expired.',
    '4000000000000127': "Your card's security code is incorrect.",
    '4000000000000119': 'An error occurred while processing your card. Try again in a little bit.',
  };
  const intents = new Set<unknown>();
  for (const [number, message] of Object.entries(declines)) {
    const response = await payWith(sandbox, session.id, number);
    expect(response.status).toBe(200);
    expect(alertOf(await response.text())).toBe(message);
    const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'open',
      payment_intent: { status: 'requires_payment_method', last_payment_error: { message } },
    });
    intents.add(typeof after.payment_intent === 'object' && after.payment_intent?.id);
  }
  expect((await payWith(sandbox, session.id, cards.good)).status).toBe(303);
  intents.add((await sandbox.stripe.checkout.sessions.retrieve(session.id)).payment_intent);
  expect(intents.size).toBe(1);
  expect((await typesSoFar()).filter((type) => type === 'payment_intent.payment_failed')).toHaveLength(5);
});

test('3-D Secure: complete pays, fail lets the shopper try again', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const challenge = await payWith(sandbox, session.id, cards.challenged);
  const path = challenge.headers.get('location') ?? '';
  const failed = await (await openPage(sandbox, path)).submit({ answer: 'fail' });
  expect(failed.headers.get('location')).toBe(`/c/pay/${session.id}`);
  expect(alertOf((await openPage(sandbox, `/c/pay/${session.id}`)).text)).toMatch(/unable to authenticate/);

  const again = (await payWith(sandbox, session.id, cards.challenged)).headers.get('location') ?? '';
  expect(again).toBe(path);
  const done = await (await openPage(sandbox, again)).submit({ answer: 'complete' });
  expect(done.headers.get('location')).toBe(`http://shop.test/thanks?session=${session.id}`);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  });
  expect(after).toMatchObject({
    status: 'complete',
    payment_intent: {
      latest_charge: { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } },
    },
  });
});

test('3-D Secure passed, then declined by the bank', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const path = (await payWith(sandbox, session.id, cards.challengedThenDeclined)).headers.get('location') ?? '';
  await (await openPage(sandbox, path)).submit({ answer: 'complete' });
  expect(alertOf((await openPage(sandbox, `/c/pay/${session.id}`)).text)).toBe('Your card was declined.');
  expect((await sandbox.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
});

test('a double submit pays once', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  const answers = await Promise.all([1, 2, 3].map(() => page.submit(card(cards.good))));
  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(
    Array(3).fill(`http://shop.test/thanks?session=${session.id}`),
  );
  expect((await typesSoFar()).filter((type) => type === 'charge.succeeded')).toHaveLength(1);
});

test('a session runs out by itself, with its intent, and its page says so', async () => {
  const session = await sandbox.stripe.checkout.sessions.create({
    ...held(),
    expires_at: Math.floor(clock / 1000) + 1800,
  });
  await payWith(sandbox, session.id, cards.declined);
  clock += 1801 * 1000;
  expect(await statusOf(`/c/pay/${session.id}`)).toBe(410);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(after).toMatchObject({
    status: 'expired',
    url: null,
    payment_intent: { status: 'canceled', cancellation_reason: 'expired' },
  });
  expect(await typesSoFar()).toContain('checkout.session.expired');
  await expect(sandbox.stripe.checkout.sessions.expire(session.id)).rejects.toThrow(/status of "expired"/);
});

test('an expired session takes no payment, and unknown or completed pages are clear', async () => {
  const session = await sandbox.stripe.checkout.sessions.create(held());
  const page = await openPage(sandbox, `/c/pay/${session.id}`);
  expect((await sandbox.stripe.checkout.sessions.expire(session.id)).status).toBe('expired');
  expect((await page.submit(card(cards.good))).status).toBe(410);
  expect(await statusOf('/c/pay/cs_test_nothing')).toBe(404);
  const other = await sandbox.stripe.checkout.sessions.create(held());
  await payWith(sandbox, other.id, cards.good);
  expect((await openPage(sandbox, `/c/pay/${other.id}`)).text).toContain('This order is paid');
});

test('the shopper can choose among shipping options', async () => {
  const rate = (name: string, amount: number) => ({
    shipping_rate_data: {
      display_name: name,
      type: 'fixed_amount' as const,
      fixed_amount: { amount, currency: 'eur' },
    },
  });
  const session = await sandbox.stripe.checkout.sessions.create({
    ...held(),
    shipping_options: [rate('Standard', 490), rate('Express', 1290)],
  });
  const challenge = (await payWith(sandbox, session.id, cards.challenged)).headers.get('location') ?? '';
  const waiting = await openPage(sandbox, challenge);
  const { text, token } = await openPage(sandbox, `/c/pay/${session.id}`);
  const express = [...text.matchAll(/name="rate" value="([^"]+)"/g)][1]?.[1] ?? '';
  await fetch(`${sandbox.origin}/c/pay/${session.id}/shipping`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token, rate: express }),
  });
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id);
  expect(after).toMatchObject({
    amount_total: 9600 + 1290,
    shipping_cost: { amount_total: 1290, shipping_rate: express },
  });
  // The challenge was for the old sum; answering it pays nothing.
  expect((await waiting.submit({ answer: 'complete' })).headers.get('location')).toBe(`/c/pay/${session.id}`);
  expect((await payWith(sandbox, session.id, cards.good)).status).toBe(303);
  const done = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(done).toMatchObject({ status: 'complete', payment_intent: { amount_capturable: 9600 + 1290 } });
});

test.each([
  ['too soon', { expires_at: 60 }],
  ['too late', { expires_at: 90_000 }],
])('expires_at that is %s is refused', async (_, { expires_at }) => {
  const at = Math.floor(clock / 1000) + expires_at;
  await expect(sandbox.stripe.checkout.sessions.create({ ...vases(), expires_at: at })).rejects.toMatchObject({
    param: 'expires_at',
    statusCode: 400,
  });
});
