import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Outbox } from '@souk/service-kit/outbox';
import type { schema } from './schema.ts';

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  /** Sends what was written about changed products. */
  outbox: Pick<Outbox, 'wake'>;
  verifier: Verifier;
  logger?: ServiceAppOptions['logger'];
}
/** What reads and writes the database alone. */
export type DatabaseDeps = Pick<Deps, 'database'>;
/** What changes what readers were told of. */
export type TellingDeps = Pick<Deps, 'database' | 'outbox'>;
