import path from 'node:path';
import { createVerifier } from '@souk/contracts/token';
import { createProxyList } from '@souk/contracts/visitor';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { alertLimits } from './alert-limits.ts';
import { createApp } from './app.ts';
import { createAccounts, createCatalogue } from './catalogue.ts';
import { createDelivery } from './delivery.ts';
import { nameSender, openDeliveryQueue } from './delivery-queue.ts';
import { createEmailChannel } from './email-channel.ts';
import { env } from './env.ts';
import { stopTexts } from './keep-preferences.ts';
import { schema } from './schema.ts';
import { createSmsChannel } from './sms-channel.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const { sender, url } = nameSender(env.DATABASE_URL);
const database = connectDatabase(url, schema);
const channels = {
  email: createEmailChannel({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }),
  sms: env.sms ? createSmsChannel(env.sms) : undefined,
};

const delivery = createDelivery({
  queue: openDeliveryQueue(database, sender),
  sender,
  channels,
  log: {
    warn: (fields, message) => app.log.warn(fields, message),
    error: (fields, message) => app.log.error(fields, message),
  },
  onUnsubscribed: (phone) => stopTexts({ database }, phone),
});
const app = await createApp({
  database,
  verifier: createVerifier({ audience: 'notification', trustedKeys: env.TRUSTED_KEYS }),
  delivery,
  operator: env.operator,
  catalogue: createCatalogue({ baseUrl: env.PRODUCT_URL }),
  accounts: createAccounts({ baseUrl: env.USER_URL }),
  alertLimits: alertLimits(database),
  alertKey: env.SERVICE_KEY.d,
  shopUrl: env.SHOP_URL,
  proxies: createProxyList(env.TRUSTED_PROXIES),
  logger: { level: env.LOG_LEVEL },
});
delivery.start();

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [delivery.stop, async () => channels.email.close(), () => database.close()],
});
