import { createServer } from 'node:net';
import { allPorts } from '@souk/tool-start/parts';

/** The first offset at which every port of Souk is free, so that tests run beside a running shop. */
export async function freePortOffset(): Promise<number> {
  for (let offset = 20_000; offset <= 55_000; offset += 1000) {
    const free = await Promise.all(allPorts.map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
  throw new Error('No range of free ports between 23000 and 59105');
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
