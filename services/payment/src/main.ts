import path from 'node:path';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { startOutbox } from '@souk/service-kit/outbox';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { env } from './env.ts';
import { startJobs } from './jobs.ts';
import { schema } from './schema.ts';
import { createStatements } from './statements.ts';
import { createStripe } from './stripe-client.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'payment', privateKey: env.SERVICE_KEY });

const outbox = startOutbox({
  db: database.db,
  source: '/services/payment',
  subscribers: { order: { url: env.ORDER_URL, token: () => signer.serviceToken('order') } },
  onFailure: (failure) => app.log.error(failure, 'an event could not be told'),
});
const deps = {
  database,
  statements: createStatements(database),
  outbox,
  stripe: createStripe(env.stripe),
  livemode: env.stripe.livemode,
  supportRefundLimit: env.SUPPORT_REFUND_LIMIT,
};
const app = await createApp({
  ...deps,
  verifier: createVerifier({ audience: 'payment', trustedKeys: env.TRUSTED_KEYS }),
  webhookSecrets: env.stripe.webhookSecrets,
  logger: { level: env.LOG_LEVEL },
});
const stopJobs = startJobs({ ...deps, log: app.log }, { reconcileEverySeconds: env.RECONCILE_EVERY_SECONDS });

await runService({ app, host: env.HOST, port: env.PORT, close: [stopJobs, outbox.stop, () => database.close()] });
