import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { OpenLink } from './http-link.ts';
import type { Gate, LinkName } from './traffic.ts';

/** A mark may lie across the edge of two reads. */
const OVERLAP = 128;

/**
 * Stands between a service and Postgres. What it sends passes the gate as it comes; the first answer after that passes it again, so
 * that a commit can be lost before and after it happened.
 */
export async function openWireLink(link: LinkName, target: number, gate: Gate): Promise<OpenLink> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {}); // 'close' follows
      socket.on('close', () => open.delete(socket));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    pass(near, far);
  });

  function pass(near: Socket, far: Socket): void {
    let seen = '';
    /** What was sent and is not answered yet. */
    let asked: string | undefined;
    const ask = (body: string) => ({ link, method: '', path: '', body });
    const end = () => void near.destroy();

    async function send(bytes: Buffer): Promise<void> {
      near.pause();
      const text = bytes.toString('latin1');
      const body = seen + text;
      seen = text.slice(-OVERLAP);
      if ((await gate(ask(body), 'before')) === 'cut') return end();
      asked = body;
      far.write(bytes);
      near.resume();
    }
    async function answer(bytes: Buffer): Promise<void> {
      far.pause();
      const body = asked;
      asked = undefined;
      if (body !== undefined && (await gate(ask(body), 'after')) === 'cut') return end();
      near.write(bytes);
      far.resume();
    }
    near.on('data', (bytes) => void send(bytes).catch(end));
    far.on('data', (bytes) => void answer(bytes).catch(end));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
