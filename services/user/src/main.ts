import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as NotificationPaths } from '@souk/contracts/notification';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { createProxyList } from '@souk/contracts/visitor';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { startOutbox } from '@souk/service-kit/outbox';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { createBreachedCheck } from './breached-passwords.ts';
import type { Deps } from './deps.ts';
import { env } from './env.ts';
import { startJobs } from './jobs.ts';
import { seedUser } from './register-user.ts';
import { schema } from './schema.ts';
import { createSecrets } from './secrets.ts';
import type { Mail } from './send-mails.ts';
import { createThrottle } from './throttle.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'user', privateKey: env.SERVICE_KEY });

const { ADMIN_EMAIL, ADMIN_PASSWORD, SHOPPER_EMAIL, SHOPPER_PASSWORD } = env;
if (ADMIN_EMAIL && ADMIN_PASSWORD)
  await seedUser({ database }, { email: ADMIN_EMAIL, password: ADMIN_PASSWORD, name: 'Shop admin', role: 'admin' });
if (SHOPPER_EMAIL && SHOPPER_PASSWORD)
  await seedUser(
    { database },
    { email: SHOPPER_EMAIL, password: SHOPPER_PASSWORD, name: 'Sam Shopper', role: 'shopper' },
  );

const publicKeys = env.TRUSTED_KEYS.keys.filter((key) => key.iss === 'user');
if (!publicKeys.some(({ kid, x }) => kid === env.SERVICE_KEY.kid && x === env.SERVICE_KEY.x))
  throw new Error('TRUSTED_KEYS must hold the public half of SERVICE_KEY: nobody would believe a token'); // the order of a rotation

/** Who keeps things about people beside us. */
const peer = (name: string, url: string) => [name, { url, token: () => signer.serviceToken(name) }] as const;
const outbox = startOutbox({
  db: database.db,
  source: '/services/user',
  subscribers: { order: { url: env.ORDER_URL, token: () => signer.serviceToken('order') } },
  onFailure: (failure) => app.log.error(failure, 'an event could not be told'),
});
const deps: Deps = {
  database,
  outbox,
  signer,
  audience: env.TOKEN_AUDIENCE,
  verifier: createVerifier({ audience: 'user', trustedKeys: env.TRUSTED_KEYS }),
  publicKeys,
  shopUrl: env.SHOP_URL,
  secrets: createSecrets(env.DATA_KEY),
  isBreached: createBreachedCheck({
    url: env.BREACHED_PASSWORDS_URL,
    onFailure: (reason) => app.log.warn({ reason }, 'breached passwords were looked up in the local list alone'),
  }),
  peers: Object.fromEntries([
    peer('product', env.PRODUCT_URL),
    peer('order', env.ORDER_URL),
    peer('payment', env.PAYMENT_URL),
    peer('notification', env.NOTIFICATION_URL),
    peer('recommendation', env.RECOMMENDATION_URL),
  ]),
  throttle: createThrottle(database),
  proxies: createProxyList(env.TRUSTED_PROXIES),
  logger: { level: env.LOG_LEVEL },
};
const app = await createApp(deps);

const notification = createServiceClient<NotificationPaths>({
  baseUrl: env.NOTIFICATION_URL,
  token: () => signer.serviceToken('notification'),
});
async function send({ id, template, to, data }: Mail): Promise<'taken' | 'refused'> {
  const { error, response } = await notification.POST('/notifications/send', {
    params: { header: { 'idempotency-key': id } },
    body: { to, channel: 'email', template, data } as never, // its union says which data each template needs; mail-templates.ts too
  });
  if (!error) return 'taken';
  if (isAway(response.status)) throw new Error(`notification answered ${response.status}`);
  return 'refused';
}
/** Not a word about the mail. */
const isAway = (status: number): boolean => [401, 408, 425, 429, 502, 503, 504].includes(status);

const stopJobs = startJobs(deps, { send, log: app.log });

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [stopJobs, outbox.stop, () => database.close()],
});
