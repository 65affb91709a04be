import { createServer } from 'node:http';
import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/order';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMergeCarts, type MergeCarts } from './merge-carts.ts';
import type { Shopper } from './visitor.ts';

// The order service, at the edge of the network: it answers as it is told to.
const answers: number[] = [];
let cartStatus = 'merged';
const asked: { authorization: string | undefined; body: unknown }[] = [];
const order = createServer(async (request, response) => {
  if (request.method === 'GET')
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ status: cartStatus }));
  let body = '';
  for await (const chunk of request) body += chunk;
  asked.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
  const status = answers.shift() ?? 200;
  if (status === 0) return request.socket.destroy();
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
});
let mergeCarts: MergeCarts;
beforeAll(() => new Promise<void>((resolve) => void order.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => order.close(resolve)));
beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
  const address = order.address();
  if (!address || typeof address === 'string') throw new Error('not listening');
  mergeCarts = createMergeCarts(
    createServiceClient<paths>({ baseUrl: `http://127.0.0.1:${address.port}`, timeoutMs: 1000 }),
  );
});

const guest: Shopper = { cartId: 'cart-1', token: 'a.guest.token', user: null };
const user = (id: string): Shopper => ({
  cartId: 'current',
  token: `a.token.of-${id}`,
  user: {
    id,
    email: `${id}@souk.test`,
    emailVerified: true,
    pendingEmail: null,
    name: id,
    locale: 'en',
    role: 'shopper',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
});

test('parts of a page that ask at once ask the order service once, and so do later pages', async () => {
  const ada = user('ada');
  expect(await Promise.all([mergeCarts(guest, ada), mergeCarts(guest, ada)])).toEqual([true, true]);
  expect(await mergeCarts(guest, ada)).toBe(true);
  expect(asked).toEqual([
    { authorization: 'Bearer a.token.of-ada', body: { cartId: guest.cartId, token: guest.token } },
  ]);
  await mergeCarts({ ...guest, cartId: 'cart-2' }, ada);
  await mergeCarts(guest, user('eve'));
  expect(asked).toHaveLength(3);
});

test('a cart that is open is not given up, whatever an older order service says', async () => {
  answers.push(404, 200);
  cartStatus = 'open';
  expect(await mergeCarts(guest, user('ada'))).toBe(false);
  cartStatus = 'merged';
  expect(await mergeCarts(guest, user('ada'))).toBe(true);
});

test('a cart that is none of theirs is done with; what failed is asked again', async () => {
  answers.push(404, 503, 0, 200);
  expect(await mergeCarts(guest, user('eve'))).toBe(true);
  const tries = [];
  for (let i = 0; i < 4; i++) tries.push(await mergeCarts(guest, user('ada')));
  expect(tries).toEqual([false, false, true, true]);
  expect(asked).toHaveLength(4);
});
