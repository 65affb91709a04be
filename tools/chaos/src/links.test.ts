import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { openHttpLink } from './http-link.ts';
import type { Gate, Message } from './traffic.ts';
import { openWireLink } from './wire-link.ts';

const closing: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A part that says what it was asked; `arrived` holds all that came to it. */
async function part() {
  const arrived: string[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const body = await text(request);
    arrived.push(`${request.method} ${request.url} ${body}`);
    response.writeHead(201, { 'x-own': request.headers['x-own'] ?? '' }).end(`got ${body}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return { arrived, port: (server.address() as AddressInfo).port };
}
async function linked(gate: Gate) {
  const { arrived, port } = await part();
  const link = await openHttpLink('order>product', port, gate);
  closing.push(link.close);
  const post = (body: string) =>
    fetch(`http://127.0.0.1:${link.port}/reservations?a=1`, { method: 'POST', body, headers: { 'x-own': 'me' } });
  return { arrived, post };
}

test('a request and its answer pass whole, and the gate sees both moments in their order', async () => {
  const seen: [Message, string, number][] = [];
  const { arrived, post } = await linked((message, moment) => {
    seen.push([message, moment, arrived.length]);
    return 'pass';
  });
  const answer = await post('two vases');
  expect([answer.status, answer.headers.get('x-own'), await answer.text()]).toEqual([201, 'me', 'got two vases']);
  const message = { link: 'order>product', method: 'POST', path: '/reservations?a=1', body: 'two vases' };
  expect(seen).toEqual([
    [message, 'before', 0],
    [message, 'after', 1],
  ]);
});

test('a request is cut before it arrives, its answer after all was done; one is swallowed, one comes twice', async () => {
  const { arrived, post } = await linked(({ body }, moment) => {
    if (body === `lost ${moment}`) return 'cut';
    return moment === 'before' && (body === 'swallow' || body === 'twice') ? body : 'pass';
  });
  await expect(post('lost before')).rejects.toThrow();
  expect(arrived).toEqual([]);
  await expect(post('lost after')).rejects.toThrow();
  expect(arrived).toHaveLength(1);
  expect((await post('swallow')).status).toBe(200);
  expect(arrived).toHaveLength(1);
  expect(await (await post('twice')).text()).toBe('got twice');
  expect(arrived.slice(1)).toEqual(['POST /reservations?a=1 twice', 'POST /reservations?a=1 twice']);
});

test('a part that is away looks away, and the link goes on when it is back', async () => {
  const link = await openHttpLink('order>product', 9, () => 'pass');
  closing.push(link.close);
  await expect(fetch(`http://127.0.0.1:${link.port}/`)).rejects.toThrow();
  await expect(fetch(`http://127.0.0.1:${link.port}/`)).rejects.toThrow();
});

test('bytes to Postgres pass in order, and a commit is cut before and after it arrived', async () => {
  const arrived: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      arrived.push(bytes.toString());
      socket.write(`done ${bytes}`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const link = await openWireLink('order>postgres', (server.address() as AddressInfo).port, ({ body }, moment) =>
    body.includes(`lost ${moment}`) ? 'cut' : 'pass',
  );
  closing.push(link.close);
  const say = async (what: string): Promise<string> => {
    const socket = connect(link.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(what);
    const answer = await new Promise<string>((resolve) => {
      socket.once('data', (bytes) => resolve(bytes.toString()));
      socket.once('close', () => resolve('cut'));
    });
    socket.destroy();
    return answer;
  };
  expect(await say('select 1')).toBe('done select 1');
  expect(await say('lost before')).toBe('cut');
  expect(await say('lost after')).toBe('cut');
  expect(arrived).toEqual(['select 1', 'lost after']);
});
