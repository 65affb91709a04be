import { createServiceApp, type ServiceApp } from '@souk/service-kit/app';
import { registerAuditRoutes } from '@souk/service-kit/audit';
import { registerDeadLetterRoutes } from '@souk/service-kit/dead-letters';
import { registerPrivacyRoutes } from '@souk/service-kit/privacy';
import type { AppDeps } from './deps.ts';
import { createPrivacyKeeper } from './privacy.ts';
import { registerCartRoutes } from './routes-carts.ts';
import { registerEventRoutes } from './routes-events.ts';
import { registerMergeRoutes } from './routes-merge.ts';
import { registerOrderRoutes } from './routes-orders.ts';
import { registerPromotionRoutes } from './routes-promotions.ts';
import { registerPurchaseRoutes } from './routes-purchases.ts';
import { registerReturnRoutes } from './routes-returns.ts';
import { registerWishlistRoutes } from './routes-wishlists.ts';

export async function createApp(deps: AppDeps): Promise<ServiceApp> {
  const app = await createServiceApp({
    name: 'order',
    description: 'Carts, what they cost, and the orders made of them.',
    verifier: deps.verifier,
    checks: { postgres: () => deps.database.ping(), restate: () => deps.durableReady() },
    logger: deps.logger,
  });
  const all = { ...deps, log: app.log };
  registerCartRoutes(app, all);
  registerMergeRoutes(app, all);
  registerOrderRoutes(app, all);
  registerReturnRoutes(app, all);
  registerPromotionRoutes(app, all);
  registerPurchaseRoutes(app, all);
  registerWishlistRoutes(app, all);
  await registerEventRoutes(app, all);
  registerDeadLetterRoutes(app, all);
  registerAuditRoutes(app, all);
  registerPrivacyRoutes(app, createPrivacyKeeper(all));
  return app;
}
