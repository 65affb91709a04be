import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerPrivacyRoutes } from '@souk/service-kit/privacy';
import type { AppDeps } from './deps.ts';
import { createPrivacyKeeper } from './privacy.ts';
import { registerRoutes } from './routes.ts';
import { registerPreferences } from './routes-preferences.ts';
import { registerStockAlerts } from './routes-stock-alerts.ts';

export async function createApp(deps: AppDeps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'notification',
    description: 'Mails and text messages to shoppers, each sent once.',
    verifier: deps.verifier,
    // without a mail server or an SMS provider it still takes requests: they wait
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
  });
  registerRoutes(app, deps);
  registerPrivacyRoutes(app, createPrivacyKeeper(deps));
  registerPreferences(app, deps);
  registerStockAlerts(app, deps);
  registerAuditRoutes(app, deps);
  return app;
}
