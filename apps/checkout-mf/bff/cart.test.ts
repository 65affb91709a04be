import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/order';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readCart } from './cart.ts';
import type { Context } from './visitor.ts';

// The order service, at the edge of the network.
const CART = { id: 'one', status: 'open', currency: 'USD', locale: 'en', lines: [] };
let patched: { status: number; wishes: unknown[] };
const order = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.method === 'PATCH') patched.wishes.push(JSON.parse(body));
  const status = request.method === 'PATCH' ? patched.status : 200;
  const answer = request.method === 'PATCH' ? { ...CART, ...JSON.parse(body) } : CART;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
beforeAll(() => new Promise<void>((resolve) => void order.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => order.close(resolve)));
beforeEach(() => {
  patched = { status: 200, wishes: [] };
});

const read = (market: Pick<Context, 'currency' | 'locale'>) => {
  const { port } = order.address() as AddressInfo;
  const services = { order: createServiceClient<paths>({ baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 2000 }) };
  return readCart({ services, ...market } as Context, { cartId: 'one', token: 't', user: null });
};

test('a cart that is in the visitor’s currency and language is only read', async () => {
  expect(await read({ currency: 'USD', locale: 'en' })).toMatchObject({ currency: 'USD' });
  expect(patched.wishes).toEqual([]);
});

test('a cart follows the visitor who has changed currency or language', async () => {
  const wish = { currency: 'JPY', locale: 'de' } as const;
  expect(await read(wish)).toMatchObject(wish);
  expect(patched.wishes).toEqual([wish]);
});

test('where it cannot follow just now, the visitor sees it as it was', async () => {
  patched.status = 503;
  expect(await read({ currency: 'EUR', locale: 'en' })).toMatchObject({ currency: 'USD' });
});
