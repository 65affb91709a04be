import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type Stripe from 'stripe';

export type Objects = {
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  'checkout.session': Stripe.Checkout.Session;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  line_item: Stripe.LineItem & { session: string };
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  product: Stripe.Product;
  refund: Stripe.Refund;
  shipping_rate: Stripe.ShippingRate;
  webhook_endpoint: Stripe.WebhookEndpoint;
};
export type Kind = keyof Objects;

const tables = `
CREATE TABLE IF NOT EXISTS objects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  created INTEGER NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
-- lists: newest first per kind, whole or of one parent
CREATE INDEX IF NOT EXISTS objects_kind ON objects (kind, seq);
CREATE INDEX IF NOT EXISTS objects_created ON objects (kind, created);
CREATE INDEX IF NOT EXISTS objects_intent ON objects (kind, json_extract(json, '$.payment_intent'), seq);
CREATE INDEX IF NOT EXISTS objects_session ON objects (json_extract(json, '$.session'), seq) WHERE kind = 'line_item';
CREATE INDEX IF NOT EXISTS saved_cards ON objects (json_extract(json, '$.customer'), seq)
  WHERE kind = 'payment_method' AND json_extract(json, '$.customer') IS NOT NULL;
-- what runs out by itself
CREATE INDEX IF NOT EXISTS open_sessions ON objects (json_extract(json, '$.expires_at'))
  WHERE kind = 'checkout.session' AND json_extract(json, '$.status') = 'open';
CREATE INDEX IF NOT EXISTS holds ON objects (created)
  WHERE kind = 'payment_intent' AND json_extract(json, '$.status') = 'requires_capture';
CREATE TABLE IF NOT EXISTS idempotency (
  key TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  request TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
-- what is older than a day, forgotten at each new key
CREATE INDEX IF NOT EXISTS idempotency_age ON idempotency (created);
CREATE TABLE IF NOT EXISTS deliveries (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES objects (id),
  endpoint TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  next_at INTEGER NOT NULL,
  UNIQUE (event, endpoint)
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (endpoint, next_at, id) WHERE state = 'pending';
-- refunds on their way and disputes that wait for an answer: when they go on by themselves
CREATE TABLE IF NOT EXISTS due (object TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS due_at ON due (at);
-- payment_intent_data of a session, until its first payment attempt makes the intent
CREATE TABLE IF NOT EXISTS intent_plans (session TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

export type Store = ReturnType<typeof openStore>;

/** One SQLite file in `stateDir`. It is synchronous, so a request runs from begin to commit without another one in between. */
export function openStore(stateDir: string) {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(stateDir, 'stripe.sqlite'));
  // WAL with synchronous=NORMAL keeps every commit through a kill -9 of the process.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;',
  );
  database.exec(tables);
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const sql = (text: string) => {
    const known = statements.get(text) ?? database.prepare(text);
    statements.set(text, known);
    return known;
  };
  let depth = 0;

  const store = {
    rows: (text: string, ...values: SQLInputValue[]) => sql(text).all(...values),
    run: (text: string, ...values: SQLInputValue[]) => sql(text).run(...values),

    transaction<T>(work: () => T): T {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },

    get<K extends Kind>(kind: K, id: string): Objects[K] | undefined {
      const row = sql('SELECT json FROM objects WHERE id = ? AND kind = ?').get(id, kind);
      return row ? (JSON.parse(String(row.json)) as Objects[K]) : undefined;
    },

    /** For ids that the sandbox itself wrote; their absence is a bug. */
    must<K extends Kind>(kind: K, id: string): Objects[K] {
      const found = store.get(kind, id);
      if (!found) throw new Error(`${kind} ${id} is not in the store`);
      return found;
    },

    put<K extends Kind>(kind: K, object: Objects[K]): Objects[K] {
      const created = 'created' in object ? object.created : 0;
      sql(
        `INSERT INTO objects (id, kind, created, json) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET json = excluded.json`,
      ).run(object.id, kind, created, JSON.stringify(object));
      return object;
    },

    remove(id: string): void {
      sql('DELETE FROM objects WHERE id = ?').run(id);
    },

    /** Objects of a kind, oldest first, that meet an SQL condition over `json`, `created` and `seq`. */
    where<K extends Kind>(kind: K, condition: string, ...values: SQLInputValue[]): Objects[K][] {
      const rows = sql(`SELECT json FROM objects WHERE kind = '${kind}' AND ${condition} ORDER BY seq`).all(...values);
      return rows.map((row) => JSON.parse(String(row.json)) as Objects[K]);
    },

    /** A named secret that is made once and then kept. */
    secret(name: string, make: () => string): string {
      const known = sql('SELECT value FROM secrets WHERE name = ?').get(name)?.value;
      if (known !== undefined) return String(known);
      const made = make();
      sql('INSERT INTO secrets (name, value) VALUES (?, ?)').run(name, made);
      return made;
    },

    close: () => database.close(),
  };
  return store;
}
