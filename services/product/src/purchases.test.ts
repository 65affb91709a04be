import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as OrderPaths } from '@souk/contracts/order';
import { UnreachableError } from '@souk/service-kit/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPurchases } from './purchases.ts';

let server: Server;
let answer: { status: number; body: object };
const asked: (string | undefined)[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

const [account, productId] = ['user:1', '0193ac1e-0000-7000-8000-000000000000'];
const open = (port = (server.address() as AddressInfo).port) => {
  const told: string[] = [];
  const order = createServiceClient<OrderPaths>({ baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 500 });
  return { ...createPurchases(order, (reason) => told.push(reason)), told };
};

test.each([true, false])('bought: %s is what the order service says', async (bought) => {
  answer = { status: 200, body: { bought } };
  expect(await open().holds(account, productId)).toBe(bought);
  expect(asked.at(-1)).toBe(`/purchases?account=user%3A1&productId=${productId}`);
});

test('no answer, and one that is none, are neither yes nor no', async () => {
  const gone = open(1);
  await expect(gone.holds(account, productId)).rejects.toThrow(UnreachableError);
  answer = { status: 500, body: {} };
  const broken = open();
  await expect(broken.holds(account, productId)).rejects.toThrow(UnreachableError);
  expect([gone.told.length, broken.told]).toEqual([1, ['order answered 500']]);
});
