import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from './start-postgres.ts';

/**
 * Vitest globalSetup: a throwaway Postgres for one test run. Tests read the superuser's URL in `TEST_POSTGRES_URL` and make a
 * database each. It trades durability for speed.
 */
export default async function setup(): Promise<() => void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-test-postgres-'));
  let stop = () => {};
  const tearDown = () => {
    process.off('exit', tearDown);
    stop();
    rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', tearDown);
  const flags = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' };
  const server = startPostgres({ dir, port: await freePort(), password: 'test', flags });
  stop = server.stop;
  process.env.TEST_POSTGRES_URL = server.url;
  return tearDown;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
