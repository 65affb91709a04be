import path from 'node:path';
import { createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { type DurableEndpoint, serveDurable } from '@souk/service-kit/durable';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { createDelivery, createHandOver } from './durable.ts';
import { env } from './env.ts';
import { createMailer } from './mailer.ts';
import { schema } from './schema.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const mailer = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });

let durable: DurableEndpoint | undefined;
const app = await createApp({
  database,
  verifier: createVerifier({ audience: 'notification', trustedKeys: env.TRUSTED_KEYS }),
  handOver: createHandOver(env.RESTATE_INGRESS_URL),
  durableReady: async () => {
    if (!durable) throw new Error('the durable handlers are not served yet');
    await durable.ready();
  },
  logger: { level: env.LOG_LEVEL },
});
durable = await serveDurable({
  services: [createDelivery({ database, mailer, log: app.log })],
  host: env.HOST,
  port: env.DURABLE_PORT,
  adminUrl: env.RESTATE_ADMIN_URL,
  onError: (error) => app.log.error({ reason: String(error) }, 'Restate does not take our handlers'),
});
const { close } = durable;

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [close, async () => mailer.close(), () => database.close()],
});
