import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createServiceClient, type ServiceClientOptions } from './client.ts';
import { call } from './http.ts';
import type { paths } from './payment.generated.ts';

interface Asked {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}
let asked: Asked[] = [];
let answer: (response: ServerResponse, request: IncomingMessage) => void;
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url, headers } = request;
  asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  answer(response, request);
});
let baseUrl = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  answer = (response) => json(response, 200, { id: 'p1' });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const client = (options: Partial<ServiceClientOptions> = {}) => createServiceClient<paths>({ baseUrl, ...options });
const readOne = (options?: Partial<ServiceClientOptions>) =>
  client(options).GET('/payments/{id}', { params: { path: { id: 'a/b' } } });
const refund = (options?: Partial<ServiceClientOptions>) =>
  client(options).POST('/payments/{id}/refunds', {
    params: { path: { id: 'p1' }, header: { 'idempotency-key': 'k' } },
    body: { amount: 5 },
  });

test('a call carries method, path, query, headers and JSON body as they were meant', async () => {
  await readOne();
  await client().GET('/payments', { params: { query: { limit: 5, cursor: 'a&b' } } });
  await refund();
  expect(asked).toMatchObject([
    { method: 'GET', url: '/payments/a%2Fb', body: '' },
    { method: 'GET', url: '/payments?limit=5&cursor=a%26b' },
    {
      method: 'POST',
      body: '{"amount":5}',
      headers: { 'idempotency-key': 'k', 'content-type': 'application/json' },
    },
  ]);
});

test('a token is asked for each call that does not bring its own', async () => {
  let made = 0;
  const options = { token: async () => `t${++made}` };
  await readOne(options);
  await readOne(options);
  await client(options).GET('/payments', { headers: { authorization: 'Bearer mine' } });
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2', 'Bearer mine']);
});

test('a good answer is data, any other is an error with its problem', async () => {
  expect(await readOne()).toMatchObject({ data: { id: 'p1' } });
  answer = (response) => json(response, 409, { title: 'Conflict', status: 409 });
  const refused = await refund();
  expect(refused).toMatchObject({ error: { status: 409 }, response: { status: 409, ok: false } });
  expect(refused.data).toBeUndefined();
});

test('a read whose connection is lost is tried once more, a change is not', async () => {
  answer = (response, request) => (asked.length === 1 ? request.socket.destroy() : json(response, 200, { id: 'p1' }));
  expect(await readOne()).toMatchObject({ data: { id: 'p1' } });
  expect(asked).toHaveLength(2);

  answer = (_response, request) => request.socket.destroy();
  asked = [];
  await expect(refund()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(asked).toHaveLength(1);
  await expect(readOne()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(asked).toHaveLength(3);
});

test('an answer that does not come, or does not end, is given up in time and not asked for again', async () => {
  answer = () => {};
  await expect(readOne({ timeoutMs: 200 })).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' });
  answer = (response) => response.writeHead(200).write('{');
  await expect(readOne({ timeoutMs: 200 })).rejects.toMatchObject({ code: 'UND_ERR_BODY_TIMEOUT' });
  expect(asked).toHaveLength(2);
});

test('nobody there is an error that names it', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  await expect(readOne({ baseUrl: `http://127.0.0.1:${port}` })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test.each([204, 205, 304])('%i has no body, and is an answer', async (status) => {
  answer = (response) => response.writeHead(status, { 'x-two': ['a', 'b'] }).end();
  const got = await call(baseUrl, { method: 'GET', headers: {}, timeoutMs: 1000 });
  expect([got.status, await got.text(), got.headers.get('x-two')]).toEqual([status, '', 'a, b']);
});
