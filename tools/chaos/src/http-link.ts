import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Gate, LinkName, Message } from './traffic.ts';

export interface OpenLink {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens in the place of a part, and hands every request on to it and every answer back, whole, with the gate asked in between.
 * A caller that has gone away does not keep its request from arriving: that is how it is on a network.
 */
export async function openHttpLink(link: LinkName, target: number, gate: Gate): Promise<OpenLink> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    outgoing.on('error', () => {}); // nobody is there to be answered
    carry(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const bytes = await buffer(incoming);
    const message = { link, method: incoming.method ?? '', path: incoming.url ?? '', body: bytes.toString() };
    const before = await gate(message, 'before');
    if (before === 'cut') return void outgoing.destroy();
    if (before === 'swallow') return void outgoing.writeHead(200).end();
    if (before === 'twice') await buffer(await forward(message, incoming.headers, bytes));
    const answer = await forward(message, incoming.headers, bytes);
    const body = await buffer(answer);
    if ((await gate(message, 'after')) === 'cut') return void outgoing.destroy();
    outgoing.writeHead(answer.statusCode ?? 502, passing(answer.headers)).end(body);
  }

  async function forward({ method, path }: Message, headers: IncomingMessage['headers'], bytes: Buffer) {
    const options = { host: '127.0.0.1', port: target, method, path, agent: false as const };
    const sent = request({ ...options, headers: { ...passing(headers), 'content-length': bytes.length } });
    sent.end(bytes);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What is said between two neighbours only. */
const BETWEEN_TWO = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect', 'upgrade'];
const passing = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !BETWEEN_TWO.includes(name)));
