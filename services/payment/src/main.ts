import path from 'node:path';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { type DurableEndpoint, serveDurable } from '@souk/service-kit/durable';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { createDelivery } from './deliver-event.ts';
import { createHandOver, createPaymentSync } from './durable.ts';
import { env } from './env.ts';
import { schema } from './schema.ts';
import { createStripe } from './stripe-client.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'payment', privateKey: env.SERVICE_KEY });

const deps = {
  database,
  stripe: createStripe(env.stripe),
  handOver: createHandOver(env.RESTATE_INGRESS_URL),
  deliver: createDelivery({ orderUrl: env.ORDER_URL, token: () => signer.serviceToken('order') }),
};
let durable: DurableEndpoint | undefined;
const app = await createApp({
  ...deps,
  verifier: createVerifier({ audience: 'payment', trustedKeys: env.TRUSTED_KEYS }),
  webhookSecrets: env.stripe.webhookSecrets,
  livemode: env.stripe.livemode,
  durableReady: async () => {
    if (!durable) throw new Error('the durable handlers are not served yet');
    await durable.ready();
  },
  logger: { level: env.LOG_LEVEL },
});
durable = await serveDurable({
  services: [createPaymentSync({ ...deps, log: app.log })],
  host: env.HOST,
  port: env.DURABLE_PORT,
  adminUrl: env.RESTATE_ADMIN_URL,
  onError: (error) => app.log.error({ reason: String(error) }, 'Restate does not take our handlers'),
});
const { close } = durable;

await runService({ app, host: env.HOST, port: env.PORT, close: [close, () => database.close()] });
