import path from 'node:path';
import type { Signer } from '@souk/contracts/token';
import type { ProxyList } from '@souk/contracts/visitor';
import type { Logger } from 'pino';
import { createBffClient, type Remotes } from './bff-client.ts';
import { createBuildStore } from './build-store.ts';
import { withDeadline } from './deadline.ts';
import { provideHost } from './host-access.ts';
import { createKeptRoutes } from './kept-routes.ts';
import { createPlanner } from './planner.ts';
import { createRouteTables } from './route-tables.ts';
import { createVisits } from './visits.ts';

interface Options {
  remotes: Remotes;
  signer: Signer;
  production: boolean;
  /** Development: a remote may be starting; wait for it. */
  waits: boolean;
  /** Where the remotes' routes are kept for the next start. Absent: nowhere. */
  stateDir?: string | undefined;
  proxies: ProxyList;
  log: Logger;
}

/** The remotes as this process knows them: what they publish, answer and are made of. The page inside Next gets it, too. */
export function connectRemotes({ remotes, signer, production, waits, stateDir, proxies, log }: Options) {
  const patience = production ? 1 : 20; // in development a remote may be compiling
  const ask = createBffClient({ remotes, signer, patience, waits });
  const builds = createBuildStore({ remotes, strict: production });
  const kept = stateDir ? createKeptRoutes({ folder: path.join(stateDir, 'routes'), log }) : undefined;
  const routes = createRouteTables({ remotes, ask, builds, log, kept });
  const planner = createPlanner({ ask, routes, builds, log, keepAnswers: production });
  const visits = createVisits({ proxies });

  provideHost({
    plan: (req, at) => planner.plan(at, visits.of(req)),
    chrome: (req) => planner.chrome(visits.of(req)),
    cookies: (req) => [...visits.of(req).setCookies],
    serverEntry: (mf) => builds.serverEntry(mf),
    declareCacheable: (req, policy) => {
      visits.of(req).cacheable = policy;
    },
    deadline: (work, ms) => withDeadline(work, ms * patience),
    report: (req, what, error) => {
      visits.of(req).degraded = true;
      log.error({ what, err: error }, 'left to a fallback');
      return null;
    },
  });
  return { builds, routes, planner, visits, patience };
}
