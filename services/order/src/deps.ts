import type { Signer, Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Catalogue } from './catalogue.ts';
import type { OrderWorkflows } from './order-workflows.ts';
import type { schema } from './schema.ts';

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  verifier: Verifier;
  /** Signs guests' tokens, as issuer `order`. */
  signer: Signer;
  /** What the product service sells now. */
  catalogue: Catalogue;
  /** Starts and steers the durable workflow of an order. */
  workflows: OrderWorkflows;
  /** Resolves when the durable handlers are registered. */
  durableReady(): Promise<void>;
  logger?: ServiceAppOptions['logger'];
}
