import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerDeadLetterRoutes } from '@souk/service-kit/dead-letters';
import { registerPrivacyRoutes } from '@souk/service-kit/privacy';
import type { Deps } from './deps.ts';
import { createPrivacyKeeper } from './review-privacy.ts';
import { registerRoutes } from './routes.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'product',
    description:
      'The catalogue: products, their variants and pictures, categories, prices, stock and reservations of it.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
    requestTimeoutMs: 3600_000, // an import of hundreds of megabytes takes its time; one that stalls is ended sooner
    bodyLimit: 512 * 1024, // a product with many variants and a long description
  });
  await registerRoutes(app, deps);
  registerDeadLetterRoutes(app, deps);
  registerAuditRoutes(app, deps);
  registerPrivacyRoutes(app, createPrivacyKeeper(deps));
  return app;
}
