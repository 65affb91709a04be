import type { Logger } from 'pino';
import { type PublishedRoutes, routesResultSchema } from '../contract.ts';
import type { AskBff, Remotes } from './bff-client.ts';
import type { BuildStore } from './build-store.ts';
import { compileRoute, type Match, matchRoute, type Route } from './route-match.ts';

interface Table extends PublishedRoutes {
  remote: string;
  compiled: Route[];
}
interface State {
  table?: Table;
  askedAt: number;
  busy?: Promise<void>;
}

const FRESH_MS = 10_000;
const RETRY_MS = 1_000;
const TIMEOUT_MS = 1_000;

export interface RouteTables {
  /** Who owns the path; `unavailable` while some remote has never published its routes (it may own the path). */
  match(path: string): Promise<Match | 'unknown' | 'unavailable'>;
  published(): Promise<Table[]>;
  /** Where a remote that runs alone begins, when nobody owns `/`: its first page without parameters. */
  startOf(remote: string): Promise<string | undefined>;
}

interface Deps {
  remotes: Remotes;
  ask: AskBff;
  builds: BuildStore;
  log: Logger;
}

/** Which remote owns a path, as the remotes publish it. The last good table survives an outage. */
export function createRouteTables({ remotes, ask, builds, log }: Deps): RouteTables {
  const states = new Map<string, State>(Object.keys(remotes).map((remote) => [remote, { askedAt: 0 }]));

  async function refresh(remote: string, state: State): Promise<void> {
    try {
      const input = { known: builds.known(remote) };
      const { data } = await ask({ remote, procedure: 'routes', input, timeoutMs: TIMEOUT_MS });
      const { description, answer: published } = routesResultSchema.parse(data);
      if (description) builds.remember(remote, description); // a release is noticed here first
      state.table = { ...published, remote, compiled: published.routes.map((rule) => compileRoute(remote, rule)) };
    } catch (error) {
      log.warn({ remote, err: error }, 'a remote did not publish its routes');
    } finally {
      state.askedAt = Date.now();
      state.busy = undefined;
    }
  }

  async function current(): Promise<Table[]> {
    const waiting = [...states].map(([remote, state]) => {
      const age = Date.now() - state.askedAt;
      if (age > (state.table ? FRESH_MS : RETRY_MS)) state.busy ??= refresh(remote, state);
      return state.table ? undefined : state.busy; // an old table serves meanwhile; none has to be waited for
    });
    await Promise.all(waiting);
    return [...states.values()].flatMap(({ table }) => table ?? []);
  }

  return {
    published: current,
    async startOf(remote) {
      const tables = await current();
      if (tables.some(({ routes: rules }) => rules.some(({ pattern }) => pattern === '/'))) return undefined;
      const own = tables.find((table) => table.remote === remote);
      return own?.routes.find(({ pattern }) => !pattern.includes(':'))?.pattern;
    },
    async match(path) {
      const tables = await current();
      const match = matchRoute(
        tables.flatMap(({ compiled }) => compiled),
        path,
      );
      if (match) return match;
      return tables.length < states.size ? 'unavailable' : 'unknown';
    },
  };
}
