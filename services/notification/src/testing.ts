import { once } from 'node:events';
import path from 'node:path';
import { connectDatabase } from '@souk/service-kit/database';
import { serveDurable } from '@souk/service-kit/durable';
import { createTestDatabase, createTestKeys } from '@souk/service-kit/testing';
import { SMTPServer } from 'smtp-server';
import { createApp } from './app.ts';
import { createDelivery, createHandOver } from './durable.ts';
import { createMailer } from './mailer.ts';
import { schema } from './schema.ts';

export interface ReceivedMail {
  recipients: string[];
  source: string;
}

/** A mail server that keeps what it gets, and can be down or refuse a recipient. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const refuse = { recipients: new Set<string>(), connections: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) =>
      refuse.connections ? done(Object.assign(new Error('closed for now'), { responseCode: 421 })) : done(),
    onRcptTo: ({ address }, _session, done) =>
      refuse.recipients.has(address)
        ? done(Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }))
        : done(),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => {}); // a client that goes away is not this server's failure
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail server has no port');
  return {
    received,
    refuse,
    /** As after a restart: open connections are gone, and new ones are taken only when `refuse.connections` is false. */
    dropConnections() {
      for (const connection of server.connections) connection.close();
    },
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The notification service on real Postgres, Restate and SMTP. */
export async function startWorld() {
  const keys = await createTestKeys();
  const testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const database = connectDatabase(testDatabase.url, schema);
  const smtp = await startMailServer();
  const mailer = createMailer({ smtpUrl: smtp.url, from: 'Souk <orders@souk.test>' });
  const handOver = createHandOver(process.env.TEST_RESTATE_INGRESS_URL ?? '');
  const nowhere = createHandOver('http://127.0.0.1:9');
  const restate = { up: true };
  const app = await createApp({
    database,
    verifier: keys.verifier('notification'),
    handOver: (id) => (restate.up ? handOver(id) : nowhere(id)),
    durableReady: () => durable.ready(),
  });
  const durable = await serveDurable({
    services: [createDelivery({ database, mailer, log: app.log })],
    host: '127.0.0.1',
    port: 0,
    adminUrl: process.env.TEST_RESTATE_ADMIN_URL ?? '',
    onError: console.error,
  });
  await app.ready();
  await until(() =>
    durable.ready().then(
      () => true,
      () => false,
    ),
  );
  return {
    app,
    keys,
    database,
    mailer,
    smtp,
    restate,
    mailsTo: (address: string) => smtp.received.filter(({ recipients }) => recipients.includes(address)),
    async stop(): Promise<void> {
      await app.close();
      await durable.close();
      mailer.close();
      await smtp.stop();
      await database.close();
      await testDatabase.drop();
    },
  };
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

const usd = (amount: number) => ({ amount, currency: 'USD' });

export const confirmedOrder = () => ({
  orderId: '0193ac1e-0000-7000-8000-000000000001',
  number: 'SK-10427',
  orderUrl: 'https://souk.test/orders/0193ac1e-0000-7000-8000-000000000001',
  lines: [
    {
      variantId: 'v1',
      productId: 'p1',
      slug: 'stoneware-vase',
      title: 'Stoneware vase',
      variantTitle: 'Oat / Large',
      image: '/pictures/vase.jpg' as string | null,
      quantity: 2,
      unitPrice: usd(4500),
      total: usd(9000),
    },
  ],
  subtotal: usd(9000),
  discount: usd(0),
  shipping: usd(600),
  tax: usd(720),
  total: usd(10_320),
  shippingMethod: 'standard',
  shippingAddress: {
    fullName: 'Ada Lovelace',
    address: '12 Analytical Row',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201',
    country: 'US',
  },
});
