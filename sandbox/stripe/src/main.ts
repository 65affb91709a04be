import { pino } from 'pino';
import { createSandbox } from './app.ts';
import { readEnv } from './env.ts';
import { openStore } from './store.ts';

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readEnvOrFail() {
  try {
    return readEnv(process.env);
  } catch (error) {
    return fail(error);
  }
}

const env = readEnvOrFail();
const log = pino({ name: 'stripe-sandbox', level: env.logLevel, redact: ['req.headers.authorization'] });
const store = openStore(env.stateDir);
const app = createSandbox({ ...env, store, log });

await app.listen({ port: env.port, host: env.host }).catch(fail);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (closing) return;
    closing = true;
    await app.close();
    store.close();
    process.exit(0);
  });
}
