import { createApp } from './app.ts';
import { readEnv } from './env.ts';
import { openRecord } from './record.ts';

const env = readEnv(process.env);
const app = createApp({
  record: await openRecord(env.STATE_DIR),
  account: { sid: env.SMS_ACCOUNT_SID, token: env.SMS_AUTH_TOKEN },
});
await app.listen({ port: env.PORT, host: env.HOST });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await app.close();
    process.exit(0);
  });
}
