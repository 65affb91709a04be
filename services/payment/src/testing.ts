import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { SoukEvent } from '@souk/contracts/events';
import { connectDatabase } from '@souk/service-kit/database';
import { startOutbox } from '@souk/service-kit/outbox';
import { createTestDatabase, createTestKeys } from '@souk/service-kit/testing';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from './app.ts';
import { checkoutSession } from './checkout-session.ts';
import { startJobs } from './jobs.ts';
import type { Payment } from './payment.ts';
import type { PaymentRequest } from './payment-request.ts';
import { payments, schema } from './schema.ts';
import { createStatements } from './statements.ts';
import { createStripe } from './stripe-client.ts';
import { CARD, freePort, payAt, SECRET_KEY, startStripe, until } from './testing-stripe.ts';

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return address.port;
}

/** An order service that notes what it is told, and answers `status`. */
async function startOrder() {
  const order = { told: [] as SoukEvent[], answer: { status: 202 }, refused: 0 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (order.answer.status === 202) order.told.push(JSON.parse(Buffer.concat(chunks).toString()));
    else order.refused++;
    response.writeHead(order.answer.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(order, { url: `http://127.0.0.1:${portOf(server)}`, stop: () => void server.close() });
}

export type World = Awaited<ReturnType<typeof startWorld>>;

interface WorldOptions {
  /** Whether our key is said to move real money. */
  livemode?: boolean;
  reconcileEverySeconds?: number;
  /** Hears every line of the log, down to trace. */
  onLog?: (line: string) => void;
}

/** The payment service on real Postgres and Stripe sandbox, listening, with an order service that listens too. */
export async function startWorld({ livemode = false, reconcileEverySeconds = 3600, onLog }: WorldOptions = {}) {
  const keys = await createTestKeys();
  const testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const database = connectDatabase(testDatabase.url, schema);
  const port = await freePort();
  const webhookSecret = `whsec_${crypto.randomUUID()}`;
  const oldSecret = `whsec_${crypto.randomUUID()}`;
  const sandbox = await startStripe(`http://127.0.0.1:${port}/webhooks/stripe`, webhookSecret);
  const order = await startOrder();
  const deps = {
    database,
    statements: createStatements(database),
    stripe: createStripe({
      secretKey: SECRET_KEY,
      host: { host: '127.0.0.1', port: String(sandbox.port), protocol: 'http' },
    }),
    livemode,
    supportRefundLimit: 5000,
    outbox: startOutbox({
      db: database.db,
      source: '/services/payment',
      subscribers: { order: { url: order.url, token: () => keys.signer('payment').serviceToken('order') } },
      onFailure: (failure) => console.error(failure),
    }),
  };
  const app = await createApp({
    ...deps,
    verifier: keys.verifier('payment'),
    webhookSecrets: [oldSecret, webhookSecret],
    ...(onLog ? { logger: { level: 'trace', stream: { write: onLog } } } : {}),
  });
  const stopJobs = startJobs({ ...deps, log: app.log }, { reconcileEverySeconds });
  await app.listen({ host: '127.0.0.1', port });
  return {
    app,
    keys,
    database,
    sandbox,
    order,
    deps: { ...deps, log: app.log },
    stripe: deps.stripe,
    webhookSecret,
    oldSecret,
    async stop(): Promise<void> {
      await sandbox.stop();
      await app.close();
      await stopJobs();
      await deps.outbox.stop();
      order.stop();
      await database.close();
      await testDatabase.drop();
    },
  };
}

type Ask = { who?: Parameters<World['keys']['bearer']>[1]; key?: string; body?: unknown };

/** Calls the service as somebody: the order service, unless told otherwise. */
export const caller =
  (world: () => World) =>
  async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { who = 'service:order', key, body }: Ask = {}) =>
    world().app.inject({
      method,
      url,
      headers: {
        authorization: await world().keys.bearer('payment', who),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

/** What tests do again and again with payments. */
export function shopper(world: () => World) {
  const call = caller(world);
  const read = async (id: string): Promise<Payment> => (await call('GET', `/payments/${id}`)).json();
  const reaches = async (id: string, status: Payment['status']): Promise<Payment> => {
    await until(async () => (await read(id)).status === status);
    return read(id);
  };
  async function open(request: PaymentRequest = vases()): Promise<Payment & { paymentUrl: string }> {
    const response = await call('POST', '/payments', { key: `open:${request.orderId}`, body: request });
    if (response.statusCode !== 201) throw new Error(response.body);
    return response.json();
  }
  async function authorized(card = CARD.good, request?: PaymentRequest): Promise<Payment> {
    const payment = await open(request);
    const paid = await payAt(payment.paymentUrl, card);
    if (paid.status !== 303) throw new Error(`the payment page answered ${paid.status}`);
    return reaches(payment.id, 'authorized');
  }
  async function captured(card = CARD.good, request?: PaymentRequest): Promise<Payment> {
    const { id } = await authorized(card, request);
    return (await call('POST', `/payments/${id}/capture`)).json();
  }
  /** The payment's pages at Stripe. */
  const sessionsOf = async ({ id }: Pick<Payment, 'id'>) => {
    const all = await world().stripe.checkout.sessions.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
    return all.filter(({ metadata }) => metadata?.paymentId === id);
  };
  /** An opening that arrived at Stripe, asking for `asked`, while its answer did not arrive here. */
  async function openLosingTheAnswer(request: PaymentRequest, asked = request): Promise<{ id: string; url: string }> {
    const { sandbox, database, stripe } = world();
    await sandbox.fault({ on: 'request', path: '/v1/checkout/sessions', method: 'POST', status: 500, times: 20 });
    const lost = await call('POST', '/payments', { key: `open:${request.orderId}`, body: request });
    await sandbox.clearFaults();
    const [row] = await database.db.select().from(payments).where(eq(payments.orderId, request.orderId));
    if (lost.statusCode !== 503 || row?.sessionId !== null) throw new Error(`not lost: ${lost.body}`);
    const params = checkoutSession(asked, { paymentId: row.id, expiresAt: row.sessionExpiresAt, customer: null });
    const session = await stripe.checkout.sessions.create(params, { idempotencyKey: `payment:${row.id}:open` });
    return { id: row.id, url: session.url ?? '' };
  }
  const toldAbout = (id: string) =>
    world().order.told.filter(({ data }) => 'paymentId' in data && data.paymentId === id);
  return { call, read, reaches, open, openLosingTheAnswer, authorized, captured, sessionsOf, toldAbout };
}

const usd = (amount: number) => ({ amount, currency: 'USD' });
export const owner = `guest:${uuidv7()}` as const;

/** The same order in another currency, in that language. In yen it is 10 320 of them. */
export const vasesIn = (currency: string, locale?: 'en' | 'de'): PaymentRequest => ({
  ...(JSON.parse(JSON.stringify(vases()).replaceAll('"USD"', JSON.stringify(currency))) as PaymentRequest),
  ...(locale ? { locale } : {}),
});

/** A request for two vases: 2 × 45.00 + 6.00 shipping + 7.20 tax. */
export const vases = () => ({
  orderId: uuidv7(),
  owner,
  amount: usd(10_320),
  email: 'ada@souk.test',
  lines: [{ title: 'Stoneware vase', quantity: 2, unitPrice: usd(4500), image: 'https://souk.test/vase.jpg' }],
  shipping: usd(600),
  tax: usd(720),
  discount: usd(0),
  successUrl: 'http://localhost:3000/orders/1',
  cancelUrl: 'http://localhost:3000/checkout',
});
