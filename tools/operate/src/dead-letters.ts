// `pnpm dead-letters`: events that a receiver refused for good: what they are, and told again once the reason is mended.
import { z } from 'zod';
import { ask } from './ask.ts';
import { CommandError, readArguments, runCommand, runningShop, webAddress } from './command.ts';
import { signIn } from './sign-in.ts';

const USAGE = `pnpm dead-letters [list | show ID | replay ID …]

Events that a service refused five times, and that wait for a person. Mend the reason first, then replay.

  list           what there is, newest first, with its ID such as payment/17
  show ID        one of them with what it says, which may be personal data
  replay ID …    tells them again, the oldest first; later events of the same order wait behind it

  --user URL, --product URL, --order URL, --payment URL
                 the services (http://localhost:4001 to :4004, moved by SOUK_PORT_OFFSET)
  --token TOKEN  an admin's bearer token; without it the admin of .souk/credentials.json signs in
`;

const deadLetter = z.object({
  id: z.string(),
  type: z.string(),
  subscriber: z.string(),
  aggregate: z.string(),
  occurredAt: z.string(),
  refusals: z.int(),
  lastFailure: z.string().nullable(),
});
const page = z.object({ items: z.array(deadLetter), nextCursor: z.string().nullable() });
type Services = Record<'user' | 'product' | 'order' | 'payment', string>;

async function list(services: Services, token: string): Promise<void> {
  let count = 0;
  for (const [service, url] of Object.entries(services))
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { items, nextCursor } = await ask(`${url}/dead-letters?limit=100${query}`, { token, schema: page });
      for (const { id, type, subscriber, aggregate, occurredAt, refusals, lastFailure } of items)
        console.log(
          `${service}/${id}  ${type} for ${subscriber}, of ${occurredAt}, about ${aggregate}: ` +
            `refused ${refusals} times, last with ${lastFailure ?? 'no reason'}`,
        );
      count += items.length;
      cursor = nextCursor;
    }
  console.log(count === 0 ? 'No dead letters.' : `${count} in all`);
}

/** `payment/17` → where that one is. */
function addressOf(services: Services, id: string): string {
  const [, service, number] = /^(user|product|order|payment)\/(\d+)$/.exec(id) ?? [];
  if (!service) throw new CommandError(`"${id}" is no ID such as payment/17\n\n${USAGE}`);
  return `${services[service as keyof Services]}/dead-letters/${number}`;
}

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = {
    user: text,
    product: text,
    order: text,
    payment: text,
    token: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = readArguments(process.argv.slice(2), { options, usage: USAGE });
  const [command = 'list', ...ids] = positionals;
  if (values.help) return console.log(USAGE);
  const shop = runningShop(process.env);
  const services = {
    user: webAddress('--user', values.user ?? shop.at(4001)),
    product: webAddress('--product', values.product ?? shop.at(4002)),
    order: webAddress('--order', values.order ?? shop.at(4003)),
    payment: webAddress('--payment', values.payment ?? shop.at(4004)),
  };
  const addresses = ids.map((id) => addressOf(services, id));
  const asks = { list: ids.length === 0, show: ids.length === 1, replay: ids.length > 0 }[command];
  if (!asks) throw new CommandError(USAGE);
  const token = await signIn(shop, values.token);

  if (command === 'list') return list(services, token);
  for (const [at, address] of addresses.entries())
    if (command === 'show') console.log(JSON.stringify(await ask(address, { token, schema: z.unknown() }), null, 2));
    else {
      await ask(`${address}/replay`, { token, schema: z.unknown(), method: 'POST' });
      console.log(`${ids[at]} is told again`);
    }
});
