import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createVerifier, type PrivateKey, type TrustedKeys } from '@souk/contracts/token';
import type { AnyRouter } from '@trpc/server';
import pino from 'pino';
import { discoverExposes } from '../build/discover-exposes.ts';
import type { RemoteBuild } from '../contract.ts';
import { followRemote } from '../dev/follow-remote.ts';
import { startShell } from '../host/start-shell.ts';
import { shopHosts } from '../hosts.ts';
import { answerHealth, createHttpServer, listen, sendJson } from '../http-server.ts';
import { prepareNext } from '../next-app.ts';
import { createBffHandler } from './bff-handler.ts';
import { describeBuild } from './describe-build.ts';
import { createFileHandler, type RemoteFiles } from './file-handler.ts';

export interface RemoteOptions<Services extends object> {
  /** `catalog`: the name under which the shell knows this remote. */
  name: string;
  dir: string;
  distDir: string;
  host: string;
  port: number;
  production: boolean;
  logLevel: string;
  serviceKey: PrivateKey;
  trustedKeys: TrustedKeys;
  shopUrl: string;
  router: AnyRouter;
  services: Services;
  /** What `files` in its routes name. */
  files?: RemoteFiles;
  /** Set: run without a shell, as the host of its own pages, with fragments of these remotes where they can be reached. */
  standalone?: { remotes: Record<string, string>; mediaDir: string } | undefined;
}

/** What stands for a build when the remote's own pages are imported, not fetched (standalone/local-exposes.ts). */
const localBuild = (name: string, exposes: readonly string[]): RemoteBuild => ({
  name: `${name}_alone`,
  version: 'alone',
  rev: 'alone',
  clientEntry: '',
  serverEntry: '',
  exposes: Object.fromEntries(exposes.map((expose) => [expose, { js: [], css: [] }])),
  integrity: {},
});

/** A remote's server: its BFF and the files of its build. */
export async function startRemote<Services extends object>(options: RemoteOptions<Services>): Promise<void> {
  const { name, dir, production, port, host, shopUrl, standalone } = options;
  const part = `${name}-mf`;
  const log = pino({ name: part, level: options.logLevel });
  const distDir = path.join(dir, options.distDir);

  let described: RemoteBuild | undefined;
  const build = (): RemoteBuild => {
    if (standalone) described ??= localBuild(name, Object.keys(discoverExposes(dir)));
    else if (production) described ??= describeBuild(distDir, { production });
    else return describeBuild(distDir, { production });
    return described;
  };
  const sources = production ? undefined : await followRemote({ dir, log, build });
  const verifier = createVerifier({ audience: part, trustedKeys: options.trustedKeys });
  // a remote that runs alone asks itself; it has no build that others could load
  const callers = (caller: string) =>
    standalone ? caller === part : caller === 'shell' || (!production && caller.endsWith('-mf'));
  const files = createFileHandler({ files: options.files, verifier, callers, log });
  const bff = createBffHandler({
    router: sources?.router ?? (() => options.router),
    services: options.services,
    verifier,
    callers,
    hosts: shopHosts(shopUrl),
    secure: shopUrl.startsWith('https:'),
    build: sources?.build ?? build,
    log,
  });
  const answerBff = async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    if (sources && req.url === '/__dev/rev') {
      res.end(await sources.rev());
      return true;
    }
    if (!req.url?.startsWith('/api/trpc/')) return files(req, res);
    await bff(req, res);
    return true;
  };

  if (standalone) {
    await startShell({
      issuer: part,
      dir,
      distDir: options.distDir,
      host,
      port,
      production,
      logLevel: options.logLevel,
      serviceKey: options.serviceKey,
      remotes: { ...standalone.remotes, [name]: `http://${host}:${port}` },
      shopUrl: `http://localhost:${port}`,
      messages: { en: {}, de: {} },
      mediaDir: standalone.mediaDir,
      alone: { remote: name, first: answerBff },
    });
    return;
  }

  if (production) build(); // before anybody could change the files
  const server = createHttpServer();
  let ready = false;
  const handleNext = await prepareNext({ dir, dev: !production, hostname: host, port, server });
  await listen({
    server,
    host,
    port,
    log,
    listener: (req, res) => {
      const answer = async () => {
        if (answerHealth(req, res, () => (ready ? [] : ['build']))) return;
        if (!(await answerBff(req, res))) await handleNext(req, res);
      };
      answer().catch((error: unknown) => {
        log.error({ err: error, method: req.method, path: req.url?.split('?')[0] }, 'a request failed');
        if (res.headersSent) res.destroy();
        else sendJson(res, 500, { title: 'Something went wrong' });
      });
    },
  });
  // Next compiles a page when it is asked for: the global stylesheet hangs on `_app`, which any page brings along
  if (!production) await fetch(`http://${host}:${port}/404`).then((answer) => answer.arrayBuffer());
  ready = true;
}
