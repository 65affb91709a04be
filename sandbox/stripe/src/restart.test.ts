import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startReceiver, stripeAt, testKey, vases } from './testing.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const running = new Set<ChildProcess>();
let stateDir = '';
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(stateDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function start(
  port: number,
  env: Record<string, string> = {},
): { child: ChildProcess; output: () => string; exit: Promise<number | null> } {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: String(port), STATE_DIR: stateDir, STRIPE_SECRET_KEY: testKey, ...env },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, output: () => output, exit };
}

const ready = (port: number) =>
  vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200), {
    timeout: 15_000,
    interval: 50,
  });

test('everything answered before a kill -9 is there after the next start', async () => {
  const port = await freePort();
  const first = start(port);
  await ready(port);
  const stripe = stripeAt(port);
  const options = { idempotencyKey: 'before' };
  const session = await stripe.checkout.sessions.create(vases(), options);
  const customers = await Promise.all(
    Array.from({ length: 20 }, (_, number) => stripe.customers.create({ email: `c${number}@example.com` })),
  );
  first.child.kill('SIGKILL');
  await first.exit;

  const second = start(port);
  await ready(port);
  expect((await stripe.checkout.sessions.retrieve(session.id)).amount_total).toBe(9600);
  expect((await stripe.checkout.sessions.create(vases(), options)).id).toBe(session.id);
  const found = await stripe.customers.list({ limit: 100 });
  expect(new Set(found.data.map(({ id }) => id))).toEqual(new Set(customers.map(({ id }) => id)));
  second.child.kill('SIGTERM');
  expect(await second.exit).toBe(0);
}, 40_000);

test('a refund that pended at a kill -9 succeeds after the next start', async () => {
  const port = await freePort();
  const first = start(port);
  await ready(port);
  const stripe = stripeAt(port);
  const { id: payment_intent } = await stripe.paymentIntents.create({
    amount: 1500,
    currency: 'usd',
    confirm: true,
    payment_method: 'pm_card_pendingRefund',
  });
  const refund = await stripe.refunds.create({ payment_intent });
  first.child.kill('SIGKILL');
  await first.exit;
  expect(refund.status).toBe('pending');

  const receiver = await startReceiver();
  start(port, { WEBHOOKS: JSON.stringify([{ url: receiver.url, secret: 'whsec_of_this_test' }]) });
  // Nobody asks the sandbox anything meanwhile: it goes on by its own clock.
  await vi.waitFor(() => expect(receiver.types()).toContain('refund.updated'), { timeout: 15_000, interval: 50 });
  await receiver.stop();
  expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
}, 40_000);

test('it does not start with a live key, and does not print it', async () => {
  const live = `sk_live_${'x'.repeat(24)}`;
  const { exit, output } = start(await freePort(), { STRIPE_SECRET_KEY: live });
  expect(await exit).not.toBe(0);
  expect(output()).toContain('must be a test key');
  expect(output()).not.toContain(live);
}, 20_000);
