import path from 'node:path';
import type { ProductChanged } from '@souk/contracts/events';
import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { connectDatabase, type Database } from '@souk/service-kit/database';
import { createTestDatabase, createTestKeys, type TestKeys } from '@souk/service-kit/testing';
import { createAnalyser } from './analyse.ts';
import { createApp } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { createNeighbours } from './correct-word.ts';
import type { ProductState, Snapshot } from './document.ts';
import { fetchChanges } from './fetch-changes.ts';
import { type FollowedIndex, followIndex } from './follow-index.ts';
import { buildNext } from './rebuild.ts';
import { schema } from './schema.ts';
import type { SearchAnswer, SuggestAnswer } from './shapes.ts';
import { startWork, type Work } from './work.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../migrations');

/** For tests: product, as far as search asks it. */
export interface TestCatalogue extends Catalogue {
  states: Map<string, Snapshot>;
  /** What each page of a rebuild waits for. */
  beforePage: () => Promise<void>;
  asked: number;
}

export function createTestCatalogue(pageSize = 100): TestCatalogue {
  const states = new Map<string, Snapshot>();
  const onSale = () => [...states.values()].filter(({ product }) => product).sort((a, b) => (a.id < b.id ? -1 : 1));
  const catalogue: TestCatalogue = {
    states,
    asked: 0,
    beforePage: async () => {},
    total: async () => onSale().length,
    async page(cursor) {
      await catalogue.beforePage();
      const rest = onSale().filter(({ id }) => cursor === null || id > cursor);
      const items = structuredClone(rest.slice(0, pageSize));
      return { items, nextCursor: rest.length > pageSize ? (items.at(-1)?.id ?? null) : null };
    },
    async some(ids) {
      catalogue.asked++;
      return structuredClone(ids.flatMap((id) => states.get(id) ?? []));
    },
  };
  return catalogue;
}

type Prices = Partial<Record<'EUR' | 'JPY', number>>;
type Variation = Omit<Partial<ProductState['variants'][number]>, 'price' | 'prices'> & {
  price?: number;
  /** In other currencies; without it, the same amounts. */
  prices?: Prices;
};
export interface TestProduct {
  title: string;
  description?: string;
  texts?: ProductState['texts'];
  vendor?: string;
  tags?: string[];
  categories?: string[];
  /** Of categories: translations of the title by locale. */
  categoryTitles?: Record<string, Record<string, string>>;
  price?: number;
  variants?: Variation[];
  rating?: ProductState['rating'];
  createdAt?: string;
}

/** A product's state as the service product would answer it. */
export function stateOf(id: string, { title, price = 4500, ...rest }: TestProduct): ProductState {
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const picture = { url: `/media/${id}.avif`, alt: title, width: 900, height: 1125 };
  const priced = (amount: number) => ({ amount, compareAtAmount: null, explicit: true });
  const variants = (rest.variants ?? [{}]).map(({ price: own = price, prices, ...variant }, n) => ({
    id: crypto.randomUUID(),
    sku: `${id}-${n}`,
    title: Object.values(variant.options ?? {}).join(' / ') || 'Default',
    options: {},
    optionKeys: variant.options ?? {},
    price: usd(own),
    prices: { USD: priced(own), EUR: priced(prices?.EUR ?? own), JPY: priced(prices?.JPY ?? own) },
    compareAtPrice: null,
    stock: 3,
    image: null,
    weightGrams: null,
    barcode: null,
    ...variant,
  }));
  return {
    id,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    vendor: rest.vendor ?? '',
    tags: rest.tags ?? [],
    options: [],
    images: [picture],
    variants,
    price: usd(Math.min(...variants.map((variant) => variant.price.amount))),
    rating: rest.rating ?? null,
    createdAt: rest.createdAt ?? new Date(0).toISOString(),
    updatedAt: new Date(0).toISOString(),
    categories: (rest.categories ?? []).map((name) => ({
      slug: name.toLowerCase().replaceAll(' ', '-'),
      title: name,
      titles: rest.categoryTitles?.[name] ?? {},
    })),
    texts: rest.texts ?? { en: { title, descriptionHtml: rest.description ?? '' } },
    textLocale: 'en',
  };
}

