import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Worker } from '@souk/service-kit/worker';
import type { Candidates } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import type { schema } from './schema.ts';

export interface StoreDeps {
  database: Database<typeof schema>;
}
export interface FetchDeps extends StoreDeps {
  catalogue: Catalogue;
}

/** What the HTTP side needs; main.ts makes it from the environment, tests make their own. */
export interface Deps extends StoreDeps {
  candidates: Candidates;
  /** Woken by news of products, and by a wish for a rebuild. */
  fetching: Pick<Worker, 'wake'>;
  rebuilding: Pick<Worker, 'wake'>;
  verifier: Verifier;
  logger?: ServiceAppOptions['logger'];
}
