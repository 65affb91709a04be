import { createHash } from 'node:crypto';
import { ApiError } from './errors.ts';
import type { Store } from './store.ts';

export type Answer = { status: number; body: string; request: string };

const keepMs = 24 * 3_600_000;

/** Keys whose request is being served. In memory on purpose: a process that dies has rolled back what it was doing. */
export type InProgress = Set<string>;

export function fingerprintOf(method: string, path: string, params: unknown): string {
  return createHash('sha256')
    .update(`${method} ${path} ${JSON.stringify(sorted(params))}`)
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The answer that this key was given before, if any. The same key for another request is an error. */
export function recall(store: Store, key: string, fingerprint: string, now: number): Answer | null {
  const [row] = store.rows(
    'SELECT fingerprint, status, body, request FROM idempotency WHERE key = ? AND created > ?',
    key,
    now - keepMs,
  );
  if (!row) return null;
  if (row.fingerprint !== fingerprint) {
    throw new ApiError(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  }
  return { status: Number(row.status), body: String(row.body), request: String(row.request) };
}

export function remember(store: Store, key: string, fingerprint: string, answer: Answer, now: number): void {
  store.run('DELETE FROM idempotency WHERE created <= ?', now - keepMs);
  store.run(
    'INSERT OR REPLACE INTO idempotency (key, fingerprint, status, body, request, created) VALUES (?, ?, ?, ?, ?, ?)',
    key,
    fingerprint,
    answer.status,
    answer.body,
    answer.request,
    now,
  );
}

export function keyInUse(key: string): ApiError {
  return new ApiError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
}
