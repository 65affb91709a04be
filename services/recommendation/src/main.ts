import path from 'node:path';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { createApp } from './app.ts';
import { createCandidates } from './candidates.ts';
import { connectCatalogue } from './catalogue.ts';
import { env } from './env.ts';
import { schema } from './schema.ts';
import { startWork, type Work } from './work.ts';

/** How long a list of candidates is kept. What is recommended is looked at once more for each answer. */
const FRESH_MS = 60_000;

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const signer = createSigner({ issuer: 'recommendation', privateKey: env.SERVICE_KEY });
const catalogue = connectCatalogue({ baseUrl: env.PRODUCT_URL, signer });
let work: Work | undefined;
const app = await createApp({
  database,
  candidates: createCandidates({ database }, { freshMs: FRESH_MS }),
  fetching: { wake: () => work?.fetching.wake() },
  rebuilding: { wake: () => work?.rebuilding.wake() },
  verifier: createVerifier({ audience: 'recommendation', trustedKeys: env.TRUSTED_KEYS }),
  logger: { level: env.LOG_LEVEL },
});
const begun = startWork({ database, catalogue }, (failure) => app.log.warn(failure, 'work waits and is tried again'));
work = begun;

await runService({ app, host: env.HOST, port: env.PORT, close: [begun.stop, () => database.close()] });
