import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as ProductPaths } from '@souk/contracts/product';
import { connectDatabase } from '@souk/service-kit/database';
import { type DurableEndpoint, serveDurable } from '@souk/service-kit/durable';
import { startOutbox } from '@souk/service-kit/outbox';
import type { TestKeys } from '@souk/service-kit/testing';
import { createApp } from './app.ts';
import { createCatalogue } from './catalogue.ts';
import { startJobs } from './jobs.ts';
import { asBought, createOrderFacts } from './order-facts.ts';
import { createOrderSteps } from './order-steps.ts';
import { createOrderWorkflow } from './order-workflow.ts';
import { connectWorkflows, type OrderWorkflows } from './order-workflows.ts';
import { connectPeers } from './peers.ts';
import { schema } from './schema.ts';

interface Start {
  keys: TestKeys;
  url: string;
  product: string;
  payment: string;
  notification: string;
  recommendation: string;
  workflow: string;
  durablePort: number | undefined;
  deadlineSeconds: number;
  failures: object[];
}

/** One process of the order service, as its main.ts puts it together. */
export async function startOrder({ keys, url, workflow, durablePort, deadlineSeconds, failures, ...urls }: Start) {
  const database = connectDatabase(url, schema, { maxConnections: 5 });
  const signer = keys.signer('order');
  const peers = connectPeers({ urls, signer });
  const facts = createOrderFacts('http://shop.test');
  const outbox = startOutbox({
    db: database.db,
    source: '/services/order',
    subscribers: {
      notification: { url: urls.notification, token: () => signer.serviceToken('notification') },
      recommendation: {
        url: urls.recommendation,
        token: () => signer.serviceToken('recommendation'),
        told: ({ data }) => asBought(data),
      },
    },
    onFailure: (failure) => failures.push(failure),
  });
  const steps = createOrderSteps({
    database,
    outbox,
    facts,
    peers,
    shopUrl: 'http://shop.test',
    onFailure: (failure) => failures.push(failure),
  });
  const durable =
    durablePort === undefined
      ? undefined
      : await registered(
          createOrderWorkflow(steps, (failure) => failures.push(failure), workflow),
          durablePort,
          failures,
        );
  const engine = { reachable: true };
  const connected = connectWorkflows({
    ingressUrl: process.env.TEST_RESTATE_INGRESS_URL ?? '',
    deadlineSeconds,
    onFailure: (reason) => failures.push({ reason }),
    name: workflow,
  });
  const workflows: OrderWorkflows = {
    start: async (id) => engine.reachable && connected.start(id),
    settle: async (id, outcome) => engine.reachable && connected.settle(id, outcome),
  };
  const deps = { database, workflows, peers, facts, outbox };
  const app = await createApp({
    ...deps,
    signer,
    verifier: keys.verifier('order'),
    catalogue: createCatalogue(createServiceClient<ProductPaths>({ baseUrl: urls.product, timeoutMs: 500 }), () => {}),
    settling: { wake: () => jobs.settling.wake() },
    durableReady: async () => durable?.ready(),
  });
  const jobs = startJobs({ ...deps, log: app.log });
  await app.ready();
  return {
    app,
    database,
    outbox,
    steps,
    engine,
    workflows,
    async stop() {
      await jobs.stop();
      await durable?.close();
      await app.close();
      await outbox.stop();
      await database.close();
    },
  };
}

async function registered(
  handlers: ReturnType<typeof createOrderWorkflow>,
  port: number,
  failures: object[],
): Promise<DurableEndpoint> {
  const endpoint = await serveDurable({
    services: [handlers],
    host: '127.0.0.1',
    port,
    adminUrl: process.env.TEST_RESTATE_ADMIN_URL ?? '',
    onError: (error) => failures.push({ reason: String(error) }),
  });
  for (;;) {
    try {
      await endpoint.ready();
      return endpoint;
    } catch {
      await sleep(20);
    }
  }
}

/** Restate remembers where the handlers live, so a restarted service must come back at the same port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
