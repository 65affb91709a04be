import type { Verifier } from '@souk/contracts/token';
import type { ProxyList } from '@souk/contracts/visitor';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Outbox } from '@souk/service-kit/outbox';
import type { rateLimiter } from '@souk/service-kit/rate-limit';
import type { Purchases } from './purchases.ts';
import type { schema } from './schema.ts';

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  /** Sends what was written about changed products. */
  outbox: Pick<Outbox, 'wake'>;
  verifier: Verifier;
  /** Who has bought what. */
  purchases: Purchases;
  /** Reviews are shown as they are written; else when they are approved. */
  reviewsShownAtOnce: boolean;
  /** How many reviews somebody may report. */
  reportLimit: ReturnType<typeof rateLimiter>;
  /** Makes of an address what stands for it in the database. */
  visitorKey: string;
  proxies: ProxyList;
  logger?: ServiceAppOptions['logger'];
}
/** What reads and writes the database alone. */
export type DatabaseDeps = Pick<Deps, 'database'>;
/** What changes what readers were told of. */
export type TellingDeps = Pick<Deps, 'database' | 'outbox'>;
