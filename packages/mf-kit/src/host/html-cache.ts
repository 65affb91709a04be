import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { CachePolicy } from '../contract.ts';
import type { Localization } from '../localization.ts';
import { createNonceHtml, type NonceHtml } from './nonce-html.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { acceptedEncoding } from './static-files.ts';

const MAX_BYTES = 96 * 1024 * 1024;
const MAX_REFUSALS = 5_000;
const REFUSAL_MS = 30_000;
/** Left in the HTML where React gave a failed region up to the browser. */
const GIVEN_UP = '<!--$!-->';

interface Entry {
  html: NonceHtml;
  freshUntil: number;
  staleUntil: number;
}
export interface Rendered {
  status: number;
  html: string;
  nonce: string | undefined;
  cache: CachePolicy | undefined;
}
interface Wanted {
  key: string;
  url: string;
  localization: Localization;
}
interface Deps {
  /** Renders a page for nobody in particular. The URL names the language, too. */
  render(url: string, localization: Localization): Promise<Rendered>;
  now?: () => number;
}

/**
 * HTML of pages that are the same for every visitor without cookies. One render at a time per URL and currency; stale
 * HTML is served while it is renewed. These are the key, the HTML names its builds: a release shows after at most the fresh time.
 */
export function createHtmlCache({ render, now = Date.now }: Deps) {
  const entries = new LRUCache<string, Entry>({ maxSize: MAX_BYTES, sizeCalculation: ({ html }) => html.bytes + 200 });
  const refused = new LRUCache<string, true>({ max: MAX_REFUSALS, ttl: REFUSAL_MS });
  const coming = new Map<string, Promise<Entry | undefined>>();

  async function renew({ key, url, localization }: Wanted): Promise<Entry | undefined> {
    const { status, html, nonce, cache } = await render(url, localization);
    if (status !== 200 || !cache || !nonce || html.includes(GIVEN_UP)) {
      if (status < 500) entries.delete(key); // while the remote is away, what we have is better than nothing
      refused.set(key, true);
      return undefined;
    }
    const freshUntil = now() + cache.freshSeconds * 1000;
    const entry = {
      html: await createNonceHtml(html, nonce),
      freshUntil,
      staleUntil: freshUntil + cache.staleSeconds * 1000,
    };
    entries.set(key, entry);
    return entry;
  }

  function renewOnce(wanted: Wanted): Promise<Entry | undefined> {
    const { key } = wanted;
    const underWay = coming.get(key) ?? renew(wanted).finally(() => coming.delete(key));
    coming.set(key, underWay);
    return underWay;
  }

  async function find(wanted: Wanted): Promise<{ entry: Entry; state: 'hit' | 'stale' | 'miss' } | undefined> {
    const { key } = wanted;
    const known = entries.get(key);
    if (known && now() < known.freshUntil) return { entry: known, state: 'hit' };
    if (known && now() < known.staleUntil) {
      if (!refused.has(key)) renewOnce(wanted).catch(() => {}); // the render reports it; stale HTML serves on
      return { entry: known, state: 'stale' };
    }
    if (refused.has(key)) return undefined;
    const entry = await renewOnce(wanted).catch(() => undefined); // rendered live instead, where errors are answered
    return entry && { entry, state: 'miss' };
  }

  /** Answers from the cache; false: render it for this visitor. */
  async function answer(req: IncomingMessage, res: ServerResponse, localization: Localization): Promise<boolean> {
    const url = req.url ?? '/';
    const found = await find({ key: `${localization.currency} ${url}`, url, localization });
    if (!found) return false;
    const nonce = randomBytes(16).toString('base64');
    const zipped = acceptedEncoding(req.headers['accept-encoding']) !== 'identity';
    const body = zipped ? found.entry.html.gzip(nonce) : found.entry.html.plain(nonce);
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'private, no-cache',
      vary: 'Accept-Encoding, Cookie',
      'x-cache': found.state,
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    res.end(req.method === 'HEAD' ? undefined : body);
    return true;
  }
  /** HTML from before a release is served once more, while it is renewed. */
  function expire() {
    for (const entry of entries.values()) entry.freshUntil = 0;
    refused.clear();
  }
  return { answer, expire };
}
