import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const SECRET_KEY = 'sk_test_payment0123456789';
const root = path.resolve(import.meta.dirname, '../../..');

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  probe.close();
  await once(probe, 'close');
  return address.port;
}

/** Asks until the answer is truthy. */
export async function until<Value>(ask: () => Promise<Value> | Value, seconds = 15): Promise<NonNullable<Value>> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error('it did not happen in time');
}

/** What the sandbox says of one payment intent: `captures` counts how often money was taken. */
export interface Bookings {
  order: string;
  status: string;
  held: number;
  captured: number;
  refunded: number;
  disputed: number;
  captures: number;
}
type Sums = Record<'captured' | 'refunded' | 'held' | 'disputed' | 'fees' | 'net', number>;

/** The Stripe sandbox as its own process, sending webhooks to `webhookUrl`. */
export async function startStripe(webhookUrl: string, secret: string) {
  const port = await freePort();
  const stateDir = mkdtempSync(path.join(tmpdir(), 'souk-payment-stripe-'));
  const origin = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'sandbox/stripe/src/main.ts'],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        STATE_DIR: stateDir,
        STRIPE_SECRET_KEY: SECRET_KEY,
        WEBHOOKS: JSON.stringify([{ url: webhookUrl, secret }]),
        PUBLIC_URL: origin,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const isUp = () =>
    fetch(`${origin}/health/live`).then(
      (response) => response.ok,
      () => false,
    );
  await until(isUp);

  async function tell(what: string, body: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/_sandbox/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the sandbox refused ${what}: ${await response.text()}`);
    return response.json();
  }
  const books = async () =>
    (await fetch(`${origin}/_sandbox/books`)).json() as Promise<
      Record<string, Sums | undefined> & { intents: Bookings[] }
    >;
  return {
    origin,
    port,
    /** Makes something go wrong for the next calls; see sandbox/stripe/src/faults.ts. */
    fault: (fault: object) => tell('faults', fault),
    /** How often each fault may still happen. */
    faultsLeft: async (): Promise<number[]> =>
      ((await (await fetch(`${origin}/_sandbox/faults`)).json()) as { times: number }[]).map(({ times }) => times),
    clearFaults: () => fetch(`${origin}/_sandbox/faults`, { method: 'DELETE' }),
    holdWebhooks: () => tell('webhooks', { mode: 'hold' }),
    releaseWebhooks: () => tell('webhooks', { mode: 'deliver' }),
    books,
    /** The money of one order's payments. */
    bookings: async (orderId: string): Promise<Bookings[]> =>
      (await books()).intents.filter(({ order }) => order === orderId),
    async stop(): Promise<void> {
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

/** Stripe's test cards. */
export const CARD = {
  good: '4242424242424242',
  declined: '4000000000000002',
  noFunds: '4000000000009995',
  expired: '4000000000000069',
  wrongCvc: '4000000000000127',
  processingError: '4000000000000119',
  challenge: '4000000000003220',
  challengeThenDeclined: '4000008400001629',
  disputed: '4000000000000259',
  refundFails: '4000000000005126',
};

async function submit(page: string, url: URL, fields: Record<string, string>): Promise<Response> {
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? url.pathname;
  return fetch(new URL(action, url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token, ...fields }),
  });
}

/** Fills in the hosted page as a browser without scripts does. 303 when the card is taken, or asks for its bank. */
export async function payAt(paymentUrl: string, number: string, more: Record<string, string> = {}): Promise<Response> {
  const page = await (await fetch(paymentUrl)).text();
  return submit(page, new URL(paymentUrl), { number, expiry: '12 / 34', cvc: '123', name: 'Ada Lovelace', ...more });
}

/** Presses "Pay" as the page comes: with the saved card that it has chosen. */
export async function payWithSaved(paymentUrl: string): Promise<Response> {
  const page = await (await fetch(paymentUrl)).text();
  const method = /name="method" value="(\w+)" checked/.exec(page)?.[1];
  if (!method) throw new Error('no saved card is chosen');
  return submit(page, new URL(paymentUrl), { method });
}

/** Answers the bank's question, where `payAt` led. */
export async function authenticate(asked: Response, answer: 'complete' | 'fail'): Promise<Response> {
  const url = new URL(asked.headers.get('location') ?? '', asked.url);
  return submit(await (await fetch(url)).text(), url, { answer });
}
