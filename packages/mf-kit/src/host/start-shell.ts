import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createSigner, type PrivateKey } from '@souk/contracts/token';
import compression from 'compression';
import pino from 'pino';
import { shopHosts } from '../hosts.ts';
import { answerHealth, createHttpServer, listen, sendJson } from '../http-server.ts';
import { prepareNext } from '../next-app.ts';
import { createBffClient, type Remotes } from './bff-client.ts';
import { createBffProxy } from './bff-proxy.ts';
import { createBuildStore } from './build-store.ts';
import { withDeadline } from './deadline.ts';
import { provideHost } from './host-access.ts';
import { createLateFragments } from './late-fragment.ts';
import { sendMedia } from './media.ts';
import { createPlanner } from './planner.ts';
import { createOwnAssets, createRemoteAssets } from './remote-assets.ts';
import { createRouteTables } from './route-tables.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
import { createVisits } from './visits.ts';

export interface ShellOptions {
  /** Issuer of the service tokens that the BFFs get. */
  issuer: string;
  dir: string;
  distDir: string;
  host: string;
  port: number;
  production: boolean;
  logLevel: string;
  serviceKey: PrivateKey;
  remotes: Remotes;
  shopUrl: string;
  mediaDir: string;
  /** Comes before everything else; true: it answered. A remote that runs alone serves its BFF here. */
  first?: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
}

const MAX_URL = 8_000;

/** Everything the shell does around Next: assets, BFF calls, pictures, fragments, headers. */
export async function startShell(options: ShellOptions): Promise<void> {
  const { remotes, production, shopUrl, port } = options;
  const log = pino({ name: options.issuer, level: options.logLevel });
  const signer = createSigner({ issuer: options.issuer, privateKey: options.serviceKey });
  const ask = createBffClient({ remotes, signer });
  const builds = createBuildStore({ remotes, strict: production });
  const routes = createRouteTables({ remotes, ask, log });
  const planner = createPlanner({ ask, routes, builds, log });
  const visits = createVisits();
  const hosts = shopHosts(shopUrl);
  const proxyBff = createBffProxy({ remotes, signer, hosts, log });
  const lateFragment = createLateFragments({ planner, visits, hosts });
  const remoteAssets = createRemoteAssets({ remotes, builds, immutable: production, log });
  const ownAssets = createOwnAssets(path.join(options.dir, options.distDir));
  const headers = securityHeaders({ https: shopUrl.startsWith('https:') });
  const compress = compression({ level: 4, threshold: 1024 });
  let ready = false;

  provideHost({
    plan: (req, at) => planner.plan(at, visits.of(req)),
    chrome: (req) => planner.chrome(visits.of(req)),
    serverEntry: (mf) => builds.serverEntry(mf),
    declareCacheable: (req, policy) => {
      visits.of(req).cacheable = policy;
    },
    deadline: withDeadline,
    report: (what, error) => {
      log.error({ what, err: error }, 'left to a fallback');
      return null;
    },
  });

  const server = createHttpServer();
  const handlePage = await prepareNext({ dir: options.dir, dev: !production, hostname: options.host, port, server });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/';
    if (answerHealth(req, res, () => (ready ? [] : ['next']))) return;
    if (await options.first?.(req, res)) return;
    if (url.length > MAX_URL) return sendJson(res, 414, { title: 'The address is too long' });
    if (url.startsWith('/mf/')) return remoteAssets(req, res);
    if (url.startsWith('/api/bff/')) return proxyBff(req, res);
    if (url === '/api/fragment') return lateFragment(req, res);
    if (url.startsWith('/media/')) return sendMedia(req, res, options.mediaDir);
    if (production && url.startsWith('/_next/static/') && (await ownAssets(req, res))) return;
    compress(req as never, res as never, () => void handlePage(req, res));
  }

  await listen({
    server,
    host: options.host,
    port,
    log,
    listener: (req, res) => {
      for (const [name, value] of headers) res.setHeader(name, value);
      if (production) res.setHeader('Content-Security-Policy', contentSecurityPolicy());
      answer(req, res).catch((error: unknown) => {
        log.error({ err: error, method: req.method, path: req.url?.split('?')[0] }, 'a request failed');
        if (res.headersSent) res.destroy();
        else sendJson(res, 500, { title: 'Something went wrong' });
      });
    },
  });
  ready = true;
}
