import { createServer } from 'node:net';

// The ports of CONTRACT's table, and what ARCHITECTURE adds.
const PORTS = [
  3000, 3001, 3002, 3003, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4010, 4011, 4012, 4013, 4014, 4015, 4016,
  4103, 4104, 4105,
];

/** The first offset at which every port of Souk is free, so that tests run beside a running shop. */
export async function freePortOffset(): Promise<number> {
  for (let offset = 20_000; offset <= 55_000; offset += 1000) {
    const free = await Promise.all(PORTS.map((port) => isFree(port + offset)));
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
