import path from 'node:path';
import { LOCALES, type Locale, USUAL_CURRENCY } from '@souk/contracts/languages';
import type { Signer } from '@souk/contracts/token';
import type { ProxyList } from '@souk/contracts/visitor';
import type { Logger } from 'pino';
import type { Catalogue } from '../words/catalogue.ts';
import { createBffClient, type Remotes } from './bff-client.ts';
import { createBuildStore } from './build-store.ts';
import { withDeadline } from './deadline.ts';
import { provideHost } from './host-access.ts';
import { createKeptRoutes } from './kept-routes.ts';
import { createPlanner } from './planner.ts';
import { createRouteTables, type RouteTables } from './route-tables.ts';
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
  /** The host's own texts. */
  catalogue: Catalogue;
  /** The shop's public address. */
  origin: string;
  log: Logger;
}

/** The remotes as this process knows them: what they publish, answer and are made of. The page inside Next gets it, too. */
export function connectRemotes(options: Options) {
  const { remotes, signer, production, waits, stateDir, proxies, catalogue, origin, log } = options;
  const patience = production ? 1 : 20; // in development a remote may be compiling
  const ask = createBffClient({ remotes, signer, patience, waits });
  const builds = createBuildStore({ remotes, strict: production });
  const tables = Object.fromEntries(
    LOCALES.map((locale) => {
      const kept = stateDir ? createKeptRoutes({ folder: path.join(stateDir, 'routes', locale), log }) : undefined;
      const localization = { locale, currency: USUAL_CURRENCY[locale] };
      return [locale, createRouteTables({ remotes, ask, builds, log, kept, localization })];
    }),
  ) as Record<Locale, RouteTables>;
  const routes = (locale: Locale) => tables[locale];
  const planner = createPlanner({ ask, routes, builds, log, keepAnswers: production, catalogue, origin });
  const visits = createVisits({ proxies });

  provideHost({
    speak: (req, locale) => {
      visits.of(req).locale = locale;
    },
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
