import { afterAll, beforeAll, expect, test } from 'vitest';
import { shopper, startWorld, vases, type World } from './testing.ts';
import { CARD, payAt, SECRET_KEY, until } from './testing-stripe.ts';

const lines: string[] = [];
let world: World;
beforeAll(async () => {
  world = await startWorld({ onLog: (line) => lines.push(line) });
});
afterAll(() => world.stop());
const { call, open, captured, reaches } = shopper(() => world);
const saw = (words: string) => lines.some((line) => line.includes(words));

test('no card number, secret, client secret, token or e-mail is in any log, whatever goes wrong', async () => {
  const { id, paymentUrl } = await open();
  await payAt(paymentUrl, CARD.declined);
  await payAt(paymentUrl, CARD.good);
  await reaches(id, 'authorized');

  // Stripe away, in every way; a refusal; a reading that fails; a page that is refused
  await world.sandbox.fault({ on: 'request', path: '/v1', status: 500, times: 6 });
  await call('POST', `/payments/${id}/capture`);
  await until(() => saw('did not answer a capture'));
  await world.sandbox.clearFaults();
  await world.sandbox.fault({ on: 'request', path: '/v1/checkout/sessions', status: 503, times: 9 });
  await call('POST', '/payments', { key: 'lost', body: vases() });
  await until(() => saw('did not open a payment page'));
  await world.sandbox.clearFaults();
  const tooCheap = JSON.parse(JSON.stringify(vases()).replace('10320', '10'));
  const cheap = {
    ...tooCheap,
    lines: [{ ...tooCheap.lines[0], quantity: 1, unitPrice: { amount: 10, currency: 'USD' } }],
  };
  for (const part of ['shipping', 'tax', 'discount']) cheap[part] = { amount: 0, currency: 'USD' };
  expect((await call('POST', '/payments', { key: 'cheap', body: cheap })).statusCode).toBe(422);
  await until(() => saw('Stripe refused to open a payment page'));
  const disputed = await captured(CARD.disputed);
  await until(() => saw('a payment is disputed'));
  const refund = { who: 'admin' as const, key: 'disputed', body: { amount: 1 } };
  expect((await call('POST', `/payments/${disputed.id}/refunds`, refund)).statusCode).toBe(409);
  await until(() => saw('Stripe refused a refund'));

  // a bug, and an event with a signature of somebody else's
  await world.database.sql`alter table payments rename column intent_id to gone`;
  expect((await call('GET', `/payments/${id}`, { who: 'admin' })).statusCode).toBe(500);
  await world.database.sql`alter table payments rename column gone to intent_id`;
  expect(saw('request failed')).toBe(true);
  const payload = JSON.stringify({ id: 'evt_x', card: CARD.good });
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=1,v1=${world.webhookSecret}` };
  expect((await world.app.inject({ method: 'POST', url: '/webhooks/stripe', payload, headers })).statusCode).toBe(400);

  const text = lines.join('\n');
  for (const secret of [SECRET_KEY, world.webhookSecret, world.oldSecret, 'ada@souk.test', 'Ada Lovelace', 'Bearer '])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/); // a card number
  expect(text).not.toMatch(/_secret_\w/); // a client secret
  expect(text).not.toMatch(/eyJ[\w-]{10,}\./); // a token
});
