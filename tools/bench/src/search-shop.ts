import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSigner } from '@souk/contracts/token';
import { createServiceDatabase } from '@souk/tool-postgres/service-database';
import { startPostgres } from '@souk/tool-postgres/start-postgres';
import { loadSecrets } from '@souk/tool-start/secrets';
import { topology } from '@souk/tool-start/topology';
import { freePortOffset } from '@souk/tool-test/free-port-offset';

const root = path.resolve(import.meta.dirname, '../../..');
const READY_MS = 60_000;

export interface SearchShop {
  productUrl: string;
  searchUrl: string;
  pids: Map<string, number>;
  /** Bearer token of an admin, as this service takes it. */
  admin(audience: 'product' | 'search'): Promise<string>;
  stop(): Promise<void>;
}

/** Postgres, product and search, as a shop runs them, and nothing else of it. */
export async function startSearchShop(): Promise<SearchShop> {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'souk-bench-search-'));
  const secrets = loadSecrets(stateDir);
  const { parts, postgres } = topology(
    { offset: await freePortOffset(), stateDir, operator: { ...process.env, LOG_LEVEL: 'warn' } },
    secrets,
  );
  if (!postgres) throw new Error('the databases of this shop are elsewhere');
  const server = startPostgres({ dir: postgres.dir, port: postgres.port, password: secrets.postgresPassword });
  const children: ChildProcess[] = [];
  const pids = new Map([['postgres', server.pid]]);
  const stop = async () => {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))));
    server.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  try {
    const urls = new Map<string, string>();
    for (const name of ['product', 'search'] as const) {
      const part = parts.find((one) => one.name === name);
      if (!part) throw new Error(`there is no part ${name}`);
      await createServiceDatabase(server.url, { name, password: secrets.databasePasswords[name] ?? '' });
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', part.entry], {
        cwd: path.join(root, part.folder),
        env: { ...process.env, ...part.env },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      children.push(child);
      pids.set(name, child.pid ?? 0);
      urls.set(name, part.readyUrl.replace('/health/ready', ''));
    }
    for (const url of urls.values()) await untilReady(url);
    const signer = createSigner({ issuer: 'user', privateKey: { ...keyOf(secrets.keys.user), kid: 'user-1' } });
    return {
      productUrl: urls.get('product') ?? '',
      searchUrl: urls.get('search') ?? '',
      pids,
      admin: async (audience) =>
        `Bearer ${await signer.sign({ subject: 'user:00000000-0000-4000-8000-000000000001', audience, expiresInSeconds: 3600, role: 'admin' })}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function keyOf(key: ReturnType<typeof loadSecrets>['keys'][string] | undefined) {
  if (!key) throw new Error('user has no key');
  return key;
}

async function untilReady(url: string): Promise<void> {
  for (const end = performance.now() + READY_MS; performance.now() < end; await sleep(100)) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${url} is not ready after ${READY_MS / 1000} s`);
}
