import { createHash } from 'node:crypto';
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';

/** What was counted lately. A service with limits exports this from its `schema.ts`. Keys are hashes: who did what is not kept. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull(),
    expire: timestamp('expire', { withTimezone: true, mode: 'date' }),
  },
  // rate-limiter-flexible: what is over is deleted
  (table) => [index('rate_limits_over').on(table.expire)],
);

export interface RateLimit {
  /** So many … */
  points: number;
  /** … in so many seconds. */
  duration: number;
}

/** A limit that all copies of a service count together, in its Postgres. */
export const rateLimiter = (db: Pick<PostgresJsDatabase, 'select'>, keyPrefix: string, limit: RateLimit) =>
  new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, keyPrefix, ...limit });

/** Counts one more. Answers in how many seconds it may be tried again when that was one too many, else undefined. */
export async function take(limiter: RateLimiterDrizzle, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** What stands for an address or an account among the counts. */
export const limitKey = (text: string): string => createHash('sha256').update(text).digest('base64url');
