import { afterAll, beforeAll, expect, test } from 'vitest';
import { held, paid, type Sandbox, startSandbox, stripeAt, testKey, vases } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const fault = (body: object) => sandbox.app.inject({ method: 'POST', url: '/_sandbox/faults', payload: body });

test('the same idempotency key replays the first answer', async () => {
  const options = { idempotencyKey: 'order-1' };
  const first = await sandbox.stripe.checkout.sessions.create(held(), options);
  const second = await sandbox.stripe.checkout.sessions.create(held(), options);
  expect(second.id).toBe(first.id);
  expect(second.lastResponse.headers).toMatchObject({
    'idempotent-replayed': 'true',
    'original-request': first.lastResponse.requestId,
  });
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
  expect(second.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
});

test('the same key for another request is refused', async () => {
  await sandbox.stripe.customers.create({ email: 'a@example.com' }, { idempotencyKey: 'customer-1' });
  const other = sandbox.stripe.customers.create({ email: 'b@example.com' }, { idempotencyKey: 'customer-1' });
  await expect(other).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
    rawType: 'idempotency_error',
  });
});

test('a key whose first request still runs is refused with 409, and one object is made', async () => {
  await fault({ on: 'request', method: 'POST', path: '/v1/customers', delayMs: 300 });
  const create = () => sandbox.stripe.customers.create({ email: 'same@example.com' }, { idempotencyKey: 'customer-2' });
  const settled = await Promise.allSettled([create(), create()]);
  const refused = settled.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  expect((await sandbox.stripe.customers.list({ email: 'same@example.com' })).data).toHaveLength(1);
});

test('a refusal by state is replayed; parameters that failed their check may be mended under the same key', async () => {
  const intent = await paid(sandbox, vases());
  const again = () => sandbox.stripe.paymentIntents.capture(intent.id, {}, { idempotencyKey: 'capture-2' });
  await expect(again()).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
  await expect(again()).rejects.toMatchObject({ headers: { 'idempotent-replayed': 'true' } });
  const bad = { amount: 'x' as unknown as number, currency: 'usd' };
  await expect(sandbox.stripe.paymentIntents.create(bad, { idempotencyKey: 'mended' })).rejects.toMatchObject({
    code: 'parameter_invalid_integer',
  });
  const good = await sandbox.stripe.paymentIntents.create(
    { amount: 500, currency: 'usd' },
    { idempotencyKey: 'mended' },
  );
  expect(good.amount).toBe(500);
});

test('an answer that is lost on its way is there for the retry, which the SDK makes by itself', async () => {
  await fault({ on: 'request', method: 'POST', path: '/v1/customers', loseAnswer: true });
  const patient = stripeAt(sandbox.port, testKey, { maxNetworkRetries: 2 });
  const customer = await patient.customers.create({ email: 'lost@example.com' });
  expect((await sandbox.stripe.customers.list({ email: 'lost@example.com' })).data.map(({ id }) => id)).toEqual([
    customer.id,
  ]);
});

test('a fault of 503 is answered before anything is done', async () => {
  await fault({ on: 'request', path: '/v1/customers', status: 503 });
  await expect(sandbox.stripe.customers.create({ email: 'never@example.com' })).rejects.toMatchObject({
    statusCode: 503,
  });
  expect((await sandbox.stripe.customers.list({ email: 'never@example.com' })).data).toEqual([]);
});
