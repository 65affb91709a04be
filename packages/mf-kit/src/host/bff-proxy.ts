import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Signer } from '@souk/contracts/token';
import type { Logger } from 'pino';
import { Agent, errors, request } from 'undici';
import { ownWords } from '../bff/problem-words.ts';
import { refuseForeignCall } from '../csrf.ts';
import { localizationHeaders } from '../localization.ts';
import { visitorHeaders } from '../visitor.ts';
import type { Remotes } from './bff-client.ts';
import { readBody } from './read-body.ts';
import { sendTrpcError } from './trpc-error.ts';
import { localizationOf, type Visits } from './visits.ts';

const TIMEOUT_MS = 10_000;
/** Of the browser's headers only these travel on: no Authorization, no x-forwarded-*. */
const PASSED_ON = [
  'content-type',
  'accept',
  'cookie',
  'x-souk',
  'sec-fetch-site',
  'origin',
  'trpc-accept',
  'sec-gpc',
] as const;
const PASSED_BACK = ['content-type', 'cache-control', 'retry-after', 'vary'] as const;
const PATH = /^\/api\/bff\/([a-z][a-z0-9-]*)\/trpc\/([\w.,-]{1,400})(\?.*)?$/;

interface Deps {
  remotes: Remotes;
  signer: Signer;
  visits: Visits;
  /** Names under which browsers reach the shop. */
  hosts: (host: string | undefined) => string[];
  log: Logger;
}

/** `/api/bff/<remote>/trpc/…` on the shop's origin → `/api/trpc/…` of that remote: one origin, one cookie, no CORS. */
export function createBffProxy({ remotes, signer, visits, hosts, log }: Deps) {
  const dispatcher = new Agent({ connections: 64, keepAliveTimeout: 3_000 });

  async function forward(req: IncomingMessage, remote: string, target: string, body: Buffer | undefined) {
    const visit = visits.of(req);
    const headers: Record<string, string> = {
      authorization: `Bearer ${await signer.serviceToken(`${remote}-mf`)}`,
      ...visitorHeaders(visit.visitor),
      ...localizationHeaders(localizationOf(visit)),
    };
    if (req.headers.host) headers['x-forwarded-host'] = req.headers.host; // the BFF checks the origin against it
    for (const name of PASSED_ON) {
      const value = req.headers[name];
      if (typeof value === 'string') headers[name] = value;
    }
    const method = req.method === 'POST' ? 'POST' : 'GET';
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return request(`${remotes[remote]}/api/trpc/${target}`, {
      dispatcher,
      method,
      headers,
      signal,
      ...(body ? { body } : {}),
    });
  }

  return async function proxy(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [, remote = '', procedures = '', query = ''] = PATH.exec(req.url ?? '') ?? [];
    if (!remotes[remote]) return sendTrpcError(res, { status: 404, code: 'NOT_FOUND', message: 'No such endpoint' });
    let body: Buffer | undefined;
    if (req.method === 'POST') {
      const refusal = refuseForeignCall(req.headers, hosts(req.headers.host));
      if (refusal) return sendTrpcError(res, refusal);
      const read = await readBody(req);
      if (!read) return sendTrpcError(res, { status: 413, code: 'PAYLOAD_TOO_LARGE', message: 'At most 100 KB' });
      body = read;
    } else if (req.method !== 'GET') {
      return sendTrpcError(res, { status: 405, code: 'METHOD_NOT_SUPPORTED', message: 'GET or POST' });
    }
    try {
      const answer = await forward(req, remote, procedures + query, body);
      for (const name of PASSED_BACK) {
        const value = answer.headers[name];
        if (value !== undefined) res.setHeader(name, value);
      }
      if (!answer.headers['cache-control']) res.setHeader('cache-control', 'no-store');
      const cookies = answer.headers['set-cookie'];
      if (cookies) res.setHeader('set-cookie', cookies);
      res.statusCode = answer.statusCode;
      res.end(Buffer.from(await answer.body.arrayBuffer()));
    } catch (error) {
      log.warn({ remote, procedures, err: error }, 'a BFF did not answer');
      const timedOut =
        error instanceof errors.HeadersTimeoutError || (error instanceof Error && error.name === 'TimeoutError');
      const code = timedOut ? 'GATEWAY_TIMEOUT' : 'SERVICE_UNAVAILABLE';
      sendTrpcError(res, {
        status: timedOut ? 504 : 503,
        code,
        message: ownWords(visits.of(req).locale, 'calm'),
        retryAfterSeconds: 2,
      });
    }
  };
}
