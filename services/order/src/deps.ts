import type { Signer, Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Outbox } from '@souk/service-kit/outbox';
import type { Worker } from '@souk/service-kit/worker';
import type { Catalogue } from './catalogue.ts';
import type { OrderFacts } from './order-facts.ts';
import type { OrderWorkflows } from './order-workflows.ts';
import type { Peers } from './peers.ts';
import type { schema } from './schema.ts';

/** Where failures are told; pino's shape. */
export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the service needs from outside; main.ts makes it from the environment, tests make their own. */
export interface Deps {
  database: Database<typeof schema>;
  /** Signs guests' tokens, as issuer `order`. */
  signer: Signer;
  /** What the product service sells now. */
  catalogue: Catalogue;
  /** Starts and steers the durable workflow of an order. */
  workflows: OrderWorkflows;
  /** The services whose stock and money an order moves. */
  peers: Peers;
  /** Makes and sends what others hear of an order. */
  facts: OrderFacts;
  outbox: Outbox;
  /** Settles approved returns; woken when there is one. */
  settling: Pick<Worker, 'wake'>;
  log: Log;
}

/** What the HTTP side needs besides. */
export interface AppDeps extends Omit<Deps, 'log'> {
  verifier: Verifier;
  /** Rejects until the durable handlers are registered. */
  durableReady(): Promise<void>;
  logger?: ServiceAppOptions['logger'];
}
