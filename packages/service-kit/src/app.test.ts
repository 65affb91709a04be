import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createServiceApp, type ServiceApp } from './app.ts';
import { email, idempotencyHeaders, idParams, text } from './schemas.ts';
import { createTestKeys, type TestKeys } from './testing.ts';

let app: ServiceApp;
let keys: TestKeys;
let ready = true;

beforeAll(async () => {
  keys = await createTestKeys();
  app = await createServiceApp({
    name: 'order',
    description: 'A service for tests',
    verifier: keys.verifier('order'),
    checks: { postgres: async () => (ready ? undefined : Promise.reject(new Error('down'))) },
  });
  app.post('/things', {
    schema: {
      'x-access': ['anyone'],
      headers: idempotencyHeaders,
      body: z.strictObject({ name: text({ min: 1, max: 10 }), email: email().optional() }),
      response: { 201: z.object({ name: z.string(), email: z.string().optional() }) },
    },
    handler: async (request, reply) => reply.code(201).send(request.body),
  });
  app.get('/things/:id', { schema: { 'x-access': ['anyone'], params: idParams }, handler: async () => ({}) });
  app.get('/admin', { schema: { 'x-access': ['admin'] }, handler: async () => 'ok' });
  app.get('/internal', { schema: { 'x-access': ['service:payment', 'admin'] }, handler: async () => 'ok' });
  app.get('/broken', { schema: { 'x-access': ['anyone'] } }, async () => {
    throw new Error('secret detail');
  });
  app.get('/unreachable', { schema: { 'x-access': ['anyone'] } }, async () => {
    throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
  });
  await app.ready();
});
afterAll(() => app.close());

const post = (payload: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/things',
    payload,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k', ...headers },
  });

test.each([
  ['broken JSON', '{"name":', 400],
  ['a polluted prototype', '{"name":"a","__proto__":{"x":1}}', 400],
  ['a missing field', '{}', 422],
  ['an unknown field', '{"name":"a","price":1}', 422],
  ['a NUL', '{"name":"a\\u0000"}', 422],
  ['a lone surrogate', '{"name":"\\ud800"}', 422],
  ['too long a text', '{"name":"12345678901"}', 422],
  ['1 MB', JSON.stringify({ name: 'x'.repeat(1_000_000) }), 413],
])('%s is answered as a problem', async (_what, payload, status) => {
  const response = await post(payload);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect(response.json()).toMatchObject({ status, instance: '/things' });
});

test('a schema failure points at the field', async () => {
  expect((await post('{"name":""}')).json().errors).toEqual([{ pointer: '/name', detail: expect.any(String) }]);
});

test('e-mails are lower-cased', async () => {
  expect((await post('{"name":"a","email":"A@B.de"}')).json().email).toBe('a@b.de');
});

test('a missing Idempotency-Key is 400, another content type 415, another method 405, an odd id 404', async () => {
  const noKey = await app.inject({ method: 'POST', url: '/things', payload: { name: 'a' } });
  expect(noKey.statusCode).toBe(400);
  expect((await post('name=a', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  const wrong = await app.inject({ method: 'DELETE', url: '/things' });
  expect(wrong.statusCode).toBe(405);
  expect(wrong.headers.allow).toContain('POST');
  expect((await app.inject("/things/1'--")).statusCode).toBe(404);
  expect((await app.inject('/nothing')).statusCode).toBe(404);
});

test('guards tell anonymous, shopper, admin and services apart', async () => {
  const status = async (url: string, authorization?: string) =>
    (await app.inject({ url, headers: authorization ? { authorization } : {} })).statusCode;
  expect(await status('/admin')).toBe(401);
  expect(await status('/admin', 'Bearer rubbish')).toBe(401);
  expect(await status('/admin', await keys.bearer('order', 'user:1'))).toBe(403);
  expect(await status('/admin', await keys.bearer('order', 'admin'))).toBe(200);
  expect(await status('/internal', await keys.bearer('order', 'service:payment'))).toBe(200);
  expect(await status('/internal', await keys.bearer('order', 'service:shell'))).toBe(403);
  expect(await status('/internal', await keys.bearer('product', 'service:payment'))).toBe(401);
});

test('a bug is a 500 that tells nothing; an unreachable part is a 503 with Retry-After', async () => {
  const broken = await app.inject('/broken');
  expect(broken.statusCode).toBe(500);
  expect(broken.body).not.toContain('secret detail');
  const unreachable = await app.inject('/unreachable');
  expect(unreachable.statusCode).toBe(503);
  expect(unreachable.headers['retry-after']).toBe('2');
});

test('readiness names what is missing', async () => {
  expect((await app.inject('/health/ready')).statusCode).toBe(200);
  ready = false;
  const response = await app.inject('/health/ready');
  expect(response.statusCode).toBe(503);
  expect(response.json()).toMatchObject({ missing: ['postgres'] });
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});

test('metrics and the OpenAPI document are there', async () => {
  expect((await app.inject('/metrics')).body).toContain('http_request_duration_seconds_count');
  const document = (await app.inject('/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/things');
});
