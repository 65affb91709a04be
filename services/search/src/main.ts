import path from 'node:path';
import { createSigner, createVerifier } from '@souk/contracts/token';
import { connectDatabase, migrateDatabase } from '@souk/service-kit/database';
import { runService } from '@souk/service-kit/run';
import { createAnalyser } from './analyse.ts';
import { createApp } from './app.ts';
import { connectCatalogue } from './catalogue.ts';
import { createNeighbours, LONGEST_QUESTION_MS } from './correct-word.ts';
import { env } from './env.ts';
import { followIndex } from './follow-index.ts';
import { schema } from './schema.ts';
import { startWork, type Work } from './work.ts';

await migrateDatabase(env.DATABASE_URL, path.join(import.meta.dirname, '../migrations'));
const database = connectDatabase(env.DATABASE_URL, schema);
const asking = connectDatabase(env.DATABASE_URL, {}, { maxConnections: 4, statementTimeoutMs: LONGEST_QUESTION_MS });
const signer = createSigner({ issuer: 'search', privateKey: env.SERVICE_KEY });
const analyse = createAnalyser(database.sql);
const served = followIndex({ database, analyse });
const catalogue = connectCatalogue({ baseUrl: env.PRODUCT_URL, signer });
let work: Work | undefined;
const app = await createApp({
  database,
  analyse,
  served,
  neighbours: createNeighbours(asking.sql),
  fetching: { wake: () => work?.fetching.wake() },
  rebuilding: { wake: () => work?.rebuilding.wake() },
  verifier: createVerifier({ audience: 'search', trustedKeys: env.TRUSTED_KEYS }),
  logger: { level: env.LOG_LEVEL },
});
const begun = await startWork({ database, analyse, served, catalogue }, (failure) =>
  app.log.warn(failure, 'work waits and is tried again'),
);
work = begun;

await runService({
  app,
  host: env.HOST,
  port: env.PORT,
  close: [begun.stop, () => asking.close(), () => database.close()],
});
