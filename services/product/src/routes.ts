import type { ServiceApp } from '@souk/service-kit/app';
import { registerCatalogueRoutes } from './catalogue-routes.ts';
import { registerCurrencyRoutes } from './currency-routes.ts';
import type { Deps } from './deps.ts';
import { registerEditRoutes } from './edit-routes.ts';
import { registerImportRoutes } from './import-routes.ts';
import { registerReservationRoutes } from './reservation-routes.ts';
import { registerReviewRoutes } from './review-routes.ts';
import { registerReviewStaffRoutes } from './review-staff-routes.ts';
import { registerSnapshotRoutes } from './snapshot-routes.ts';
import { registerStockRoutes } from './stock-routes.ts';

export async function registerRoutes(app: ServiceApp, deps: Deps): Promise<void> {
  await registerCatalogueRoutes(app, deps);
  await registerImportRoutes(app, deps);
  registerEditRoutes(app, deps);
  registerCurrencyRoutes(app, deps);
  registerReservationRoutes(app, deps);
  registerStockRoutes(app, deps);
  registerSnapshotRoutes(app, deps);
  registerReviewRoutes(app, deps);
  registerReviewStaffRoutes(app, deps);
}
