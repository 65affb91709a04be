import type { Logger } from 'pino';
import { type PublishedRoutes, routesResultSchema } from '../contract.ts';
import type { Localization } from '../localization.ts';
import type { AskBff, Remotes } from './bff-client.ts';
import type { BuildStore } from './build-store.ts';
import type { KeptRoutes } from './kept-routes.ts';
import { compileRoute, type Match, matchRoute, type Route } from './route-match.ts';

interface Table extends PublishedRoutes {
  remote: string;
  compiled: Route[];
  compiledFiles: Route[];
}
interface State {
  table: Table | undefined;
  /** It has published since this process started; until then the table is the one of an earlier life, if any. */
  heard: boolean;
  failing: boolean;
  askedAt: number;
  busy?: Promise<void> | undefined;
}

const FRESH_MS = 10_000;
const RETRY_MS = 1_000;
const TIMEOUT_MS = 1_000;

export interface RouteTables {
  /** Who owns the path; `unavailable` while some remote has not published since the start (it may own the path by now). */
  match(path: string): Promise<Match | 'unknown' | 'unavailable'>;
  /** The remote whose file it is. */
  ownerOfFile(path: string): Promise<string | undefined>;
  /** `complete`: of every remote it is known what it publishes. */
  published(): Promise<{ tables: Table[]; complete: boolean }>;
  /** Where a remote that runs alone begins, when nobody owns `/`: its first page without parameters. */
  startOf(remote: string): Promise<string | undefined>;
  /** Asks until each remote has published once, so that whoever goes silent later is known, visitors or not. */
  meet(): Promise<void>;
}

interface Deps {
  remotes: Remotes;
  ask: AskBff;
  builds: BuildStore;
  log: Logger;
  /** Absent: nothing is known at the start. */
  kept?: KeptRoutes | undefined;
  /** The language of the labels. */
  localization: Localization;
}

const tableOf = (remote: string, published: PublishedRoutes): Table => ({
  ...published,
  remote,
  compiled: published.routes.map((rule) => compileRoute(remote, rule)),
  compiledFiles: published.files.map((pattern) => compileRoute(remote, { pattern, page: pattern })),
});

/** Which remote owns a path, as the remotes publish it. The last good table survives an outage, and a restart of the shell. */
export function createRouteTables({ remotes, ask, builds, log, kept, localization }: Deps): RouteTables {
  const states = new Map<string, State>(
    Object.keys(remotes).map((remote) => {
      const before = kept?.read(remote);
      return [remote, { table: before && tableOf(remote, before), heard: false, failing: false, askedAt: 0 }];
    }),
  );
  const everybodyHeard = () => [...states.values()].every(({ heard }) => heard);

  async function refresh(remote: string, state: State): Promise<void> {
    try {
      const input = { known: builds.known(remote) };
      const { data } = await ask({ remote, procedure: 'routes', input, localization, timeoutMs: TIMEOUT_MS });
      const { description, answer: published } = routesResultSchema.parse(data);
      if (description) builds.remember(remote, description); // a release is noticed here first
      Object.assign(state, { table: tableOf(remote, published), heard: true, failing: false });
      void kept?.write(remote, published); // nobody waits for a disk
    } catch (error) {
      if (!state.failing) log.warn({ remote, err: error }, 'a remote does not publish its routes');
      state.failing = true;
    } finally {
      state.askedAt = Date.now();
      state.busy = undefined;
    }
  }

  async function current(): Promise<Table[]> {
    const waiting = [...states].map(([remote, state]) => {
      const asked = state.askedAt > 0;
      const age = Date.now() - state.askedAt;
      if (age > (state.heard ? FRESH_MS : RETRY_MS)) state.busy ??= refresh(remote, state);
      // an old table serves while it is renewed; one from an earlier life only after the remote had its chance to say otherwise
      return state.table && asked ? undefined : state.busy;
    });
    await Promise.all(waiting);
    return [...states.values()].flatMap(({ table }) => table ?? []);
  }

  return {
    async published() {
      const tables = await current();
      return { tables, complete: tables.length === states.size };
    },
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
      return everybodyHeard() ? 'unknown' : 'unavailable';
    },
    async ownerOfFile(path) {
      const tables = await current();
      return matchRoute(
        tables.flatMap(({ compiledFiles }) => compiledFiles),
        path,
      )?.remote;
    },
    async meet() {
      for (await current(); !everybodyHeard(); await current())
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    },
  };
}
