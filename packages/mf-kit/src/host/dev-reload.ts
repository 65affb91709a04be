import type { IncomingMessage, ServerResponse } from 'node:http';
import { request } from 'undici';
import type { Remotes } from './bff-client.ts';

const POLL_MS = 400;

/** Development: tells open tabs when a remote has changed (`/__dev/reload`, server-sent events). Idle without tabs. */
export function createDevReload(remotes: Remotes) {
  const tabs = new Set<ServerResponse>();
  const startedAt = Date.now();
  let polling = false;
  const told = new Map<string, string>();

  /** A remote answers when it is not compiling: server and browser half of a compile do not end at the same time. */
  async function changed(origin: string): Promise<boolean> {
    try {
      const { body, statusCode } = await request(`${origin}/__dev/rev`, { signal: AbortSignal.timeout(30_000) });
      const rev = await body.text();
      if (statusCode !== 200) return false; // built for production: it does not change
      const before = told.get(origin);
      told.set(origin, rev);
      return before !== undefined && before !== rev;
    } catch {
      return false; // it is restarting; its next answer counts
    }
  }
  async function poll(): Promise<void> {
    const news = await Promise.all(Object.values(remotes).map(changed));
    if (news.includes(true)) for (const tab of tabs) tab.write('event: reload\ndata: {}\n\n');
    polling = tabs.size > 0;
    if (polling) setTimeout(() => void poll(), POLL_MS);
  }

  return (_req: IncomingMessage, res: ServerResponse): void => {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write(`event: host\ndata: ${startedAt}\n\n`);
    tabs.add(res);
    res.once('close', () => tabs.delete(res));
    if (polling) return;
    polling = true;
    void poll();
  };
}
