// `pnpm reconcile`: what Stripe knows and webhooks never told, found now; and whether the books add up.
import { z } from 'zod';
import { ask } from './ask.ts';
import { readArguments, runCommand, runningShop, webAddress } from './command.ts';
import { signIn } from './sign-in.ts';

const USAGE = `pnpm reconcile [--url URL] [--token TOKEN]

Compares the running shop with Stripe: events that webhooks never told, and payments that went on unheard. Then adds up the books.
It runs by itself every minute; exits with 1 when something is left for a person.

  --url URL      the payment service (http://localhost:4004, moved by SOUK_PORT_OFFSET)
  --token TOKEN  an admin's bearer token; without it the admin of .souk/credentials.json signs in (SOUK_STATE moves .souk)
`;

const found = z.object({ events: z.int(), payments: z.int(), moved: z.int(), failed: z.int() });
const books = z.object({
  balanced: z.boolean(),
  accounts: z.array(z.object({ account: z.string(), currency: z.string(), balance: z.int() })),
  unbalanced: z.array(z.string()),
  differing: z.array(z.string()),
  differingGiftCards: z.array(z.string()),
});

/** Minor units as people write them: 1032 USD is 10.32. */
function written(minor: number, currency: string): string {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return new Intl.NumberFormat('en', { minimumFractionDigits: digits }).format(minor / 10 ** digits);
}

await runCommand(async () => {
  const { values } = readArguments(process.argv.slice(2), {
    options: { url: { type: 'string' }, token: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    usage: USAGE,
  });
  if (values.help) return console.log(USAGE);
  const shop = runningShop(process.env);
  const url = webAddress('--url', values.url ?? shop.at(4004));
  const token = await signIn(shop, values.token);

  const { events, payments, moved, failed } = await ask(`${url}/reconciliations`, {
    token,
    schema: found,
    method: 'POST',
  });
  console.log(`${events} events that no webhook had told`);
  console.log(`${payments} payments compared with Stripe, ${moved} of them were not as Stripe says`);
  if (failed > 0) console.log(`${failed} could not be looked at; the payment service's log says why`);

  const { balanced, accounts, unbalanced, differing, differingGiftCards } = await ask(`${url}/ledger`, {
    token,
    schema: books,
  });
  for (const { account, currency, balance } of accounts)
    console.log(`  ${account.padEnd(22)} ${written(balance, currency).padStart(16)} ${currency}`);
  for (const transaction of unbalanced) console.log(`transaction ${transaction} does not add up to nothing`);
  for (const id of differing) console.log(`payment ${id} is not what its entries say`);
  for (const id of differingGiftCards) console.log(`gift card ${id} holds more or less than its entries say`);
  console.log(balanced ? 'The books add up.' : 'The books do not add up.');
  if (failed > 0 || !balanced) process.exitCode = 1;
});
