import { LRUCache } from 'lru-cache';
import type { CachePolicy } from '../contract.ts';

interface Kept<T> {
  value: T;
  freshUntil: number;
  staleUntil: number;
  newcomersOnly: boolean;
  renewing?: Promise<void>;
}
export interface Fetched<T> {
  value: T;
  bytes: number;
  cache?: CachePolicy | undefined;
}
interface Lookup<T> {
  key: string;
  /** The visitor sent no cookies. */
  newcomer: boolean;
  fetch(): Promise<Fetched<T>>;
  /** The same for nobody in particular, to renew behind the visitors' backs. */
  renew(): Promise<Fetched<T>>;
}

/** Answers that their remote declared to be the same for everybody: served while fresh, renewed once while stale. */
export function createAnswerCache<T extends object>({
  maxBytes,
  now = Date.now,
}: {
  maxBytes: number;
  now?: () => number;
}) {
  const entries = new LRUCache<string, Kept<T>>({ maxSize: maxBytes });

  function keep(key: string, { value, bytes, cache }: Fetched<T>) {
    if (!cache) {
      entries.delete(key);
      return;
    }
    const freshUntil = now() + cache.freshSeconds * 1000;
    entries.set(
      key,
      {
        value,
        freshUntil,
        staleUntil: freshUntil + cache.staleSeconds * 1000,
        newcomersOnly: cache.newcomersOnly ?? false,
      },
      { size: bytes + key.length + 100 },
    );
  }

  async function answer({ key, newcomer, fetch, renew }: Lookup<T>): Promise<T> {
    const known = entries.get(key);
    if (known && now() < known.staleUntil && (newcomer || !known.newcomersOnly)) {
      if (now() >= known.freshUntil) {
        known.renewing ??= renew()
          .then((fetched) => keep(key, fetched))
          .catch(() => {}) // the stale answer serves on; the next visitor tries again
          .finally(() => {
            known.renewing = undefined;
          });
      }
      return known.value;
    }
    const fetched = await fetch();
    // what a visitor with cookies was told must not be taken for a newcomer's answer
    if (newcomer || (fetched.cache && !fetched.cache.newcomersOnly)) keep(key, fetched);
    return fetched.value;
  }
  return { answer, clear: () => entries.clear() };
}
