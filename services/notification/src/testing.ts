import path from 'node:path';
import { createProxyList } from '@souk/contracts/visitor';
import { connectDatabase } from '@souk/service-kit/database';
import { createTestDatabase, createTestKeys, type TestKeys } from '@souk/service-kit/testing';
import { alertLimits } from './alert-limits.ts';
import { createApp } from './app.ts';
import { createAccounts, createCatalogue } from './catalogue.ts';
import { createDelivery } from './delivery.ts';
import { nameSender, openDeliveryQueue } from './delivery-queue.ts';
import { createEmailChannel } from './email-channel.ts';
import { stopTexts } from './keep-preferences.ts';
import { schema } from './schema.ts';
import { createSmsChannel } from './sms-channel.ts';

export type World = Awaited<ReturnType<typeof startWorld>>;
export type Who = Parameters<TestKeys['bearer']>[1];
interface Surroundings {
  smtpUrl: string;
  sms?: Parameters<typeof createSmsChannel>[0];
  /** Where product and user are. */
  others?: string;
}
interface Ask {
  who?: Who;
  key?: string;
  type?: string;
}

export const OPERATOR = 'operator@souk.test';

/** The notification service on real Postgres, SMTP and, where given, an SMS provider. */
export async function startWorld({ smtpUrl, sms, others = 'http://127.0.0.1:1' }: Surroundings) {
  const keys = await createTestKeys();
  const testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const { sender, url } = nameSender(testDatabase.url);
  const database = connectDatabase(url, schema);
  const channels = {
    email: createEmailChannel({ smtpUrl, from: 'Souk <orders@souk.test>' }),
    sms: sms && createSmsChannel(sms),
  };
  const told: { message: string; [field: string]: unknown }[] = [];
  const tell = (fields: object, message: string) => void told.push({ ...fields, message });
  const delivery = createDelivery({
    queue: openDeliveryQueue(database, sender),
    sender,
    channels,
    log: { warn: tell, error: tell },
    onUnsubscribed: (phone) => stopTexts({ database }, phone),
  });
  const app = await createApp({
    database,
    verifier: keys.verifier('notification'),
    delivery,
    operator: { email: OPERATOR, locale: 'en' },
    catalogue: createCatalogue({ baseUrl: others }),
    accounts: createAccounts({ baseUrl: others }),
    alertLimits: alertLimits(database),
    alertKey: 'of-tests',
    shopUrl: 'https://souk.test',
    proxies: createProxyList([]),
  });
  delivery.start();
  await app.ready();

  const request = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    { who = 'admin', body }: { who?: Who; body?: unknown } = {},
  ) =>
    app.inject({
      method,
      url,
      headers: { authorization: await keys.bearer('notification', who) },
      ...(body === undefined ? {} : { payload: body as object }),
    });

  return {
    app,
    keys,
    database,
    databaseUrl: testDatabase.url,
    /** What was logged. */
    told,
    request,
    post: async (url: string, body: unknown, { who = 'service:user', key, type = 'application/json' }: Ask = {}) =>
      app.inject({
        method: 'POST',
        url,
        payload: typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          'content-type': type,
          authorization: await keys.bearer('notification', who),
          ...(key ? { 'idempotency-key': key } : {}),
        },
      }),
    listed: async (to: string) => (await request('GET', `/notifications?to=${encodeURIComponent(to)}`)).json().items,
    async stop(): Promise<void> {
      await app.close();
      await delivery.stop();
      channels.email.close();
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
