import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import type { Deps } from './deps.ts';
import { registerRoutes } from './routes.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'search',
    description: 'Synonyms of shoppers.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
  });
  registerRoutes(app, deps);
  return app;
}
