import type { Locale } from '@souk/contracts/locale';
import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Delivery } from './delivery.ts';
import type { schema } from './schema.ts';

/** What the HTTP side needs. */
export interface AppDeps {
  database: Database<typeof schema>;
  verifier: Verifier;
  delivery: Delivery;
  /** Who hears of disputes and of orders that need a person, and in which language. */
  operator: { email: string; locale: Locale };
  logger?: ServiceAppOptions['logger'];
}
