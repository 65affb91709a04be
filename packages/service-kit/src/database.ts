import { randomUUID } from 'node:crypto';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql, type TransactionSql, type UnsafeQueryOptions } from 'postgres';

export interface Database<Schema extends Record<string, unknown>> {
  /** Typed queries. */
  db: PostgresJsDatabase<Schema>;
  /** Plain SQL, for what Drizzle cannot say well. */
  sql: Sql;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * How long a connection that broke off waits before it connects again, in s. The driver's own pause grows with every broken
 * connection of the whole pool, so that after one restart of Postgres some queries would wait for 20 s.
 */
const RECONNECT_PAUSE_S = 0.1;

/** A pool to the service's own database. `schema` is the service's Drizzle tables. */
export function connectDatabase<Schema extends Record<string, unknown>>(
  url: string,
  schema: Schema,
  { maxConnections = 10, statementTimeoutMs = 10_000 } = {},
): Database<Schema> {
  const sql = postgres(url, {
    max: maxConnections,
    onnotice: () => {},
    connect_timeout: 5,
    backoff: () => RECONNECT_PAUSE_S,
    // Of this process alone: as long as Postgres has a connection of that name, the process lives, however it dies.
    connection: {
      application_name: `souk-${randomUUID()}`,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 15_000,
      TimeZone: 'UTC',
    },
  });
  return {
    db: drizzle(withPreparedStatements(sql), { schema }),
    sql,
    ping: async () => {
      await sql`select 1`;
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

/**
 * Drizzle sends its statements by `unsafe`, which has Postgres parse and plan each of them every time. Prepared once a connection,
 * they cost half. (Behind a pooler that shares connections by transaction, the pooler must know prepared statements.)
 */
function withPreparedStatements<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      if (key === 'unsafe')
        return (query: string, values: never[] = [], options: UnsafeQueryOptions = {}) =>
          target.unsafe(query, values, { ...options, prepare: true });
      if (key === 'begin' && 'begin' in target)
        return (run: (transaction: TransactionSql) => Promise<unknown>) =>
          target.begin((transaction) => run(withPreparedStatements(transaction)));
      return Reflect.get(target, key);
    },
  });
}

const MIGRATION_LOCK = 7_265_101; // any number; the same in every copy of a service

/** Applies the migrations in `folder` (made by drizzle-kit). Copies that start together wait for each other. */
export async function migrateDatabase(url: string, folder: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
