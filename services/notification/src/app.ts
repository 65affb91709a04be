import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import type { AppDeps } from './deps.ts';
import { registerRoutes } from './routes.ts';

export async function createApp(deps: AppDeps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'notification',
    description: 'Mails to shoppers, each sent once.',
    verifier: deps.verifier,
    // without a mail server it still takes requests: they wait
    checks: { postgres: () => deps.database.ping(), restate: () => deps.durableReady() },
    logger: deps.logger,
  });
  registerRoutes(app, deps);
  return app;
}