export interface RunningSearch {
  app: ServiceApp;
  keys: TestKeys;
  database: Database<typeof schema>;
  served: FollowedIndex;
  /** Does all work that waits. */
  settle(): Promise<void>;
  search(query: string): Promise<SearchAnswer>;
  suggest(query: string): Promise<SuggestAnswer>;
  close(): Promise<void>;
}

/** For tests: the service on a database of its own. Its work is done by `settle`, or goes on by itself when it `works`. */
export async function startSearch(catalogue: Catalogue, { works = false } = {}): Promise<RunningSearch> {
  const created = await createTestDatabase(MIGRATIONS);
  const keys = await createTestKeys();
  const database = connectDatabase(created.url, schema);
  const analyse = createAnalyser(database.sql);
  const served = followIndex({ database, analyse });
  const deps = { database, analyse, catalogue, served };
  let work: Work | undefined;
  const app = await createApp({
    ...deps,
    neighbours: createNeighbours(database.sql),
    fetching: { wake: () => work?.fetching.wake() },
    rebuilding: { wake: () => work?.rebuilding.wake() },
    verifier: keys.verifier('search'),
  });
  await app.ready();
  if (works)
    work = await startWork(deps, ({ reason }) => {
      throw new Error(reason);
    });
  async function read<Answer>(url: string): Promise<Answer> {
    const response = await app.inject({ url });
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}: ${response.body}`);
    return response.json();
  }
  const running = {
    app,
    keys,
    database,
    served,
    async settle() {
      while (await fetchChanges(deps));
      while (await buildNext(deps));
      while (await served.follow());
    },
    search: (query: string) => read<SearchAnswer>(`/search${query}`),
    suggest: (query: string) => read<SuggestAnswer>(`/suggest${query}`),
    async close() {
      await work?.stop();
      await app.close();
      await database.close();
      await created.drop();
    },
  };
  await running.settle();
  return running;
}

export interface TestSearch extends RunningSearch {
  catalogue: TestCatalogue;
  /** Changes a product (null: it is gone) and tells of it; answers the status of the event. */
  change(id: string, product: TestProduct | null): Promise<number>;
  add(product: TestProduct): Promise<string>;
  tell(
    changes: ProductChanged['data']['changes'],
    options?: { who?: 'service:product' | 'service:order' },
  ): Promise<number>;
  titles(query: string): Promise<string[]>;
}

/** For tests: the service with a catalogue in memory. */
export async function openTestSearch(options?: { works?: boolean }): Promise<TestSearch> {
  const catalogue = createTestCatalogue();
  const running = await startSearch(catalogue, options);
  const test: TestSearch = {
    ...running,
    catalogue,
    async change(id, product) {
      const version = (catalogue.states.get(id)?.version ?? 0) + 1;
      catalogue.states.set(id, { id, version, product: product && stateOf(id, product) });
      return test.tell([{ productId: id, version }]);
    },
    async add(product) {
      const id = crypto.randomUUID();
      await test.change(id, product);
      return id;
    },
    async tell(changes, { who = 'service:product' } = {}) {
      const response = await running.app.inject({
        method: 'POST',
        url: '/events',
        headers: { 'content-type': EVENT_CONTENT_TYPE, authorization: await running.keys.bearer('search', who) },
        payload: JSON.stringify({
          specversion: '1.0',
          id: crypto.randomUUID(),
          source: '/services/product',
          type: 'product.changed.v1',
          time: new Date().toISOString(),
          datacontenttype: 'application/json',
          data: { changes },
        }),
      });
      return response.statusCode;
    },
    titles: async (query) => (await running.search(query)).items.map(({ title }) => title),
  };
  return test;
}
