import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createSigner, type Signer } from '@souk/contracts/token';
import { rounded } from './report.ts';

export interface Shop {
  seconds: number;
  /** Public address of a part by its base port. */
  at(port: number): string;
  /** The root process of every part, by the supervisor's own record, with Postgres and Restate. */
  pids(): Map<string, number>;
  /** As this part calls another. */
  serviceToken(part: string, audience: string): Promise<string>;
  admin(): { email: string; password: string };
  stop(): Promise<void>;
}

/** Starts the shop as its users do, and resolves when it says that it is ready. */
export async function startShop({
  root,
  state,
  offset,
}: {
  root: string;
  state: string;
  offset: number;
}): Promise<Shop> {
  const started = performance.now();
  const child = spawn(process.execPath, ['tools/start/start.mjs'], {
    cwd: root,
    env: { ...process.env, SOUK_STATE: state, SOUK_PORT_OFFSET: String(offset) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('Souk is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`start ended with ${code}:\n${text}`)));
  });
  return {
    seconds: rounded((performance.now() - started) / 1000),
    at: (port) => `http://127.0.0.1:${port + offset}`,
    pids: () => recordedPids(state),
    serviceToken: (part, audience) => signerOf(state, part).serviceToken(audience),
    admin: () => JSON.parse(readFileSync(path.join(state, 'credentials.json'), 'utf8')).admin,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

const signers = new Map<string, Signer>();
function signerOf(state: string, part: string): Signer {
  const known = signers.get(state + part);
  if (known) return known;
  const { keys } = JSON.parse(readFileSync(path.join(state, 'secrets.json'), 'utf8'));
  const made = createSigner({ issuer: part, privateKey: { ...keys[part], kid: `${part}-1` } });
  signers.set(state + part, made);
  return made;
}

function recordedPids(state: string): Map<string, number> {
  const run = path.join(state, 'run');
  const pids = new Map<string, number>();
  for (const file of readdirSync(run)) {
    const name = file.replace(/\.json$/, '');
    if (name === 'supervisor' || name === 'guardian') continue;
    pids.set(name, (JSON.parse(readFileSync(path.join(run, file), 'utf8')) as { pid: number }).pid);
  }
  const postmaster = readFileSync(path.join(state, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
  pids.set('postgres', Number(postmaster));
  return pids;
}
