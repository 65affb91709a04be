import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import Stripe from 'stripe';
import { createSandbox } from './app.ts';
import { createSchemaCheck } from './schema-check.ts';
import { openStore } from './store.ts';

export const testKey = 'sk_test_sandbox0123456789';

export const stripeAt = (port: number, key = testKey, options: { maxNetworkRetries?: number } = {}): Stripe =>
  new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, ...options });

type Options = {
  stateDir?: string;
  webhooks?: { url: string; secret: string; events?: string[] }[];
  now?: () => number;
};

/** A listening sandbox whose every /v1 answer is held against Stripe's schema; `stop` fails if one did not fit. */
export async function startSandbox({
  stateDir = mkdtempSync(join(tmpdir(), 'stripe-sandbox-')),
  webhooks = [],
  now,
}: Options = {}) {
  const store = openStore(stateDir);
  const check = createSchemaCheck();
  const app = createSandbox({
    store,
    secretKey: testKey,
    publicUrl: 'http://localhost:4010',
    merchantName: 'Souk',
    webhooks,
    log: pino({ level: 'silent' }),
    ...(now ? { now } : {}),
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/v1')) check.answer(request.method, request.url, reply.statusCode, String(payload));
    return payload;
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    app,
    store,
    origin,
    port,
    stateDir,
    check,
    stripe: stripeAt(port),
    async stop({ keep = false } = {}): Promise<void> {
      await app.close();
      store.close();
      if (!keep) rmSync(stateDir, { recursive: true, force: true });
      check.assertNoProblems();
    },
  };
}
export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

export const vases = (amount = 4800, quantity = 2): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  customer_email: 'ada@example.com',
  success_url: 'http://shop.test/thanks?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://shop.test/checkout',
  line_items: [
    { quantity, price_data: { currency: 'eur', unit_amount: amount, product_data: { name: 'Stoneware vase' } } },
  ],
});

export const held = (params = vases()): Stripe.Checkout.SessionCreateParams => ({
  ...params,
  payment_intent_data: { capture_method: 'manual', metadata: { order: '7' } },
});

export const cards = {
  good: '4242 4242 4242 4242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  challenged: '4000000000003220',
  challengedThenDeclined: '4000008400001629',
  disputed: '4000000000000259',
  refundPends: '4000000000007726',
  refundFails: '4000000000005126',
};

/** The hosted page as a browser without scripts uses it: fetch the form, post its fields, do not follow the redirect. */
export async function openPage(sandbox: Sandbox, path: string) {
  const response = await fetch(`${sandbox.origin}${path}`, { redirect: 'manual' });
  const text = await response.text();
  const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const forms = [...text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>/g)];
  // A page that offers shipping has a form for that before the one for the card.
  const action = (forms.find(([tag]) => tag.includes('data-pay')) ?? forms[0])?.[1] ?? path;
  const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.origin}${action}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token, ...fields }),
      headers,
    });
  return { response, text, token, submit };
}

export const card = (number: string) => ({ number, expiry: '12 / 34', cvc: '123', name: 'Ada Lovelace' });

export async function payWith(sandbox: Sandbox, session: string, number: string): Promise<Response> {
  const page = await openPage(sandbox, `/c/pay/${session}`);
  return page.submit(card(number));
}

export const alertOf = (text: string): string | undefined =>
  /role="alert">([^<]+)/.exec(text)?.[1]?.replaceAll('&#39;', "'");

/** Pays a new session in full and gives its intent. */
export async function paid(sandbox: Sandbox, params = held(), number = cards.good): Promise<Stripe.PaymentIntent> {
  const session = await sandbox.stripe.checkout.sessions.create(params);
  const response = await payWith(sandbox, session.id, number);
  if (response.status !== 303) throw new Error(`the payment page answered ${response.status}`);
  const after = await sandbox.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  return after.payment_intent as Stripe.PaymentIntent;
}

export type Received = { body: string; signature: string; at: number };

/** A webhook endpoint that keeps what it gets and answers what `statusFor` says. */
export async function startReceiver(statusFor: (count: number) => number | Promise<number> = () => 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({
      body: Buffer.concat(chunks).toString(),
      signature: String(request.headers['stripe-signature']),
      at: Date.now(),
    });
    response.writeHead(await statusFor(received.length)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}/hook`,
    types: () => received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
