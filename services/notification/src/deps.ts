import type { Verifier } from '@souk/contracts/token';
import type { ServiceAppOptions } from '@souk/service-kit/app';
import type { Database } from '@souk/service-kit/database';
import type { Mailer } from './mailer.ts';
import type { schema } from './schema.ts';

/** Where failures are told; pino's shape. */
export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What sending needs. */
export interface DeliveryDeps {
  database: Database<typeof schema>;
  mailer: Mailer;
  log: Log;
}

/** What the HTTP side needs. */
export interface AppDeps {
  database: Database<typeof schema>;
  verifier: Verifier;
  /** Hands a stored notification to durable work, once. Rejects when it cannot be handed over. */
  handOver(id: string): Promise<void>;
  /** Rejects until Restate knows our handlers. */
  durableReady(): Promise<void>;
  logger?: ServiceAppOptions['logger'];
}
