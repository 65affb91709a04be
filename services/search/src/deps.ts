import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Worker } from '@souk/service-kit/worker';
import type { Analyser } from './analyse.ts';
import type { Catalogue } from './catalogue.ts';
import type { Neighbours } from './correct-word.ts';
import type { ServedIndex } from './follow-index.ts';
import type { schema } from './schema.ts';

/** What writes and reads the database. */
export interface StoreDeps {
  database: Database<typeof schema>;
  analyse: Analyser;
}
export interface FetchDeps extends StoreDeps {
  catalogue: Catalogue;
}

/** What the HTTP side needs; main.ts makes it from the environment, tests make their own. */
export interface Deps extends StoreDeps {
  /** What this process searches in. */
  served: ServedIndex;
  neighbours: Neighbours;
  /** Woken by news of products, and by a wish for a new generation. */
  fetching: Pick<Worker, 'wake'>;
  rebuilding: Pick<Worker, 'wake'>;
  verifier: Verifier;
  logger?: ServiceAppOptions['logger'];
}
