import path from 'node:path';
import { createProxyList } from '@souk/contracts/visitor';
import type { ServiceApp } from '@souk/service-kit/app';
import { connectDatabase } from '@souk/service-kit/database';
import { rateLimiter } from '@souk/service-kit/rate-limit';
import { createTestDatabase, createTestKeys, type TestKeys } from '@souk/service-kit/testing';
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';
import type { Product } from './product.ts';
import { schema } from './schema.ts';

export interface TestShop {
  app: ServiceApp;
  deps: Deps;
  keys: TestKeys;
  admin: string;
  order: string;
  /** Adds a product as the admin; fails the test if it is refused. */
  add(body: Record<string, unknown>): Promise<Product>;
  close(): Promise<void>;
}

/** For tests: the service on a database of its own. What it tells waits in its outbox. */
export async function openTestShop(
  outbox: Deps['outbox'] = { wake: () => {} },
  purchases: Deps['purchases'] = { holds: async () => true },
): Promise<TestShop> {
  const created = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const keys = await createTestKeys();
  const database = connectDatabase(created.url, schema);
  const deps = {
    database,
    outbox,
    verifier: keys.verifier('product'),
    ...reviewing(database, purchases),
  };
  const app = await createApp(deps);
  await app.ready();
  const admin = await keys.bearer('product', 'admin');
  return {
    app,
    deps,
    keys,
    admin,
    order: await keys.bearer('product', 'service:order'),
    async add(body) {
      const response = await app.inject({
        method: 'POST',
        url: '/products',
        headers: { authorization: admin },
        payload: body,
      });
      if (response.statusCode !== 201) throw new Error(response.body);
      return response.json();
    },
    async close() {
      await app.close();
      await database.close();
      await created.drop();
    },
  };
}

/** What reviews need: a shop where somebody looks at them first. */
const reviewing = ({ db }: Deps['database'], purchases: Deps['purchases']) => ({
  purchases,
  reviewsShownAtOnce: false,
  reportLimit: rateLimiter(db, 'report', { points: 10, duration: 3600 }),
  visitorKey: 'of-tests',
  proxies: createProxyList([]),
});

export const usd = (amount: number) => ({ amount, currency: 'USD' });
