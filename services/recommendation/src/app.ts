import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerPrivacyRoutes } from '@souk/service-kit/privacy';
import type { Deps } from './deps.ts';
import { createPrivacyKeeper } from './privacy.ts';
import { registerEventRoutes } from './routes-events.ts';
import { registerRebuildRoutes } from './routes-rebuilds.ts';
import { registerRecommendationRoutes } from './routes-recommendations.ts';
import { registerVisitorRoutes } from './routes-visitors.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'recommendation',
    description: 'What goes with a product, what is like it, and what may please somebody, each with its reason.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
  });
  registerRecommendationRoutes(app, deps);
  registerVisitorRoutes(app, deps);
  registerRebuildRoutes(app, deps);
  await registerEventRoutes(app, deps);
  registerAuditRoutes(app, deps);
  registerPrivacyRoutes(app, createPrivacyKeeper(deps));
  return app;
}
