import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { schema } from './schema.ts';

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  verifier: Verifier;
  logger?: ServiceAppOptions['logger'];
}
