import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import type { Deps } from './deps.ts';
import { registerEventRoutes } from './routes-events.ts';
import { registerRebuildRoutes } from './routes-rebuilds.ts';
import { registerSearchRoutes } from './routes-search.ts';
import { registerSynonymRoutes } from './routes-synonyms.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'search',
    description: 'Products by words and facets, suggestions while one types, and the synonyms that shoppers use.',
    verifier: deps.verifier,
    checks: {
      postgres: () => deps.database.ping(),
      index: async () => {
        if (!deps.served.current()) throw new Error('not loaded yet');
      },
    },
    logger: deps.logger,
  });
  registerSearchRoutes(app, deps);
  registerSynonymRoutes(app, deps);
  registerRebuildRoutes(app, deps);
  await registerEventRoutes(app, deps);
  registerAuditRoutes(app, deps);
  return app;
}
