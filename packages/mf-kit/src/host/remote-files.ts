import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Signer } from '@souk/contracts/token';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { sendJson } from '../http-server.ts';
import type { Remotes } from './bff-client.ts';

const TIMEOUT_MS = 30_000;
const PASSED_BACK = ['content-type', 'cache-control', 'content-encoding', 'vary', 'retry-after'] as const;

interface Deps {
  remotes: Remotes;
  signer: Signer;
  log: Logger;
}

/** What a remote publishes in `files` (sitemap.xml, a feed), handed through as it comes. */
export function createRemoteFiles({ remotes, signer, log }: Deps) {
  const dispatcher = new Agent({ connections: 8, keepAliveTimeout: 3_000 });
  return async function answer(req: IncomingMessage, res: ServerResponse, remote: string): Promise<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      return sendJson(res, 405, { title: 'GET or HEAD' });
    }
    const path = req.url?.split('?')[0] ?? '/';
    try {
      const file = await request(`${remotes[remote]}/files${path}`, {
        dispatcher,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          authorization: `Bearer ${await signer.serviceToken(`${remote}-mf`)}`,
          ...(req.headers['accept-encoding'] ? { 'accept-encoding': String(req.headers['accept-encoding']) } : {}),
        },
      });
      res.statusCode = file.statusCode;
      for (const name of PASSED_BACK) {
        const value = file.headers[name];
        if (value !== undefined) res.setHeader(name, value);
      }
      if (req.method === 'GET') return await pipeline(file.body, res);
      await file.body.dump();
      res.end();
    } catch (error) {
      log.warn({ remote, path, err: error }, 'a file of a remote did not come');
      if (res.headersSent) return void res.destroy();
      res.setHeader('retry-after', '60');
      sendJson(res, 503, { title: 'Please try again in a minute' });
    }
  };
}
