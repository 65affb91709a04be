import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { patient } from '../dev/patient-agent.ts';
import { sendJson } from '../http-server.ts';
import type { Remotes } from './bff-client.ts';
import type { BuildStore } from './build-store.ts';
import { createStaticFiles, type StaticFile } from './static-files.ts';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 64 * 1024 * 1024;
/** A file of a build, decoded: no `..` between slashes. */
const SAFE_FILE = /^static\/(?!(.*\/)?\.\.(\/|$))[\w./~@[\]-]{1,300}$/;
const REMOTE_PATH = /^\/mf\/([a-z][a-z0-9]*)\/[\w-]{1,80}\/_next\/([^?]+)/;
const OWN_PATH = /^\/_next\/([^?]+)/;
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

interface Deps {
  remotes: Remotes;
  builds: BuildStore;
  immutable: boolean;
  /** Development: a remote may be starting; wait for it. */
  waits: boolean;
  log: Logger;
}

/** `/mf/<remote>/<version>/_next/static/…` → the remote. Names carry hashes, so the version need not be part of the key. */
export function createRemoteAssets({ remotes, builds, immutable, waits, log }: Deps) {
  const agent = new Agent({ connections: 16, keepAliveTimeout: 3_000 });
  const dispatcher = waits ? patient(agent) : agent;

  async function fetchFile(key: string): Promise<StaticFile | null> {
    const [, remote = '', file = ''] = /^([^/]+)\/(.*)$/.exec(key) ?? [];
    const answer = await request(`${remotes[remote]}/_next/${file}`, {
      dispatcher,
      signal: AbortSignal.timeout(waits ? TIMEOUT_MS * 4 : TIMEOUT_MS),
    });
    const body = Buffer.from(await answer.body.arrayBuffer());
    if (answer.statusCode === 404) return null;
    if (answer.statusCode !== 200) throw new Error(`${remote} answered ${answer.statusCode}`);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return { body, type, integrity: builds.hashOf(remote, decodeURIComponent(file)) };
  }
  const send = createStaticFiles({ maxBytes: MAX_BYTES, immutable, fetch: fetchFile });

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const [, remote = '', file = ''] = REMOTE_PATH.exec(req.url ?? '') ?? [];
    if (!remotes[remote] || !SAFE_FILE.test(decoded(file))) return sendJson(res, 404, { title: 'No such file' });
    try {
      if (!(await send(`${remote}/${file}`, req, res))) sendJson(res, 404, { title: 'No such file' });
    } catch (error) {
      log.warn({ remote, file, err: error }, 'a file of a remote could not be fetched');
      res.setHeader('retry-after', '2');
      sendJson(res, 503, { title: 'Please try again in a moment' });
    }
  };
}

/** What the path means; nothing where it cannot be decoded. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return '';
  }
}

/** The host's own `/_next/static/…` in production, from memory. False where Next must answer (unknown files). */
export function createOwnAssets(distDir: string) {
  const send = createStaticFiles({
    maxBytes: MAX_BYTES,
    immutable: true,
    async fetch(file) {
      const type = TYPES[path.extname(file)];
      if (!type) return null;
      try {
        return { body: await readFile(path.join(distDir, file)), type };
      } catch {
        return null; // Next answers with its 404
      }
    },
  });
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const file = decoded(OWN_PATH.exec(req.url ?? '')?.[1] ?? '');
    return SAFE_FILE.test(file) && send(file, req, res);
  };
}
