import { createServer } from 'node:net';
import { StartError } from './settings.ts';

export type NeededPort = { port: number; owner: string };

/** Throws, naming each port that another program holds and how to move Souk's. */
export async function checkPorts(needed: NeededPort[]): Promise<void> {
  const outOfRange = needed.find(({ port }) => port > 65_535);
  if (outOfRange)
    throw new StartError(`SOUK_PORT_OFFSET is too large: ${outOfRange.owner} would need port ${outOfRange.port}.`);
  const free = await Promise.all(needed.map(({ port }) => isFree(port)));
  const taken = needed.filter((_, index) => !free[index]);
  if (!taken.length) return;
  const lines = taken.map(({ port, owner }) => `Port ${port}, which ${owner} needs, is taken by another program.`);
  throw new StartError(`${lines.join('\n')}
Stop that program, or move all of Souk's ports:
  SOUK_PORT_OFFSET=10000 npx -y pnpm@12.21.0 start`);
}

/** Nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
