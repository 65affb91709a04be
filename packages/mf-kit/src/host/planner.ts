import type { Locale } from '@souk/contracts/languages';
import { CURRENCIES } from '@souk/contracts/money';
import type { Logger } from 'pino';
import {
  type Chrome,
  type FragmentCall,
  type FragmentResult,
  type FragmentSlot,
  fragmentResultSchema,
  type PageInput,
  type PageResult,
  pageResultSchema,
  type Slots,
} from '../contract.ts';
import { slotKey } from '../slot-key.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { createAnswerCache } from './answer-cache.ts';
import type { AskBff } from './bff-client.ts';
import type { BuildStore } from './build-store.ts';
import type { PagePlan } from './host-access.ts';
import type { Match } from './route-match.ts';
import type { RouteTables } from './route-tables.ts';
import { localizationOf, UNKNOWN_VISITOR, type Visit } from './visits.ts';

const PAGE_TIMEOUT_MS = 3_000;
const FRAGMENT_TIMEOUT_MS = 800;
const LATE_TIMEOUT_MS = 3_000;
const CACHE_BYTES = 24 * 1024 * 1024;

interface Deps {
  ask: AskBff;
  /** What the remotes publish, with labels in a language. */
  routes: (locale: Locale) => RouteTables;
  builds: BuildStore;
  log: Logger;
  /** Off in development: a cached answer would name a build that was compiled again. */
  keepAnswers: boolean;
  /** The shell's own texts. */
  catalogue: Catalogue;
  origin: string;
}
type Asking = Pick<Visit, 'cookie' | 'visitor'>;
/** For whom an answer is renewed that is the same for everybody. */
const NOBODY: Asking = { cookie: '', visitor: UNKNOWN_VISITOR };

interface Answered<T> {
  result: T;
  setCookies: string[];
}

/** Asks the remotes for what belongs on a page. Loads nothing: that is done where the page is rendered. */
export function createPlanner({ ask, routes, builds, log, keepAnswers, catalogue, origin }: Deps) {
  const pages = createAnswerCache<Answered<PageResult>>({ maxBytes: CACHE_BYTES });
  const fragments = createAnswerCache<Answered<FragmentResult>>({ maxBytes: CACHE_BYTES });

  builds.onRelease(() => {
    pages.clear();
    fragments.clear();
  });

  function pageOf({ remote, page, params }: Match, at: Pick<PageInput, 'path' | 'query'>, visit: Visit) {
    const localization = localizationOf(visit);
    const fetch =
      ({ cookie, visitor }: Asking) =>
      async () => {
        const input = { page, params, ...at, known: builds.known(remote) };
        const told = await ask({
          remote,
          procedure: 'page',
          circuit: page,
          input,
          cookie,
          visitor,
          localization,
          timeoutMs: PAGE_TIMEOUT_MS,
        });
        const result = pageResultSchema.parse(told.data);
        const declared = result.answer.kind === 'page' ? result.answer.cache : undefined;
        const cache = keepAnswers && told.setCookies.length === 0 ? declared : undefined;
        return { value: { result, setCookies: told.setCookies }, bytes: told.bytes, cache };
      };
    const key = JSON.stringify([localization, remote, page, at.path, at.query]);
    return pages.answer({ key, newcomer: visit.newcomer, fetch: fetch(visit), renew: fetch(NOBODY) });
  }

  function fragmentOf({ of, input }: FragmentCall, visit: Visit, timeoutMs: number) {
    const [remote = '', id = ''] = of.split('/');
    const localization = localizationOf(visit);
    const fetch =
      ({ cookie, visitor }: Asking) =>
      async () => {
        const told = await ask({
          remote,
          procedure: 'fragment',
          circuit: id,
          input: { id, input: input ?? null, known: builds.known(remote) },
          cookie,
          visitor,
          localization,
          timeoutMs,
        });
        const result = fragmentResultSchema.parse(told.data);
        return {
          value: { result, setCookies: told.setCookies },
          bytes: told.bytes,
          cache: keepAnswers && told.setCookies.length === 0 ? result.answer.cache : undefined,
        };
      };
    const key = JSON.stringify([localization, of, input ?? null]);
    return fragments.answer({ key, newcomer: visit.newcomer, fetch: fetch(visit), renew: fetch(NOBODY) });
  }

  async function fragmentSlot(call: FragmentCall, visit: Visit, timeoutMs: number): Promise<FragmentSlot | null> {
    try {
      const { result, setCookies } = await fragmentOf(call, visit, timeoutMs);
      for (const cookie of setCookies) visit.setCookies.add(cookie);
      if (visit.forEverybody && !result.answer.cache) return null; // personal: the browser asks for it
      const { answer } = result;
      return 'fallback' in answer ? 'fallback' : builds.slot(call.of.split('/')[0] ?? '', { ...result, answer });
    } catch (error) {
      visit.degraded = true;
      log.warn({ fragment: call.of, err: error }, 'a fragment is left to its fallback');
      return null;
    }
  }

  async function fragmentSlots(calls: readonly FragmentCall[], visit: Visit): Promise<Slots> {
    const slots = calls.map(
      async (call) => [slotKey(call), await fragmentSlot(call, visit, FRAGMENT_TIMEOUT_MS)] as const,
    );
    return Object.fromEntries(await Promise.all(slots));
  }

  return {
    async plan(at: Pick<PageInput, 'path' | 'query'>, visit: Visit): Promise<PagePlan> {
      const match = await routes(visit.locale).match(at.path);
      if (match === 'unknown') return { kind: 'notFound' };
      if (match === 'unavailable') {
        log.warn({ path: at.path }, 'the path may belong to a remote that has not published its routes');
        return { kind: 'unavailable' };
      }
      const { result, setCookies } = await pageOf(match, at, visit);
      for (const cookie of setCookies) visit.setCookies.add(cookie);
      const { answer } = result;
      if (answer.kind !== 'page') return answer;
      const { canonical } = answer;
      const page = { ...builds.slot(match.remote, { ...result, answer }), ...(canonical ? { canonical } : {}) };
      const slots = await fragmentSlots(answer.fragments ?? [], visit);
      return { kind: 'page', page, slots, ...(answer.cache ? { cache: answer.cache } : {}) };
    },

    async chrome(visit: Visit): Promise<Chrome> {
      const { tables, complete } = await routes(visit.locale).published();
      if (!complete) visit.degraded = true; // links and fragments of that remote are missing, and nobody knows which
      const published = tables.flatMap((table) =>
        table.header.map((item) => ({ ...item, of: `${table.remote}/${item.fragment}` })),
      );
      const header = published.filter(({ slot }) => slot === 'actions');
      const suggestions = published.find(({ slot }) => slot === 'search')?.of;
      return {
        navigation: tables.flatMap(({ navigation }) => navigation),
        header,
        search: tables.some((table) => table.compiled.some(({ pattern }) => pattern === '/search')),
        ...(suggestions ? { suggestions } : {}),
        slots: await fragmentSlots(header, visit),
        words: catalogue.pick(visit.locale),
        currency: localizationOf(visit).currency,
        currencies: CURRENCIES,
        origin,
      };
    },

    late: (call: FragmentCall, visit: Visit): Promise<FragmentSlot | null> =>
      fragmentSlot(call, visit, LATE_TIMEOUT_MS),
  };
}
export type Planner = ReturnType<typeof createPlanner>;
