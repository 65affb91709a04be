import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:http2';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEndpointHandler, type ObjectContext, object } from '@restatedev/restate-sdk';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type RestateProcess, startRestate } from './start-restate.ts';
import setup from './test-setup.ts';

const ports = { ingress: 23_060, admin: 23_061, node: 23_062 };
const dir = mkdtempSync(path.join(tmpdir(), 'souk-restate-test-'));
let running: RestateProcess | undefined;

async function start() {
  running = startRestate({ dir: path.join(dir, 'restate'), ports, logFile: path.join(dir, 'restate.log') });
  await running.ready;
  return running;
}

async function stop(signal: NodeJS.Signals) {
  if (!running || running.process.exitCode !== null || running.process.signalCode !== null) return;
  const exited = once(running.process, 'exit');
  running.process.kill(signal);
  await exited;
}

afterEach(() => stop('SIGKILL'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const counter = object({
  name: 'counter',
  handlers: {
    add: async (ctx: ObjectContext) => {
      const n = ((await ctx.get<number>('n')) ?? 0) + 1;
      ctx.set('n', n);
      return n;
    },
  },
});

async function post(url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  expect(response.ok, `${url} answered ${response.status}`).toBe(true);
  return response.json();
}

test('takes up its journal where it was after kill -9 and after a clean stop', async () => {
  const handlers = createServer(createEndpointHandler({ services: [counter] })).listen(23_063, '127.0.0.1');
  const { adminUrl, ingressUrl } = await start();
  await post(`${adminUrl}/deployments`, { uri: 'http://127.0.0.1:23063' });
  expect(await post(`${ingressUrl}/counter/a/add`)).toBe(1);
  await stop('SIGKILL');
  await start();
  expect(await post(`${ingressUrl}/counter/a/add`)).toBe(2);
  await stop('SIGTERM');
  await start();
  expect(await post(`${ingressUrl}/counter/a/add`)).toBe(3);
  handlers.close();
});

test.runIf(process.platform === 'linux')('listens on its three ports of 127.0.0.1 and nowhere else', async () => {
  const { process: child } = await start();
  const listening = execFileSync('ss', ['-ltnHp'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`pid=${child.pid},`))
    .map((line) => line.split(/\s+/)[3]);
  expect(listening.sort()).toEqual([ports.ingress, ports.admin, ports.node].map((port) => `127.0.0.1:${port}`));
  expect(readlinkSync(`/proc/${child.pid}/cwd`)).toBe(path.join(dir, 'restate'));
});

test('gives tests a throwaway server and leaves nothing behind', async () => {
  const tearDown = await setup();
  const adminUrl = process.env.TEST_RESTATE_ADMIN_URL ?? '';
  expect((await fetch(`${adminUrl}/health`)).status).toBe(200);
  await tearDown();
  await expect(fetch(`${adminUrl}/health`)).rejects.toThrow();
});
