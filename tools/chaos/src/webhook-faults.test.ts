import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { repository } from '@souk/tool-start/settings';
import { afterEach, expect, test, vi } from 'vitest';
import { createFaultLog } from './fault-log.ts';
import type { Act } from './faults.ts';
import { openHttpLink } from './http-link.ts';
import type { Stage } from './run.ts';
import { singleFault } from './single-fault.ts';
import type { Gate } from './traffic.ts';

const KEY = 'sk_test_chaos0123456789';
const EVENTS = 12;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Somebody who takes webhooks, behind a link of the harness. */
async function receiver(gate: Gate) {
  const received: { about: string; at: number }[] = [];
  const server = createServer(async (request, response) => {
    const event = (await json(request)) as { data: { object: { email: string } } };
    received.push({ about: event.data.object.email, at: performance.now() });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const link = await openHttpLink('stripe>payment', (server.address() as AddressInfo).port, gate);
  closing.push(link.close);
  return { received, about: () => received.map(({ about }) => about), url: `http://127.0.0.1:${link.port}/` };
}

/** The sandbox of Stripe, as the harness runs it, that tells its events at `url`. */
async function sandbox(url: string) {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'souk-chaos-test-'));
  const port = await freePort();
  const webhooks = JSON.stringify([{ url, secret: 'whsec_chaos', events: ['customer.created'] }]);
  const env = {
    STATE_DIR: stateDir,
    PORT: String(port),
    STRIPE_SECRET_KEY: KEY,
    WEBHOOKS: webhooks,
    LOG_LEVEL: 'fatal',
  };
  const main = path.join(repository, 'sandbox/stripe/src/main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  closing.push(async () => {
    child.kill('SIGTERM');
    await exited;
    rmSync(stateDir, { recursive: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  const webhooksUrl = `${origin}/_sandbox/webhooks`;
  await vi.waitFor(() => fetch(webhooksUrl), { timeout: 15_000 });
  return {
    origin,
    async waiting(): Promise<number> {
      return ((await (await fetch(webhooksUrl)).json()) as { waiting: number }).waiting;
    },
    /** Makes as many events as there are e-mail addresses. */
    async tell(emails: string[]): Promise<void> {
      for (const email of emails) {
        const body = new URLSearchParams({ email });
        const answer = await fetch(`${origin}/v1/customers`, {
          method: 'POST',
          body,
          headers: { authorization: `Bearer ${KEY}` },
        });
        expect(answer.status).toBe(200);
        await answer.body?.cancel();
      }
    },
  };
}

/** What comes of it when webhooks go wrong that way. */
async function goesWrong(kind: Act['kind'] & ('twice' | 'late' | 'never' | 'withheld' | 'shuffled' | 'five times')) {
  let gate: Gate = () => 'pass';
  const there = await receiver((message, moment) => gate(message, moment));
  const stripe = await sandbox(there.url);
  const log = createFaultLog();
  const reader = {
    waiting: async () => ((await stripe.waiting()) > 0 ? ['a webhook is not taken'] : []),
  };
  const stage = { shop: { stripe: stripe.origin }, log, reader, known: new Set() } as unknown as Stage;
  const point = { step: 'hear', link: 'stripe>payment', says: /"type": ?"customer.created"/, way: 'buys' } as const;
  const plan = singleFault({ point, moment: 'before', act: { kind } }, { stopMs: 0 });
  const told = Array.from({ length: EVENTS }, (_, at) => `c${at}@example.com`);

  await plan.begin(stage);
  gate = plan.gate(stage);
  await stripe.tell(told);
  const before = there.about();
  const failures = await plan.end(stage);
  await vi.waitFor(async () => expect(await stripe.waiting()).toBe(0), { timeout: 10_000 });
  return { told, before, ...there, about: there.about(), failures, words: log.words() };
}
const timesOf = (about: string[]) => [...Map.groupBy(about, String).values()].map(({ length }) => length);

test('a webhook is delivered twice, all others once', async () => {
  const { told, about, failures, words } = await goesWrong('twice');
  expect([failures, words]).toEqual([[], ['webhook twice']]);
  expect(new Set(about)).toEqual(new Set(told));
  expect(about).toHaveLength(EVENTS + 1);
});

test('a webhook is delivered four seconds late, after all others', async () => {
  const { told, received, about, failures, words } = await goesWrong('late');
  expect([failures, words]).toEqual([[], ['webhook late']]);
  expect(about.toSorted()).toEqual(told.toSorted());
  const [last, before] = received.toReversed();
  expect(last?.about).toBe('c0@example.com');
  expect((last?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThan(3_000);
});

test('a webhook is never delivered, though Stripe thinks that it was', async () => {
  const { told, about, failures, words } = await goesWrong('never');
  expect([failures, words]).toEqual([[], ['webhook never']]);
  expect(about).toHaveLength(EVENTS - 1);
  expect(told).toEqual(expect.arrayContaining(about));
});

test('all webhooks are withheld', async () => {
  const { about, failures, words } = await goesWrong('withheld');
  expect([failures, words]).toEqual([[], ['all webhooks withheld']]);
  expect(about).toEqual([]);
});

test('all webhooks are delivered in another order, once everything was done', async () => {
  const { told, before, about, failures, words } = await goesWrong('shuffled');
  expect([failures, words]).toEqual([[], ['all webhooks shuffled']]);
  expect(before).toEqual([]);
  expect(about.toSorted()).toEqual(told.toSorted());
  expect(about).not.toEqual(told);
});

test('all webhooks are delivered, and then each five times more in another order', async () => {
  const { told, about, failures, words } = await goesWrong('five times');
  expect([failures, words]).toEqual([[], ['all webhooks five times']]);
  expect(new Set(about.slice(0, EVENTS))).toEqual(new Set(told));
  expect(timesOf(about)).toEqual(told.map(() => 6));
  // in their order, the first dozen of them would be of twelve events
  expect(new Set(about.slice(EVENTS, 2 * EVENTS)).size).toBeLessThan(EVENTS);
});
