import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startUnreaped } from '@souk/tool-postgres/test-zombie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFree } from './ports.ts';
import { processIdentity } from './process-identity.ts';
import { guardianRecord, livingProcess, recordProcess, stoppingRecord, supervisorRecord } from './run-records.ts';

const PORTS = 7; // of test-shop/main.ts, from its base on
const base = await freeBase();
const front = `http://127.0.0.1:${base}`;
const back = `http://127.0.0.1:${base + 1}`;
const names = ['front', 'back', 'restate', 'guardian'];
let stateDir: string;
let started: ChildProcess[];

beforeEach(() => {
  stateDir = mkdtempSync(path.join(tmpdir(), 'souk-start-test-'));
  started = [];
});

afterEach(async () => {
  const running = started.filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of running) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await untilGone();
  rmSync(stateDir, { recursive: true, force: true });
});

/** Starts the supervisor as its own process. `output` is all it has said. */
function start(fail = '') {
  const child = spawn(process.execPath, [
    path.join(import.meta.dirname, 'test-shop/main.ts'),
    String(base),
    stateDir,
    fail,
  ]);
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const exited = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    child,
    exited,
    output: () => said,
    ready: () =>
      until(
        () => said.includes('Souk is ready'),
        () => said,
      ),
  };
}

async function until(holds: () => boolean | Promise<boolean>, why = () => '') {
  for (const end = Date.now() + 30_000; !(await holds()); await sleep(50)) {
    if (Date.now() > end) throw new Error(`it did not happen. ${why()}`);
  }
}

const answer = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(2_000) })).text();
const alive = () => names.filter((name) => livingProcess(stateDir, name));
const untilGone = () => until(() => alive().length === 0 && !postgresPid());

