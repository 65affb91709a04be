import path from 'node:path';
import { createEvent, EVENT_CONTENT_TYPE, type OrderBought, type ProductChanged } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { connectDatabase, type Database } from '@souk/service-kit/database';
import { createTestDatabase, createTestKeys, type TestKeys } from '@souk/service-kit/testing';
import { createApp } from './app.ts';
import { createCandidates } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import type { FetchDeps } from './deps.ts';
import type { ProductState, Snapshot } from './describe-product.ts';
import { fetchChanges } from './fetch-changes.ts';
import { rebuildNext } from './rebuild.ts';
import type { Recommendations } from './recommend.ts';
import { schema } from './schema.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../migrations');

export interface TestProduct {
  title: string;
  vendor?: string;
  tags?: string[];
  category?: string;
  price?: number;
  stock?: number;
  description?: string;
  options?: Record<string, string>[];
  createdAt?: string;
}
type Answer = Awaited<ReturnType<ServiceApp['inject']>>;
type Who = Parameters<TestKeys['bearer']>[1];

/** For tests: the service on a database of its own, with a catalogue in memory. */
export interface TestShop {
  app: ServiceApp;
  keys: TestKeys;
  database: Database<typeof schema>;
  deps: FetchDeps;
  states: Map<string, Snapshot>;
  /** Does all work that waits. */
  settle(): Promise<void>;
  add(product: TestProduct): Promise<string>;
  /** Changes a product (null: it is gone) and tells of it. */
  change(id: string, product: TestProduct | null): Promise<void>;
  /** Tells of a confirmed order of these products; answers the status. */
  buy(productIds: string[], order?: { id?: string; owner?: string; time?: string }): Promise<number>;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    options?: { who?: Who; session?: string; gpc?: boolean; body?: unknown },
  ): Promise<Answer>;
  recommend(query: string, options?: { who?: Who; session?: string; gpc?: boolean }): Promise<Recommendations>;
  /** Titles of what is recommended. */
  titles(query: string, options?: { who?: Who; session?: string; gpc?: boolean }): Promise<string[]>;
  close(): Promise<void>;
}

export async function openTestShop(): Promise<TestShop> {
  const created = await createTestDatabase(MIGRATIONS);
  const keys = await createTestKeys();
  const database = connectDatabase(created.url, schema);
  const states = new Map<string, Snapshot>();
  const deps = { database, catalogue: catalogueOf(states) };
  const app = await createApp({
    database,
    candidates: createCandidates(deps, { freshMs: 0 }),
    fetching: { wake: () => {} },
    rebuilding: { wake: () => {} },
    verifier: keys.verifier('recommendation'),
  });
  await app.ready();
  const tell = async (who: Who, event: object): Promise<number> => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/events',
      headers: { 'content-type': EVENT_CONTENT_TYPE, authorization: await keys.bearer('recommendation', who) },
      payload: JSON.stringify(event),
    });
    return statusCode;
  };
  const shop: TestShop = {
    app,
    keys,
    database,
    deps,
    states,
    async settle() {
      while (await rebuildNext(deps));
      while (await fetchChanges(deps));
    },
    async add(product) {
      const id = crypto.randomUUID();
      await shop.change(id, product);
      return id;
    },
    async change(id, product) {
      const version = (states.get(id)?.version ?? 0) + 1;
      states.set(id, { id, version, product: product && stateOf(id, product) });
      await tell('service:product', changedEvent([{ productId: id, version }]));
      await shop.settle();
    },
    buy: (productIds, order) => tell('service:order', boughtEvent(productIds, order)),
    async call(method, url, { who, session, gpc, body } = {}) {
      const caller = who ?? (session === undefined ? undefined : 'service:catalog-mf');
      return app.inject({
        method,
        url,
        headers: {
          ...(caller === undefined ? {} : { authorization: await keys.bearer('recommendation', caller) }),
          ...(session === undefined ? {} : { 'x-visitor-session': session }),
          ...(gpc ? { 'sec-gpc': '1' } : {}),
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
    },
    async recommend(query, options) {
      const answer = await shop.call('GET', `/recommendations${query}`, options);
      if (answer.statusCode !== 200) throw new Error(`${query} answered ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    },
    async titles(query, options) {
      const { items } = await shop.recommend(query, options);
      return items.map(({ productId }) => states.get(productId)?.product?.texts.en?.title ?? '?');
    },
    async close() {
      await app.close();
      await database.close();
      await created.drop();
    },
  };
  await shop.settle();
  return shop;
}

function catalogueOf(states: Map<string, Snapshot>): Catalogue {
  return {
    async page(cursor) {
      const rest = [...states.values()]
        .filter(({ id, product }) => product && (cursor === null || id > cursor))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return { items: rest.slice(0, 100), nextCursor: rest.length > 100 ? (rest[99]?.id ?? null) : null };
    },
    some: async (ids) => ids.flatMap((id) => states.get(id) ?? []),
  };
}

const envelope = () => ({ id: crypto.randomUUID(), time: new Date().toISOString() });

export const changedEvent = (changes: ProductChanged['data']['changes']) =>
  createEvent<ProductChanged>({
    ...envelope(),
    source: '/services/product',
    type: 'product.changed.v1',
    data: { changes },
  });

export const boughtEvent = (
  productIds: string[],
  { id = crypto.randomUUID(), owner, time }: { id?: string; owner?: string; time?: string } = {},
) => ({
  ...envelope(),
  ...(time === undefined ? {} : { time }),
  specversion: '1.0',
  datacontenttype: 'application/json',
  source: '/services/order',
  type: 'order.confirmed.v1',
  data: {
    orderId: id,
    ...(owner === undefined ? {} : { owner }),
    lines: productIds.map((productId) => ({ productId, variantId: crypto.randomUUID(), quantity: 1 })),
  } satisfies OrderBought['data'],
});

/** A product's state as the service product would answer it. */
function stateOf(id: string, { title, price = 4500, stock = 3, options = [{}], ...rest }: TestProduct): ProductState {
  const usd = { amount: price, currency: 'USD' };
  return {
    id,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    vendor: rest.vendor ?? '',
    tags: rest.tags ?? [],
    options: [],
    images: [],
    variants: options.map((one, n) => ({
      id: crypto.randomUUID(),
      sku: `${id}-${n}`,
      title: Object.values(one).join(' / ') || 'Default',
      options: one,
      optionKeys: {},
      price: usd,
      prices: { USD: { amount: price, compareAtAmount: null, explicit: true } },
      compareAtPrice: null,
      stock,
      image: null,
      weightGrams: 0,
      barcode: null,
    })),
    price: usd,
    rating: null,
    createdAt: rest.createdAt ?? new Date(0).toISOString(),
    updatedAt: new Date(0).toISOString(),
    categories: rest.category ? [{ slug: rest.category, title: rest.category, titles: { en: rest.category } }] : [],
    texts: { en: { title, descriptionHtml: rest.description ?? '' } },
    textLocale: 'en',
  };
}
