import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as ProductPaths } from '@souk/contracts/product';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { serveDurable } from '@souk/service-kit/durable';
import { startOutbox } from '@souk/service-kit/outbox';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { createCatalogue } from './catalogue.ts';
import { env } from './env.ts';
import { startJobs } from './jobs.ts';
import { asBought, createOrderFacts } from './order-facts.ts';
import { createOrderSteps } from './order-steps.ts';
import { createOrderWorkflow } from './order-workflow.ts';
import { connectWorkflows } from './order-workflows.ts';
import { connectPeers } from './peers.ts';
import { schema } from './schema.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'order', privateKey: env.SERVICE_KEY });

const warn = (what: string) => (reason: string) => app.log.warn({ reason }, what);
const workflows = connectWorkflows({
  ingressUrl: env.RESTATE_INGRESS_URL,
  deadlineSeconds: env.PAYMENT_DEADLINE_SECONDS,
  onFailure: warn('the workflow engine did not take a call'),
});
const peers = connectPeers({ urls: { product: env.PRODUCT_URL, payment: env.PAYMENT_URL }, signer });
const facts = createOrderFacts(env.SHOP_URL);
const outbox = startOutbox({
  db: database.db,
  source: '/services/order',
  subscribers: {
    notification: { url: env.NOTIFICATION_URL, token: () => signer.serviceToken('notification') },
    recommendation: {
      url: env.RECOMMENDATION_URL,
      token: () => signer.serviceToken('recommendation'),
      told: ({ data }) => asBought(data),
    },
  },
  onFailure: (failure) => app.log.error(failure, 'an event could not be told'),
});
const steps = createOrderSteps({
  database,
  outbox,
  facts,
  peers,
  shopUrl: env.SHOP_URL,
  onFailure: (failure) => app.log.error(failure, 'an order needs somebody to look at it'),
});
const durable = await serveDurable({
  services: [createOrderWorkflow(steps, (failure) => app.log.warn(failure, 'a step is tried again'))],
  host: env.HOST,
  port: env.DURABLE_PORT,
  adminUrl: env.RESTATE_ADMIN_URL,
  onError: (error) => app.log.warn({ reason: String(error) }, 'not registered with Restate yet'),
});

const deps = { database, workflows, peers, facts, outbox };
const app = await createApp({
  ...deps,
  signer,
  verifier: createVerifier({ audience: 'order', trustedKeys: env.TRUSTED_KEYS }),
  catalogue: createCatalogue(
    createServiceClient<ProductPaths>({ baseUrl: env.PRODUCT_URL }),
    warn('the product service did not answer'),
  ),
  settling: { wake: () => jobs.settling.wake() },
  durableReady: durable.ready,
  logger: { level: env.LOG_LEVEL },
});
const jobs = startJobs({ ...deps, log: app.log });

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [jobs.stop, durable.close, outbox.stop, database.close],
});
