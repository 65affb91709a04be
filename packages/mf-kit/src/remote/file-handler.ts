import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Verifier } from '@souk/contracts/token';
import type { Logger } from 'pino';
import { sendJson } from '../http-server.ts';

/** A file of a remote for readers that are no browsers, such as a sitemap: gzipped text, the same for everybody. */
export interface RemoteFile {
  /** With its charset. */
  type: string;
  gzipped: Uint8Array;
  maxAgeSeconds: number;
}
/** Null: there is no such file. Rejects where it cannot be made now. */
export type RemoteFiles = (path: string) => Promise<RemoteFile | null>;

const PREFIX = '/files';

interface Deps {
  files: RemoteFiles | undefined;
  verifier: Verifier;
  callers: (name: string) => boolean;
  log: Logger;
}

/** `GET /files/<path>` of a remote, for the shell, which has the file under `/<path>`. True: it was answered. */
export function createFileHandler({ files, verifier, callers, log }: Deps) {
  return async function answer(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const path = req.url?.split('?')[0] ?? '';
    if (!files || !path.startsWith(`${PREFIX}/`)) return false;
    const caller = await verifier.verify((req.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (caller?.kind !== 'service' || !callers(caller.name)) {
      sendJson(res, 401, { title: 'Only the shell asks here' });
      return true;
    }
    try {
      const file = await files(path.slice(PREFIX.length));
      if (file) await send(req, res, file);
      else sendJson(res, 404, { title: 'No such file' });
    } catch (error) {
      if (res.headersSent) throw error;
      log.warn({ path, err: error }, 'a file could not be made');
      res.setHeader('retry-after', '60');
      sendJson(res, 503, { title: 'Please try again in a minute' });
    }
    return true;
  };
}

async function send(req: IncomingMessage, res: ServerResponse, { type, gzipped, maxAgeSeconds }: RemoteFile) {
  res.setHeader('content-type', type);
  res.setHeader('cache-control', `public, max-age=${maxAgeSeconds}`);
  res.setHeader('vary', 'accept-encoding');
  const body = Readable.from([gzipped]);
  if (/\bgzip\b/.test(String(req.headers['accept-encoding']))) {
    res.setHeader('content-encoding', 'gzip');
    await pipeline(body, res);
  } else await pipeline(body, createGunzip(), res);
}
