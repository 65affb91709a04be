import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { renderBoundariesInPlace } from './render-in-place.ts';

interface NextApp {
  prepare(): Promise<void>;
  getRequestHandler(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  getUpgradeHandler(): (req: IncomingMessage, socket: unknown, head: Buffer) => Promise<void>;
}
interface Options {
  /** The app's own folder: Next is loaded from there. */
  dir: string;
  dev: boolean;
  hostname: string;
  port: number;
  server: Server;
}

/** Next behind our own server. The environment must be set before Next is loaded: nextjs-mf needs Next to use the installed webpack. */
export async function prepareNext({ dir, dev, hostname, port, server }: Options) {
  process.env.NEXT_PRIVATE_LOCAL_WEBPACK = 'true';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.NEXT_IGNORE_INCORRECT_LOCKFILE = '1';
  process.chdir(dir);
  renderBoundariesInPlace(dir);
  const next = createRequire(`${dir}/package.json`)('next') as (options: object) => NextApp;
  const app = next({ dev, dir, hostname, port, httpServer: server });
  await app.prepare();
  if (dev) {
    const upgrade = app.getUpgradeHandler();
    server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head));
  }
  return app.getRequestHandler();
}
