import type { IncomingMessage, ServerResponse } from 'node:http';
import { request } from 'undici';
import type { Remotes } from './bff-client.ts';

const POLL_MS = 700;

/** Development: tells open tabs when a remote was compiled again (`/__dev/reload`, server-sent events). Idle without tabs. */
export function createDevReload(remotes: Remotes) {
  const tabs = new Set<ServerResponse>();
  let polling = false;
  const told = new Map<string, string>();
  const seen = new Map<string, string>();

  /** A rev counts when it was seen twice: server and browser half of a compile do not end at the same time. */
  async function changed(origin: string): Promise<boolean> {
    try {
      const { body } = await request(`${origin}/__dev/rev`, { signal: AbortSignal.timeout(2_000) });
      const rev = await body.text();
      const settled = seen.get(origin) === rev;
      seen.set(origin, rev);
      if (!settled) return false;
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
    res.write(': hello\n\n');
    tabs.add(res);
    res.once('close', () => tabs.delete(res));
    if (polling) return;
    polling = true;
    void poll();
  };
}
