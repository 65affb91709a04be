import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerDeadLetterRoutes } from '@souk/service-kit/dead-letters';
import { registerPrivacyRoutes } from '@souk/service-kit/privacy';
import type { AppDeps } from './deps.ts';
import { createPrivacyKeeper } from './privacy.ts';
import { registerRoutes } from './routes.ts';
import { registerBooks } from './routes-books.ts';
import { registerGiftCards } from './routes-gift-cards.ts';
import { registerSavedCards } from './routes-saved-cards.ts';
import { registerWebhooks } from './webhook-routes.ts';

export async function createApp(deps: AppDeps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'payment',
    description: 'Money: payments through Stripe, captures and refunds.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
  });
  const withLog = { ...deps, log: app.log };
  registerRoutes(app, withLog);
  registerBooks(app, withLog);
  registerGiftCards(app, deps);
  registerSavedCards(app, withLog);
  registerDeadLetterRoutes(app, deps);
  registerAuditRoutes(app, deps);
  registerPrivacyRoutes(app, createPrivacyKeeper(deps));
  await registerWebhooks(app, withLog);
  return app;
}