/** The first of as many free ports in a row as the small shop needs. */
async function freeBase(): Promise<number> {
  for (let first = 23_080; first < 24_000; first += PORTS) {
    const free = await Promise.all(Array.from({ length: PORTS }, (_, at) => isFree(first + at)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no free ports between 23080 and 24000');
}

function postgresPid(): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(stateDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    return processIdentity(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

test('starts all in order, says so last, and stops all in reverse on SIGTERM with exit code 0', async () => {
  const shop = start();
  await shop.ready();
  expect(shop.output().trimEnd().split('\n').at(-1)).toBe(`Souk is ready: http://localhost:${base}`);
  expect(shop.output().indexOf('✓ back')).toBeGreaterThan(shop.output().indexOf('✓ postgres'));
  expect(shop.output().indexOf('✓ front')).toBeGreaterThan(shop.output().indexOf('✓ back'));
  expect(alive()).toEqual(names);
  shop.child.kill('SIGTERM');
  expect(await shop.exited).toBe(0);
  expect(alive()).toEqual([]);
  expect(postgresPid()).toBeUndefined();
  expect(readFileSync(path.join(stateDir, 'logs/back.log'), 'utf8')).toContain('closing');
});

test('starts a part again when it dies, and shows its errors under its name', async () => {
  const shop = start();
  await shop.ready();
  await answer(`${back}/error`);
  const before = await answer(back);
  await fetch(`${back}/crash`).catch(() => {});
  await until(async () => (await answer(back).catch(() => before)) !== before, shop.output);
  expect(shop.output()).toMatch(/^back +\| something failed: why$/m);
  expect(shop.output()).toMatch(/^back +\| stopped \(exit code 7\); starting it again in 0\.5 s/m);
});

test('starts Postgres again when it is killed', async () => {
  const shop = start();
  await shop.ready();
  const first = postgresPid();
  if (!first) throw new Error('no Postgres');
  process.kill(first, 'SIGKILL');
  await until(() => ![undefined, first].includes(postgresPid()), shop.output);
  expect(shop.output()).toMatch(/^postgres +\| stopped; starting it again$/m);
});

test('kill -9 of the supervisor leaves nothing running', async () => {
  const shop = start();
  await shop.ready();
  shop.child.kill('SIGKILL');
  await untilGone();
  await expect(answer(front)).rejects.toThrow();
});

test('the next start ends what is left when supervisor and guardian were killed together', async () => {
  const shop = start();
  await shop.ready();
  const left = await answer(back);
  const guardian = livingProcess(stateDir, 'guardian');
  if (!guardian) throw new Error('no guardian');
  process.kill(guardian, 'SIGKILL');
  shop.child.kill('SIGKILL');
  await shop.exited;
  expect(alive()).toContain('restate');
  const next = start();
  await next.ready();
  expect(next.output()).toMatch(/interrupted start had left: .*restate/);
  expect(await answer(back)).not.toBe(left);
});

test('never ends a stranger that got the pid of a part', async () => {
  const stranger = spawn('sleep', ['60'], { detached: true });
  await once(stranger, 'spawn');
  mkdirSync(path.join(stateDir, 'run'));
  const record = { pid: stranger.pid, identity: 'someone else@earlier' };
  for (const name of ['supervisor', 'back'])
    writeFileSync(path.join(stateDir, `run/${name}.json`), JSON.stringify(record));
  await start().ready();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  stranger.kill('SIGKILL');
});

test('is not held up by records of a killed process that its parent has not reaped', async () => {
  const killed = await startUnreaped('sleep', ['600']);
  const recorded = [supervisorRecord, stoppingRecord, guardianRecord, 'back', 'restate'];
  try {
    for (const name of recorded) recordProcess(stateDir, name, killed.pid);
    expect(recorded.map((name) => livingProcess(stateDir, name))).toEqual(recorded.map(() => killed.pid));
    await killed.becomeZombie();
    const shop = start();
    await shop.ready();
    expect(shop.output()).not.toMatch(/Waiting for the shop|interrupted start had left/);
  } finally {
    killed.reap();
  }
});

test('a second start on the same state says who runs, and leaves it alone', async () => {
  const first = start();
  await first.ready();
  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`already runs on ${stateDir} (process ${first.child.pid})`);
  expect(await answer(front)).toBeTruthy();
});

test('a start while another is stopping waits for it', async () => {
  const first = start();
  await first.ready();
  first.child.kill('SIGTERM');
  await until(() => first.output().includes('Souk stops'));
  const second = start();
  await second.ready();
  expect(await first.exited).toBe(0);
});

test('a taken port is named, with who needs it and how to move, and nothing is left', async () => {
  const other = createServer().listen(base + 3, '127.0.0.1');
  await once(other, 'listening');
  const shop = start();
  expect(await shop.exited).toBe(1);
  expect(shop.output()).toContain(`Port ${base + 3}, which postgres needs, is taken by another program`);
  expect(shop.output()).toContain('SOUK_PORT_OFFSET=');
  expect(alive()).toEqual([]);
  other.close();
});

test.each([
  ['exit', /back stopped before it was ready.*cannot start: the flux is missing.*logs\/back\.log/s],
  ['never ready', new RegExp(`back was not ready within 3 seconds.*listening on ${base + 1}.*logs/back\\.log`, 's')],
])('a part that cannot start (%s) stops everything and shows its log', async (fail, message) => {
  const shop = start(fail);
  expect(await shop.exited).toBe(1);
  expect(shop.output()).toMatch(message);
  expect(shop.output()).not.toContain('Souk is ready');
  expect(alive()).toEqual([]);
  expect(postgresPid()).toBeUndefined();
});

test('a second Ctrl-C does not wait for a part that will not stop', async () => {
  const shop = start('never stops');
  await shop.ready();
  shop.child.kill('SIGINT');
  shop.child.kill('SIGINT'); // the terminal's and pnpm's, at once: one Ctrl-C
  await sleep(1_500);
  expect(shop.child.exitCode).toBeNull();
  shop.child.kill('SIGINT');
  expect(await Promise.race([shop.exited, sleep(5_000)])).toBe(1);
  await untilGone();
});
