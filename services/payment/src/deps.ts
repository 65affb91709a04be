import type { SoukEvent } from '@souk/contracts/events';
import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type Stripe from 'stripe';
import type { schema } from './schema.ts';

/** Where failures are told; pino's shape. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Why a payment is compared with Stripe. */
export interface SyncRequest {
  /** Found in a Stripe event; adopted when the answer that named it was lost. */
  sessionId?: string;
  /** True when it is about refunds, which are then read too. */
  refunds?: boolean;
  /** What is written into the payment's history. */
  cause: string;
}

export interface Deps {
  database: Database<typeof schema>;
  stripe: Stripe;
  log: Log;
  /** Hands a payment to durable work, once per key. Rejects when it cannot be handed over. */
  handOver(paymentId: string, request: SyncRequest, key: string): Promise<void>;
  /** One attempt; rejects unless the order service accepted it. */
  deliver(event: SoukEvent): Promise<void>;
}

/** What the HTTP side needs besides. */
export interface AppDeps extends Omit<Deps, 'log'> {
  verifier: Verifier;
  webhookSecrets: string[];
  livemode: boolean;
  /** Rejects until Restate knows our handlers. */
  durableReady(): Promise<void>;
  logger?: ServiceAppOptions['logger'];
}
