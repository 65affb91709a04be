import { setTimeout as sleep } from 'node:timers/promises';
import type { Compiler } from 'webpack';

const LONGEST_MS = 60_000;
const STEP_MS = 20;

// The webpack plugin and the server around Next are two module graphs of one process: they meet here.
const UNDER_WAY = Symbol.for('souk.compiles');
type Shared = { [UNDER_WAY]?: Set<string> };
const underWay = (): Set<string> => {
  const shared = globalThis as Shared;
  shared[UNDER_WAY] ??= new Set();
  return shared[UNDER_WAY];
};

/** Development: says when a compile begins and ends. */
export class TellCompiles {
  apply(compiler: Compiler) {
    const name = compiler.options.name ?? 'unnamed';
    const begin = () => void underWay().add(name);
    const end = () => void underWay().delete(name);
    compiler.hooks.invalid.tap('TellCompiles', begin);
    compiler.hooks.watchRun.tap('TellCompiles', begin);
    compiler.hooks.afterDone.tap('TellCompiles', end);
    compiler.hooks.failed.tap('TellCompiles', end);
    // Next says it only where one of its own pages is asked for; a remote has none
    if (name === 'client') compiler.hooks.done.tap('TellCompiles', ({ compilation }) => tellErrors(compilation.errors));
  }
}

function tellErrors(errors: Error[]) {
  for (const { message } of errors)
    process.stderr.write(`This does not compile; what was before is shown.\n${message}\n`);
}

/**
 * Resolves when nothing is being compiled, so that the server half and the browser half of a build are of the same sources: a
 * page made in between would not hydrate.
 */
export async function compiled(): Promise<void> {
  for (let waited = 0; underWay().size > 0 && waited < LONGEST_MS; waited += STEP_MS) await sleep(STEP_MS);
}
