import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Outbox } from '@souk/service-kit/outbox';
import type Stripe from 'stripe';
import type { schema } from './schema.ts';
import type { Statements } from './statements.ts';

/** Where failures are told; pino's shape. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Deps {
  database: Database<typeof schema>;
  statements: Statements;
  stripe: Stripe;
  log: Log;
  /** Sends what was written for the order service. */
  outbox: Outbox;
  /** Whether our key moves real money. */
  livemode: boolean;
  /** What support may give back of one order, all together, in cents; see support-limit.ts for other currencies. */
  supportRefundLimit: number;
}

/** What the HTTP side needs besides. */
export interface AppDeps extends Omit<Deps, 'log'> {
  verifier: Verifier;
  webhookSecrets: string[];
  logger?: ServiceAppOptions['logger'];
}
