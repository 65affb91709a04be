// `pnpm reviews`: what shoppers wrote and nobody has looked at: read it, show it, or say why not.
import { z } from 'zod';
import { ask } from './ask.ts';
import { CommandError, readArguments, runCommand, runningShop, webAddress } from './command.ts';
import { signIn } from './sign-in.ts';

const USAGE = `pnpm reviews [list [--state STATE] | approve ID … | reject ID --reason TEXT]

Reviews are shown once somebody has approved them; three readers who report one hide it again.

  list           those that wait, the longest first; --state pending (usual), reported, approved or rejected
  approve ID …   shows them
  reject ID      does not show it; its writer reads the reason

  --url URL      the product service (http://localhost:4002, moved by SOUK_PORT_OFFSET)
  --token TOKEN  a bearer token of support, a merchandiser or an admin; without it the admin of .souk/credentials.json signs in
`;

const review = z.object({
  id: z.string(),
  rating: z.int(),
  title: z.string(),
  body: z.string(),
  author: z.string(),
  state: z.string(),
  createdAt: z.string(),
  reasons: z.array(z.string()),
  product: z.object({ slug: z.string() }),
});
const page = z.object({ items: z.array(review), nextCursor: z.string().nullable() });
interface Shop {
  url: string;
  token: string;
}

async function list({ url, token }: Shop, state: string): Promise<void> {
  let count = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = `state=${encodeURIComponent(state)}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { items, nextCursor } = await ask(`${url}/reviews?${query}`, { token, schema: page });
    for (const { id, rating, title, body, author, createdAt, reasons, product } of items) {
      const reported = reasons.length > 0 ? `, reported as ${reasons.join(', ')}` : '';
      console.log(`${id}  ${'*'.repeat(rating)} ${product.slug}, ${author}, ${createdAt.slice(0, 10)}${reported}`);
      console.log(`  ${title}\n  ${body.replaceAll('\n', '\n  ')}\n`);
    }
    count += items.length;
    cursor = nextCursor;
  }
  console.log(count === 0 ? `No ${state} reviews.` : `${count} in all`);
}

const decide = ({ url, token }: Shop, id: string, what: 'approval' | 'rejection', body: object) =>
  ask(`${url}/reviews/${encodeURIComponent(id)}/${what}`, { token, schema: review, method: 'POST', body });

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = { state: text, reason: text, url: text, token: text, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = readArguments(process.argv.slice(2), { options, usage: USAGE });
  if (values.help) return console.log(USAGE);
  const [command = 'list', ...ids] = positionals;
  const { reason } = values;
  const makesSense = { list: ids.length === 0, approve: ids.length > 0, reject: ids.length === 1 && reason }[command];
  if (!makesSense) throw new CommandError(USAGE);
  const running = runningShop(process.env);
  const url = webAddress('--url', values.url ?? running.at(4002));
  const shop = { url, token: await signIn(running, values.token) };

  if (command === 'list') return list(shop, values.state ?? 'pending');
  for (const id of ids) {
    const { title } =
      command === 'approve' ? await decide(shop, id, 'approval', {}) : await decide(shop, id, 'rejection', { reason });
    console.log(command === 'approve' ? `"${title}" is shown` : `"${title}" is not shown`);
  }
});
