import path from 'node:path';
import { createServiceClient } from '@souk/contracts/client';
import type { paths as NotificationPaths } from '@souk/contracts/notification';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { env } from './env.ts';
import { seedUser } from './register-user.ts';
import { schema } from './schema.ts';
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

const app = await createApp({
  database,
  signer,
  audience: env.TOKEN_AUDIENCE,
  verifier: createVerifier({ audience: 'user', trustedKeys: env.TRUSTED_KEYS }),
  publicKeys: env.TRUSTED_KEYS.keys.filter((key) => key.iss === 'user'),
  throttle: createThrottle(database),
  proxies: createProxyList(env.TRUSTED_PROXIES),
  logger: { level: env.LOG_LEVEL },
});

const notification = createServiceClient<NotificationPaths>({
  baseUrl: env.NOTIFICATION_URL,
  token: () => signer.serviceToken('notification'),
});
async function send({ id, template, to, name }: Mail): Promise<void> {
  const { error, response } = await notification.POST('/notifications/send', {
    params: { header: { 'idempotency-key': id } },
    body: { to, channel: 'email', template, data: { name, shopUrl: env.SHOP_URL } },
  });
  if (error) throw new Error(`notification answered ${response.status}`);
}

let failing = false;
const mailTimer = setInterval(async () => {
  try {
    await sendMails({ database }, send);
    failing = false;
  } catch (error) {
    if (!failing) app.log.warn({ reason: String(error) }, 'mails wait: the notification service does not take them');
    failing = true; // said once, not every two seconds
  }
}, MAILS_EVERY_MS);

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [async () => clearInterval(mailTimer), () => database.close()],
});
