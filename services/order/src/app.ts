import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import type { Deps } from './deps.ts';
import { registerCartRoutes } from './routes-carts.ts';
import { registerEventRoutes } from './routes-events.ts';
import { registerOrderRoutes } from './routes-orders.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'order',
    description: 'Carts, what they cost, and the orders made of them.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping(), restate: () => deps.durableReady() },
    logger: deps.logger,
  });
  registerCartRoutes(app, deps);
  registerOrderRoutes(app, deps);
  await registerEventRoutes(app, deps);
  return app;
}
