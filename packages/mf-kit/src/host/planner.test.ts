import pino from 'pino';
import { expect, test } from 'vitest';
import { createCatalogue } from '../words/catalogue.ts';
import { createBuildStore } from './build-store.ts';
import { createPlanner } from './planner.ts';
import { UNKNOWN_VISITOR, type Visit } from './visits.ts';

test.each([true, false])(
  'a header that is known whole (%s) decides how long the page around it is kept',
  async (complete) => {
    const planner = createPlanner({
      ask: () => Promise.reject(new Error('nobody is asked')),
      routes: () => ({
        published: async () => ({ tables: [], complete }),
        match: async () => 'unavailable',
        startOf: async () => undefined,
        ownerOfFile: async () => undefined,
        meet: async () => {},
      }),
      builds: createBuildStore({ remotes: {}, strict: true }),
      log: pino({ level: 'silent' }),
      keepAnswers: true,
      catalogue: createCatalogue({ en: {}, de: {} }),
      origin: 'https://shop.example',
    });
    const visit: Visit = {
      cookie: '',
      locale: 'en',
      currency: undefined,
      visitor: UNKNOWN_VISITOR,
      newcomer: true,
      forEverybody: true,
      setCookies: new Set(),
    };
    await planner.chrome(visit);
    expect(visit.degraded ?? false).toBe(!complete);
  },
);

test('what a fragment wants the browser to keep goes to this browser, and the answer to no other', async () => {
  let asked = 0;
  const answer = { expose: './Mini', props: {}, cache: { freshSeconds: 60, staleSeconds: 60 } };
  const build = { name: 'checkout', version: '1', rev: 'a' };
  const planner = createPlanner({
    ask: async () => {
      asked += 1;
      return { data: { build, answer }, setCookies: ['souk_cart=; Max-Age=0'], bytes: 1 };
    },
    routes: () => ({
      published: async () => ({ tables: [], complete: true }),
      match: async () => 'unavailable',
      startOf: async () => undefined,
      ownerOfFile: async () => undefined,
      meet: async () => {},
    }),
    builds: createBuildStore({ remotes: {}, strict: true }),
    log: pino({ level: 'silent' }),
    keepAnswers: true,
    catalogue: createCatalogue({ en: {}, de: {} }),
    origin: 'https://shop.example',
  });
  const visit = (): Visit => ({
    cookie: 'souk_cart=x',
    locale: 'en',
    currency: undefined,
    visitor: UNKNOWN_VISITOR,
    newcomer: false,
    forEverybody: false,
    setCookies: new Set(),
  });
  const [ada, eve] = [visit(), visit()];
  for (const one of [ada, ada, eve]) await planner.late({ of: 'checkout/Mini', input: null }, one);
  expect([...ada.setCookies]).toEqual(['souk_cart=; Max-Age=0']);
  expect(asked).toBe(3);
  expect(eve.setCookies.size).toBe(1);
});

test('what the search field offers is named, and not asked for before somebody searches', async () => {
  const header = [{ slot: 'search' as const, fragment: 'Suggestions', height: 0, width: 0 }];
  const planner = createPlanner({
    ask: () => Promise.reject(new Error('nobody is asked')),
    routes: () => ({
      published: async () => ({
        tables: [{ remote: 'catalog', routes: [], navigation: [], files: [], header, compiled: [], compiledFiles: [] }],
        complete: true,
      }),
      match: async () => 'unavailable',
      startOf: async () => undefined,
      ownerOfFile: async () => undefined,
      meet: async () => {},
    }),
    builds: createBuildStore({ remotes: {}, strict: true }),
    log: pino({ level: 'silent' }),
    keepAnswers: true,
    catalogue: createCatalogue({ en: {}, de: {} }),
    origin: 'https://shop.example',
  });
  const visit: Visit = {
    cookie: '',
    locale: 'en',
    currency: undefined,
    visitor: UNKNOWN_VISITOR,
    newcomer: true,
    forEverybody: true,
    setCookies: new Set(),
  };
  expect(await planner.chrome(visit)).toMatchObject({ suggestions: 'catalog/Suggestions', header: [], slots: {} });
  expect(visit.degraded ?? false).toBe(false);
});

test('an answer is kept for the language and the currency that it was asked in', async () => {
  const asked: string[] = [];
  const build = { name: 'checkout_1', version: '1', rev: '1' };
  const planner = createPlanner({
    ask: async ({ localization: { locale, currency } }) => {
      asked.push(`${locale} ${currency}`);
      return {
        data: { build, answer: { fallback: true, cache: { freshSeconds: 60, staleSeconds: 0 } } },
        setCookies: [],
        bytes: 1,
      };
    },
    routes: () => ({
      published: async () => ({ tables: [], complete: true }),
      match: async () => 'unavailable',
      startOf: async () => undefined,
      ownerOfFile: async () => undefined,
      meet: async () => {},
    }),
    builds: createBuildStore({ remotes: {}, strict: true }),
    log: pino({ level: 'silent' }),
    keepAnswers: true,
    catalogue: createCatalogue({ en: {}, de: {} }),
    origin: 'https://shop.example',
  });
  const visit = { cookie: '', visitor: UNKNOWN_VISITOR, newcomer: true, forEverybody: false };
  const ask = (locale: Visit['locale'], currency?: Visit['currency']) =>
    planner.late({ of: 'checkout/Mini' }, { ...visit, locale, currency, setCookies: new Set() });
  for (let times = 0; times < 2; times += 1) {
    await ask('en');
    await ask('de');
    await ask('en', 'EUR');
  }
  expect(asked).toEqual(['en USD', 'de EUR', 'en EUR']);
});
