import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

type Encoding = 'br' | 'gzip' | 'identity';
export interface StaticFile {
  body: Buffer;
  type: string;
  /** `sha384-…` that the body must have. */
  integrity?: string | undefined;
}
interface Held extends StaticFile {
  encoded: Map<Encoding, Promise<Buffer>>;
}
interface Options {
  maxBytes: number;
  immutable: boolean;
  fetch(key: string): Promise<StaticFile | null>;
}

const MIN_COMPRESSED = 860;
/** What a browser only heeds on a document or a worker; an image may be opened as a document (SVG). */
const FOR_DOCUMENTS = [
  'content-security-policy',
  'x-frame-options',
  'permissions-policy',
  'referrer-policy',
  'cross-origin-opener-policy',
];
const NO_DOCUMENT = /^(application\/javascript|text\/css|font\/)/;
const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotlied(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => gzipped(body, { level: 9 }),
  identity: async (body) => body,
};

export function acceptedEncoding(header: string | undefined): Encoding {
  const offered = (header ?? '').toLowerCase();
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(offered)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(offered)) return 'gzip';
  return 'identity';
}

/**
 * Immutable files kept in memory and compressed once: the second visitor costs nothing, and chunks of a remote that died stay
 * available to open tabs.
 */
export function createStaticFiles({ maxBytes, immutable, fetch }: Options) {
  const held = new LRUCache<string, Held>({ maxSize: maxBytes, sizeCalculation: ({ body }) => body.length * 2 + 200 });
  const coming = new Map<string, Promise<Held | null>>();

  async function obtain(key: string): Promise<Held | null> {
    const file = await fetch(key);
    if (!file) return null;
    if (file.integrity && `sha384-${createHash('sha384').update(file.body).digest('base64')}` !== file.integrity) {
      throw new Error(`integrity check failed for ${key}`);
    }
    const kept: Held = { ...file, encoded: new Map() };
    if (immutable) held.set(key, kept);
    return kept;
  }

  function find(key: string): Promise<Held | null> {
    const known = held.get(key);
    if (known) return Promise.resolve(known);
    const underWay = coming.get(key) ?? obtain(key).finally(() => coming.delete(key));
    coming.set(key, underWay);
    return underWay;
  }

  /** Answers with the file; false where there is none. Throws where it could not be fetched. */
  return async function send(key: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const file = await find(key);
    if (!file) return false;
    const compress = COMPRESSIBLE.test(file.type) && file.body.length >= MIN_COMPRESSED && immutable;
    const encoding = compress ? acceptedEncoding(req.headers['accept-encoding']) : 'identity';
    const encoded = file.encoded.get(encoding) ?? encoders[encoding](file.body);
    file.encoded.set(encoding, encoded);
    const body = await encoded;
    if (NO_DOCUMENT.test(file.type)) for (const name of FOR_DOCUMENTS) res.removeHeader(name);
    res.writeHead(200, {
      'content-type': file.type,
      'content-length': body.length,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-store',
      ...(compress ? { vary: 'Accept-Encoding' } : {}),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    res.end(req.method === 'HEAD' ? undefined : body);
    return true;
  };
}
export type SendStatic = ReturnType<typeof createStaticFiles>;
