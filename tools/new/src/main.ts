// `pnpm new service wishlist`, `pnpm new remote journal`: a new part, made from templates/, that runs, is tested and is checked at once.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pnpmCommand } from '@souk/tool-start/pnpm-command';
import { type Plan, planRemote, planService } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { File } from './render.ts';
import { readRepository } from './repository.ts';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const USAGE = `pnpm new service <name> [--resource <noun>] [--port <port>]   for instance: pnpm new service gift-card
pnpm new remote <name> [--port <port>]                        for instance: pnpm new remote journal`;

function readWish(): Plan {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [kind, name, ...more] = positionals;
  if (!name || more.length > 0) throw new Refusal(USAGE);
  const repository = readRepository(root);
  if (kind === 'service') return planService({ name, ...values }, repository);
  if (kind === 'remote' && values.resource === undefined) return planRemote({ name, ...values }, repository);
  throw new Refusal(USAGE);
}

const parse = () =>
  parseArgs({ allowPositionals: true, options: { port: { type: 'string' }, resource: { type: 'string' } } });

function write(files: File[]): void {
  for (const { path: file, content } of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

async function step(title: string, cwd: string, command: [string, ...string[]]): Promise<void> {
  process.stdout.write(`${title} …\n`);
  await run(cwd, command);
}

/** What each kind needs before it can run; all of it works again by hand. */
async function finish({ kind, folder, files, edits }: Plan): Promise<void> {
  const pnpm = pnpmCommand(process.env.PATH ?? '');
  await step('installing', root, [...pnpm, 'install', '--no-frozen-lockfile', '--prefer-offline']);
  if (kind === 'service') {
    await step('first migration', path.join(root, folder), [
      'node_modules/.bin/drizzle-kit',
      'generate',
      '--name=start',
    ]);
    await step('openapi.json and client', root, [process.execPath, 'tools/generate/src/main.ts']);
  }
  await step('formatting', root, ['biome', 'check', '--write', folder, ...edits.map((file) => file.path)]);
  console.log(
    `\n${folder} is there: ${files.length} files, and lines in ${edits.map((file) => file.path).join(', ')}.`,
  );
}

const next = {
  service: (
    folder: string,
    port: number,
  ) => `Try it:     pnpm dev --only ${path.basename(folder)}   then http://localhost:${port}/docs
Its tests:  pnpm exec vitest run ${folder}
Make it yours: the table in ${folder}/src/schema.ts, then (in ${folder}) pnpm run generate, and pnpm generate for the clients.
Add its row to ARCHITECTURE.md, and who may call it to tools/access (declared.ts, worlds.ts).`,
  remote: (
    folder: string,
  ) => `Try it:     pnpm dev --only ${path.basename(folder)}   then http://localhost:3000/${path.basename(folder, '-mf')}
Its tests:  pnpm exec vitest run ${folder}
Alone:      pnpm --filter @souk/${path.basename(folder)} dev
Add its row to ARCHITECTURE.md.`,
};

try {
  const plan = readWish();
  write(plan.files);
  write(plan.edits);
  await finish(plan);
  console.log(next[plan.kind](plan.folder, plan.port));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
