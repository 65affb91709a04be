// Prints the OpenAPI document that the routes make; `pnpm generate` keeps it in openapi.json.
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';

const app = await createApp({ verifier: { verify: async () => null }, database: {} } as unknown as Deps);
await app.ready();
process.stdout.write(`${JSON.stringify(app.swagger(), null, 2)}\n`);
