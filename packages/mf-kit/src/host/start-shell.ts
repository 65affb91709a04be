import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { DEFAULT_LOCALE, LOCALES, localPath } from '@souk/contracts/languages';
import { createSigner, type PrivateKey } from '@souk/contracts/token';
import { createProxyList } from '@souk/contracts/visitor';
import compression from 'compression';
import pino from 'pino';
import { restartOnChange } from '../dev/restart-on-change.ts';
import { shopHosts } from '../hosts.ts';
import { answerHealth, createHttpServer, listen, sendJson } from '../http-server.ts';
import { canonicalLocalePath, splitLocale } from '../localization.ts';
import { prepareNext } from '../next-app.ts';
import { createCatalogue, type Messages } from '../words/catalogue.ts';
import type { Remotes } from './bff-client.ts';
import { createBffProxy } from './bff-proxy.ts';
import { createCurrencyChoice } from './choose-currency.ts';
import { connectRemotes } from './connect-remotes.ts';
import { createDevReload } from './dev-reload.ts';
import { createHtmlCache } from './html-cache.ts';
import { sendLastResort } from './last-resort.ts';
import { createLateFragments } from './late-fragment.ts';
import { sendMedia } from './media.ts';
import { createOwnAssets, createRemoteAssets } from './remote-assets.ts';
import { createRemoteFiles } from './remote-files.ts';
import { createEverybodysRender } from './render-for-everybody.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';
import { localizationOf } from './visits.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

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
  /** The host's own texts. */
  messages: Messages;
  mediaDir: string;
  /** Where the shell keeps what it must remember across a restart. Absent: it remembers nothing. */
  stateDir?: string | undefined;
  /** Addresses and CIDR ranges of proxies in front of the shop, whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[];
  /** A remote that runs alone, as the host of its own pages. */
  alone?: {
    remote: string;
    /** Comes before everything else; true: it answered. The remote serves its BFF here. */
    first: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  };
}

/** A search of ten thousand characters is answered by a page, and anything much longer by Node itself. */
const MAX_URL = 12_000;
const PAGE_DEADLINE_MS = 12_000;

/** Everything the shell does around Next: assets, BFF calls, pictures, fragments, cached HTML, headers. */
export async function startShell(options: ShellOptions): Promise<void> {
  const { remotes, production, shopUrl, host, port, issuer, alone } = options;
  const log = pino({ name: issuer, level: options.logLevel });
  const waits = !production && !alone; // beside a remote that runs alone, others may not run at all
  if (waits) restartOnChange({ dir: options.dir, log });
  const signer = createSigner({ issuer, privateKey: options.serviceKey });
  const connected = connectRemotes({
    remotes,
    signer,
    production,
    waits,
    stateDir: options.stateDir,
    proxies: createProxyList(options.trustedProxies ?? []),
    catalogue: createCatalogue(options.messages),
    origin: new URL(shopUrl).origin,
    log,
  });
  const { builds, routes, planner, visits, patience } = connected;
  if (!alone) for (const locale of LOCALES) void routes(locale).meet();

  const server = createHttpServer();
  const next = await prepareNext({ dir: options.dir, dev: !production, hostname: host, port, server });
  const compress = compression({ level: 4, threshold: 1024 });
  const cached = createHtmlCache({ render: createEverybodysRender({ origin: `http://${host}:${port}`, visits }) });
  builds.onRelease(cached.expire);
  const ownAssets = createOwnAssets(path.join(options.dir, options.distDir));
  const hosts = shopHosts(shopUrl);
  const remoteFiles = createRemoteFiles({ remotes, signer, log });
  let ready = false;

  const live: Handler = (req, res) => {
    const deadline = setTimeout(() => {
      log.error({ path: req.url?.split('?')[0] }, 'a page was not rendered in time');
      sendLastResort(res, visits.of(req).locale);
    }, PAGE_DEADLINE_MS * patience);
    res.once('close', () => clearTimeout(deadline));
    compress(req as never, res as never, () => void next(req, res));
  };

  /** HTML from the cache for visitors without cookies, where the path is a page of some remote. */
  const page: Handler = async (req, res) => {
    const [pathname = '/', query] = (req.url ?? '/').split(/\?(.*)/s);
    const owner = path.extname(pathname) ? await routes(DEFAULT_LOCALE).ownerOfFile(pathname) : undefined;
    if (owner) return remoteFiles(req, res, owner);
    const canonical = canonicalLocalePath(pathname);
    if (canonical) return void res.writeHead(308, { location: query ? `${canonical}?${query}` : canonical }).end();
    const { locale, path: ownPath } = splitLocale(pathname);
    const start = alone && ownPath === '/' && (await routes(locale).startOf(alone.remote));
    if (start) return void res.writeHead(302, { location: localPath(locale, start) }).end();
    const readable = req.method === 'GET' || req.method === 'HEAD';
    const open = production && readable && !visits.isRender(req) && visits.of(req).newcomer && !path.extname(pathname);
    if (open && typeof (await routes(locale).match(ownPath)) === 'object') {
      if (await cached.answer(req, res, localizationOf(visits.of(req)))) return;
    }
    await live(req, res);
  };

  const prefixes: [string, Handler][] = [
    ['/mf/', createRemoteAssets({ remotes, builds, immutable: production, waits, log })],
    ['/api/bff/', createBffProxy({ remotes, signer, visits, hosts, log })],
    ['/api/fragment', createLateFragments({ planner, visits, hosts, othersMayBeAbsent: alone !== undefined })],
    ['/api/currency', createCurrencyChoice({ hosts, secure: shopUrl.startsWith('https:') })],
    ['/media/', (req, res) => sendMedia(req, res, options.mediaDir)],
    ...(production ? [] : [['/__dev/reload', createDevReload(remotes)] as [string, Handler]]),
    ['/_next/', live],
    ['/', page],
  ];

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.url ?? '/';
    if (answerHealth(req, res, () => (ready ? [] : ['next']))) return;
    if (await alone?.first(req, res)) return;
    if (url.length > MAX_URL) return sendJson(res, 414, { title: 'The address is too long' });
    if (production && url.startsWith('/_next/static/') && (await ownAssets(req, res))) return;
    await prefixes.find(([prefix]) => url.startsWith(prefix))?.[1](req, res);
  }

  const headers = securityHeaders({ https: shopUrl.startsWith('https:') });
  await listen({
    server,
    host,
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
