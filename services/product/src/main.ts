import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as OrderPaths } from '@souk/contracts/order';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { createProxyList } from '@souk/contracts/visitor';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { startOutbox } from '@souk/service-kit/outbox';
import { rateLimiter } from '@souk/service-kit/rate-limit';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { env } from './env.ts';
import { createPurchases } from './purchases.ts';
import { releaseExpired } from './release-expired.ts';
import { schema } from './schema.ts';
import { SUBSCRIBERS } from './tell-changes.ts';

const SWEEP_EVERY_MS = 3000;
/** So many reviews may somebody report in an hour. */
const REPORTS = { points: 10, duration: 3600 };

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'product', privateKey: env.SERVICE_KEY });
const addresses = { search: env.SEARCH_URL, recommendation: env.RECOMMENDATION_URL } satisfies Record<
  (typeof SUBSCRIBERS)[number],
  string
>;
const outbox = startOutbox({
  db: database.db,
  source: '/services/product',
  subscribers: {
    ...Object.fromEntries(
      SUBSCRIBERS.map((name) => [name, { url: addresses[name], token: () => signer.serviceToken(name) }]),
    ),
    // told by a trigger on variants (migrations), whoever it is that puts them back on sale
    notification: { url: env.NOTIFICATION_URL, token: () => signer.serviceToken('notification') },
  },
  onFailure: (failure) => app.log.error(failure, 'an event could not be told'),
});
const purchases = createPurchases(
  createServiceClient<OrderPaths>({ baseUrl: env.ORDER_URL, token: () => signer.serviceToken('order') }),
  (reason) => app.log.warn({ reason }, 'nobody can say who has bought what'),
);
const app = await createApp({
  database,
  outbox,
  verifier: createVerifier({ audience: 'product', trustedKeys: env.TRUSTED_KEYS }),
  purchases,
  reviewsShownAtOnce: env.REVIEW_MODERATION === 'after',
  reportLimit: rateLimiter(database.db, 'report', REPORTS),
  visitorKey: env.SERVICE_KEY.d,
  proxies: createProxyList(env.TRUSTED_PROXIES),
  logger: { level: env.LOG_LEVEL },
});

let sweeping: Promise<void> | undefined;
let failing = false;
const sweepTimer = setInterval(() => {
  sweeping ??= sweep().finally(() => {
    sweeping = undefined;
  });
}, SWEEP_EVERY_MS);
async function sweep(): Promise<void> {
  try {
    while ((await releaseExpired({ database, outbox })) > 0) app.log.debug('expired reservations were released');
    failing = false;
  } catch (error) {
    if (!failing) app.log.warn({ reason: String(error) }, 'expired reservations wait: the database does not answer');
    failing = true; // said once, not every three seconds
  }
}

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [async () => clearInterval(sweepTimer), async () => sweeping, outbox.stop, () => database.close()],
});
