import path from 'node:path';
import { createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { env } from './env.ts';
import { schema } from './schema.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const app = await createApp({
  database,
  verifier: createVerifier({ audience: 'search', trustedKeys: env.TRUSTED_KEYS }),
  logger: { level: env.LOG_LEVEL },
});
await runService({ app, host: env.HOST, port: env.PORT, close: [() => database.close()] });
