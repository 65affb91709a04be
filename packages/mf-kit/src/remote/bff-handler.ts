import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Verifier } from '@souk/contracts/token';
import type { AnyRouter } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Logger } from 'pino';
import type { BffRequest } from '../bff/create-bff.ts';
import type { RemoteBuild } from '../contract.ts';
import { refuseForeignCall } from '../csrf.ts';
import { BODY_LIMIT } from '../host/read-body.ts';
import { sendTrpcError } from '../host/trpc-error.ts';
import { readLocalization } from '../localization.ts';

const PREFIX = '/api/trpc/';
const MAX_BATCH = 10;

interface Deps<Services> {
  /** Development gives another one when its sources have changed. */
  router: () => AnyRouter;
  services: Services;
  verifier: Verifier;
  /** Names of the services that may call: the shell. */
  callers: (name: string) => boolean;
  hosts: (host: string | undefined) => string[];
  secure: boolean;
  build: () => RemoteBuild | Promise<RemoteBuild>;
  log: Logger;
}

const INTERNAL = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT']);

/** The remote's BFF on plain Node HTTP: no Next in between. */
export function createBffHandler<Services extends object>(deps: Deps<Services>) {
  const { router, services, verifier, callers, hosts, secure, build, log } = deps;

  const cookieSetter = (res: ServerResponse) => (name: string, value: string, maxAge: number | undefined) => {
    res.appendHeader(
      'set-cookie',
      stringifySetCookie({
        name,
        value,
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure,
        ...(maxAge === undefined ? {} : { maxAge }),
      }),
    );
  };

  return async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const caller = await verifier.verify((req.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (caller?.kind !== 'service' || !callers(caller.name)) {
      return sendTrpcError(res, { status: 401, code: 'UNAUTHORIZED', message: 'Only the shell calls here' });
    }
    if (req.method !== 'GET') {
      const refusal = refuseForeignCall(req.headers, hosts(req.headers['x-forwarded-host']?.toString()));
      if (refusal) return sendTrpcError(res, refusal);
    }
    const setCookie = cookieSetter(res);
    const context: BffRequest<Services> = {
      services,
      caller,
      cookies: parseCookie(req.headers.cookie ?? ''),
      ...readLocalization(req.headers),
      visitor: {
        address: req.headers['x-visitor-address']?.toString(),
        agent: req.headers['x-visitor-agent']?.toString() ?? '',
        noTracking: req.headers['sec-gpc'] === '1',
      },
      setCookie: (name, value, { maxAgeSeconds }) => setCookie(name, value, maxAgeSeconds),
      clearCookie: (name) => setCookie(name, '', 0),
      build: await build(),
    };
    await nodeHTTPRequestHandler({
      req,
      res,
      router: router(),
      path: (req.url ?? '').slice(PREFIX.length).split('?')[0] ?? '',
      createContext: async () => context,
      maxBodySize: BODY_LIMIT,
      maxBatchSize: MAX_BATCH,
      onError({ error, path }) {
        if (INTERNAL.has(error.code)) log.error({ procedure: path, err: error.cause ?? error }, 'a procedure failed');
      },
    });
  };
}
