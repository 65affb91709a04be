import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as NotificationPaths } from '@souk/contracts/notification';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { startWorker } from '@souk/service-kit/worker';
import { createApp } from './app.ts';
import { createBreachedCheck } from './breached-passwords.ts';
import { env } from './env.ts';
import { seedUser } from './register-user.ts';
import { schema } from './schema.ts';
import { createSecrets } from './secrets.ts';
import { type Mail, sendMails } from './send-mails.ts';
import { createThrottle } from './throttle.ts';
import { createProxyList } from './visitor.ts';

const MAILS_EVERY_MS = 2000;

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

const secrets = createSecrets(env.DATA_KEY);
const app = await createApp({
  database,
  signer,
  audience: env.TOKEN_AUDIENCE,
  verifier: createVerifier({ audience: 'user', trustedKeys: env.TRUSTED_KEYS }),
  publicKeys: env.TRUSTED_KEYS.keys.filter((key) => key.iss === 'user'),
  shopUrl: env.SHOP_URL,
  secrets,
  isBreached: createBreachedCheck({
    url: env.BREACHED_PASSWORDS_URL,
    onFailure: (reason) => app.log.warn({ reason }, 'breached passwords were looked up in the local list alone'),
  }),
  throttle: createThrottle(database),
  proxies: createProxyList(env.TRUSTED_PROXIES),
  logger: { level: env.LOG_LEVEL },
});

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

let failing = false;
const mailWorker = startWorker({
  everyMs: MAILS_EVERY_MS,
  async turn() {
    const sent = await sendMails({ database, secrets, shopUrl: env.SHOP_URL }, send, (template) =>
      app.log.error({ template }, 'a mail was refused five times and is given up'),
    );
    failing = false;
    return sent > 0;
  },
  onFailure(reason) {
    if (!failing) app.log.warn({ reason }, 'mails wait: the notification service does not take them');
    failing = true; // said once, not every two seconds
  },
});

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [() => mailWorker.stop(), () => database.close()],
});
