// `pnpm search-index rebuild`: a new copy of the catalogue for search, without a pause. `pnpm search-index judge`: how good its answers are.
import { z } from 'zod';
import { ask } from './ask.ts';
import { CommandError, readArguments, runCommand, runningShop, webAddress } from './command.ts';
import { judge, meanOf, readJudgedQueries } from './judge.ts';
import { signIn } from './sign-in.ts';

const USAGE = `pnpm search-index rebuild [--url URL] [--token TOKEN]
pnpm search-index judge [--url URL] [--all]

rebuild reads the whole catalogue from product into a new copy beside the one that is searched, which then takes its place at once.
judge asks the queries of e2e/search/queries.json and prints nDCG@10; exits with 1 below 0.9.

  --url URL      the search service (http://localhost:4006, moved by SOUK_PORT_OFFSET)
  --token TOKEN  an admin's bearer token; without it the admin of .souk/credentials.json signs in (SOUK_STATE moves .souk)
  --all          every query, not only those below 0.9
`;
const GOOD = 0.9;
const LOOK_EVERY_MS = 250;

const generation = z.object({ id: z.int(), status: z.string(), done: z.int(), total: z.int().nullable() });

async function rebuild(url: string, token: string): Promise<void> {
  const started = performance.now();
  const { id } = await ask(`${url}/rebuilds`, { token, schema: generation, method: 'POST' });
  const isTerminal = process.stderr.isTTY;
  for (let told = 0; ; ) {
    const { status, done, total } = await ask(`${url}/rebuilds/${id}`, { token, schema: generation });
    const seconds = (performance.now() - started) / 1000;
    const line = `${done} of ${total ?? '?'} products, ${seconds.toFixed(0)} s`;
    if (isTerminal) process.stderr.write(`\r${line}\x1b[K`);
    else if (seconds - told >= 2) {
      console.error(line);
      told = seconds;
    }
    if (status !== 'building') {
      if (isTerminal) process.stderr.write('\r\x1b[K');
      return console.log(`${done} products are searched in a new copy, after ${seconds.toFixed(1)} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function judgeAnswers(url: string, all: boolean): Promise<void> {
  const judgements = await judge(readJudgedQueries(), (query) => ask(`${url}/search${query}`, { schema: z.unknown() }));
  for (const { query, ndcg, slugs } of judgements.toSorted((a, b) => a.ndcg - b.ndcg))
    if (all || ndcg < GOOD)
      console.log(
        `${ndcg.toFixed(3)}  ${query.kind.padEnd(9)} "${query.q}" ${query.filters} → ${slugs.slice(0, 5).join(', ') || 'nothing'}`,
      );
  for (const [kind, of] of Map.groupBy(judgements, ({ query }) => query.kind))
    console.log(`${kind.padEnd(9)} ${meanOf(of).toFixed(3)} of ${of.length}`);
  const mean = meanOf(judgements);
  console.log(`nDCG@10 ${mean.toFixed(3)} over ${judgements.length} queries`);
  if (mean < GOOD) process.exitCode = 1;
}

await runCommand(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    options: {
      url: { type: 'string' },
      token: { type: 'string' },
      all: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    usage: USAGE,
  });
  if (values.help) return console.log(USAGE);
  const [command, ...more] = positionals;
  if (!command || more.length > 0) throw new CommandError(USAGE);
  const shop = runningShop(process.env);
  const url = webAddress('--url', values.url ?? shop.at(4006));
  if (command === 'judge') return judgeAnswers(url, values.all ?? false);
  if (command !== 'rebuild') throw new CommandError(`There is no "${command}".\n\n${USAGE}`);
  return rebuild(url, await signIn(shop, values.token));
});
