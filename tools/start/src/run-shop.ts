import path from 'node:path';
import type { Console } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { type Settings, StartError } from './settings.ts';
import { createShop, type Shop } from './shop.ts';
import { becomeSupervisor, type Supervisor } from './single-start.ts';
import { PartFailure } from './supervised-process.ts';
import type { Topology } from './topology.ts';

type RunOptions = {
  system: Topology;
  secrets: Secrets;
  settings: Settings;
  console: Console;
  /** The folder that the parts' folders are in. */
  root: string;
  /** What is left to do when all parts are ready. */
  whenReady?: (shop: Shop) => Promise<void>;
};

/** Runs the whole system in this process until it is told to stop, and ends the process. */
export async function runShop({ system, secrets, settings, console, root, whenReady }: RunOptions): Promise<void> {
  const postgresDir = path.join(settings.stateDir, 'postgres');
  const supervisor = await becomeSupervisor(settings.stateDir, postgresDir, console.line);
  const shop = createShop({ system, secrets, settings, console, root });
  const closing = closeOnSignal({ shop, console, supervisor });
  try {
    await shop.start();
    await whenReady?.(shop);
  } catch (error) {
    if (closing.begun()) return; // what failed was being stopped
    explainFailure(error);
    await closing.close(1);
  }
  if (!closing.begun()) console.line(`Souk is ready: ${system.url}`);
}

/** One Ctrl-C closes the shop in order; a second one, a second later or more, does not wait for anyone. */
function closeOnSignal({ shop, console, supervisor }: { shop: Shop; console: Console; supervisor: Supervisor }) {
  let begunAt = 0;

  async function close(exitCode: number) {
    begunAt ||= Date.now();
    supervisor.stopping();
    await stop(false, exitCode);
  }

  async function stop(force: boolean, exitCode: number) {
    try {
      await shop.stop(force);
    } catch (error) {
      explainFailure(error);
      process.exit(1); // what still runs is on record: the guardian ends it
    }
    supervisor.release();
    process.exit(exitCode);
  }

  async function onSignal() {
    if (!begunAt) {
      console.line('Souk stops');
      await close(0);
    }
    // pnpm passes on the Ctrl-C that the terminal has already sent to all: that is not a second one
    if (Date.now() - begunAt < 1_000) return;
    console.line('Souk stops at once');
    await stop(true, 1);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { close, begun: () => begunAt > 0 };
}

/** An expected failure is its message; a bug is its stack. */
export function explainFailure(error: unknown): void {
  const expected = error instanceof StartError || error instanceof PartFailure;
  process.stderr.write(`\n${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
}
