// Prints the OpenAPI document that the routes make; `pnpm generate` keeps it in openapi.json.
import { createApp } from './app.ts';
import type { AppDeps } from './deps.ts';

const app = await createApp({ verifier: { verify: async () => null } } as unknown as AppDeps);
await app.ready();
process.stdout.write(`${JSON.stringify(app.swagger(), null, 2)}\n`);
