// `pnpm recommend rebuild`: recommendation reads the whole catalogue and counts all baskets again, without a pause.
import { z } from 'zod';
import { ask } from './ask.ts';
import { CommandError, readArguments, runCommand, runningShop, webAddress } from './command.ts';
import { signIn } from './sign-in.ts';

const USAGE = `pnpm recommend rebuild [--url URL] [--token TOKEN]

rebuild reads the whole catalogue from product and counts again what was bought together, while what is there answers.

  --url URL      the recommendation service (http://localhost:4007, moved by SOUK_PORT_OFFSET)
  --token TOKEN  an admin's bearer token; without it the admin of .souk/credentials.json signs in (SOUK_STATE moves .souk)
`;
const LOOK_EVERY_MS = 250;

const rebuild = z.object({ id: z.int(), status: z.string(), products: z.int(), baskets: z.int() });

async function run(url: string, token: string): Promise<void> {
  const started = performance.now();
  const { id } = await ask(`${url}/rebuilds`, { token, schema: rebuild, method: 'POST' });
  for (let told = 0; ; ) {
    const { status, products, baskets } = await ask(`${url}/rebuilds/${id}`, { token, schema: rebuild });
    const seconds = (performance.now() - started) / 1000;
    if (status === 'done')
      return console.log(`${products} products and ${baskets} baskets, after ${seconds.toFixed(1)} s`);
    if (seconds - told >= 2) {
      console.error(`${products} products, ${seconds.toFixed(0)} s`);
      told = seconds;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

await runCommand(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    options: { url: { type: 'string' }, token: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    usage: USAGE,
  });
  if (values.help) return console.log(USAGE);
  if (positionals.length !== 1) throw new CommandError(USAGE);
  if (positionals[0] !== 'rebuild') throw new CommandError(`There is no "${positionals[0]}".\n\n${USAGE}`);
  const shop = runningShop(process.env);
  return run(webAddress('--url', values.url ?? shop.at(4007)), await signIn(shop, values.token));
});
