import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';

const SHUTDOWN_MS = 5_000;
/** Cookies and a page's whole query travel to a BFF inside one URL. */
const MAX_HEADER_BYTES = 128 * 1024;

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** `/health/live` and `/health/ready`; false for any other path. */
export function answerHealth(req: IncomingMessage, res: ServerResponse, missing: () => string[]): boolean {
  if (req.url === '/health/live') {
    sendJson(res, 200, { status: 'ok' });
    return true;
  }
  if (req.url === '/health/ready') {
    const lacks = missing();
    sendJson(res, lacks.length > 0 ? 503 : 200, { status: lacks.length > 0 ? 'unavailable' : 'ok', missing: lacks });
    return true;
  }
  return false;
}

export function createHttpServer(): Server {
  return createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: 5_000, requestTimeout: 30_000 });
}

interface Listen {
  server: Server;
  host: string;
  port: number;
  log: Logger;
  listener: RequestListener;
}

/** Listens until SIGTERM or SIGINT; then answers what is under way and leaves. */
export async function listen({ server, host, port, log, listener }: Listen): Promise<void> {
  server.on('request', listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  log.info({ host, port }, 'listening');
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'closing');
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, SHUTDOWN_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
