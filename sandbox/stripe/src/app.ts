import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { admin } from './admin.ts';
import { api } from './api.ts';
import { type ConfiguredEndpoint, syncConfiguredEndpoints } from './configured-endpoints.ts';
import { createFaults } from './faults.ts';
import { newId, randomText } from './ids.ts';
import { pages } from './pages/routes.ts';
import { parseForm } from './params.ts';
import { endWhatRanOut } from './payments/end-what-ran-out.ts';
import type { Store } from './store.ts';
import { startDeliveries } from './webhooks.ts';
import type { World } from './world.ts';

export type SandboxDeps = {
  store: Store;
  secretKey: string;
  publicUrl: string;
  merchantName: string;
  webhooks: ConfiguredEndpoint[];
  log: FastifyBaseLogger;
  now?: () => number;
};

/** The whole sandbox as a Fastify app. Closing it stops deliveries and expiry; the store stays the caller's to close. */
export function createSandbox({
  store,
  secretKey,
  publicUrl,
  merchantName,
  webhooks,
  log,
  now = Date.now,
}: SandboxDeps) {
  const faults = createFaults();
  const world: World = { store, now, publicUrl, merchantName, request: null, wake: () => deliveries.wake() };
  const deliveries = startDeliveries({ world, faults, log });
  const formSecret = store.secret('form token', () => randomText(43));

  const app = Fastify({
    loggerInstance: log,
    genReqId: () => newId('req').slice(0, 18),
    bodyLimit: 256 * 1024,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, parseForm(String(body))),
  );
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async () => {
    store.rows('SELECT 1');
    return { status: 'ok' };
  });
  app.register(api, { prefix: '/v1', world, secretKey, faults });
  app.register(admin, { prefix: '/_sandbox', world, secretKey, faults, deliveries });
  app.register(pages, { world, formSecret });

  store.transaction(() => syncConfiguredEndpoints(world, webhooks));
  const expiry = setInterval(() => endWhatRanOut(world), 1000).unref();
  deliveries.wake();
  app.addHook('onClose', async () => {
    clearInterval(expiry);
    await deliveries.stop();
  });
  return app;
}
