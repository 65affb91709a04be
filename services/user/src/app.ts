import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerDeadLetterRoutes } from '@souk/service-kit/dead-letters';
import type { Deps } from './deps.ts';
import { registerRoutes } from './routes.ts';
import { registerAddressRoutes } from './routes-addresses.ts';
import { registerFactorRoutes } from './routes-factors.ts';
import { registerMailedRoutes } from './routes-mailed.ts';
import { registerPasskeyRoutes } from './routes-passkeys.ts';
import { registerPrivacyRoutes } from './routes-privacy.ts';
import { registerRoleRoutes } from './routes-roles.ts';
import { registerSessionRoutes } from './routes-sessions.ts';
import { registerSignInRoutes } from './routes-sign-in.ts';

export async function createApp(deps: Deps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'user',
    description: 'Accounts and the tokens that say who is calling.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping() },
    logger: deps.logger,
  });
  registerRoutes(app, deps);
  registerSignInRoutes(app, deps);
  registerSessionRoutes(app, deps);
  registerFactorRoutes(app, deps);
  registerPasskeyRoutes(app, deps);
  registerMailedRoutes(app, deps);
  registerRoleRoutes(app, deps);
  registerAuditRoutes(app, deps);
  registerDeadLetterRoutes(app, deps);
  registerAddressRoutes(app, deps);
  registerPrivacyRoutes(app, deps);
  return app;
}
