// `pnpm chaos`: breaks a shop of its own in every way and at every point it knows, and holds it against the invariants afterwards.
// See docs/chaos.md.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePortOffset } from '@souk/tool-test/free-port-offset';
import { faultOf } from './faults.ts';
import { hotRound } from './hot.ts';
import { readOptions } from './options.ts';
import { createReader } from './read-snapshot.ts';
import { lineOf, lineOfHot, tableOf } from './report.ts';
import { type Outcome, run, type World } from './run.ts';
import { startShop } from './shop.ts';
import { singleFault } from './single-fault.ts';
import { storm } from './storm.ts';
import { createVictims } from './victims.ts';

const options = readOptions(process.argv.slice(2), Date.now());
const stateDir = mkdtempSync(path.join(tmpdir(), 'souk-chaos-'));
console.log(
  `seed ${options.seed}: ${options.singles} single faults, ${options.runs} runs of ${options.kills} kills, ${options.hot} hot rounds`,
);

let failed = true;
try {
  failed = await withShop(options.hot > 0 ? hotRounds : faultRuns);
} catch (error) {
  console.error(error);
} finally {
  if (failed) keepLogs();
  rmSync(stateDir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

/** True when something is wrong. */
async function withShop(work: (world: World) => Promise<boolean>): Promise<boolean> {
  const { deadlineSeconds } = options;
  const shop = await startShop({ stateDir, offset: await freePortOffset(), deadlineSeconds });
  const reader = createReader(shop);
  const end = async () => {
    await reader.close();
    await shop.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      console.log(`Ended by ${signal}`);
      await end();
      rmSync(stateDir, { recursive: true, force: true });
      process.exit(130);
    });
  try {
    await reader.trustTheSystem();
    return await work({ shop, reader, victims: createVictims(stateDir), units: new Map(), known: new Set() });
  } finally {
    await end();
  }
}

async function faultRuns(world: World): Promise<boolean> {
  const { seed, singles, runs, kills, stopSeconds } = options;
  const outcomes: Outcome[] = [];
  const show = (outcome: Outcome, place: string, again: string) => {
    outcomes.push(outcome);
    const short = options.short ? ' --short' : '';
    console.log(lineOf(outcome, { place, again: `pnpm chaos --seed ${outcome.seed} ${again}${short}` }));
  };
  for (let at = 0; at < singles; at++) {
    const own = seed + at;
    const outcome = await run(world, own, singleFault(faultOf(own), { stopMs: stopSeconds * 1000 }));
    show(outcome, `single ${at + 1}/${singles}`, '--singles 1');
  }
  for (let at = 0; at < runs; at++) {
    const own = seed + at;
    show(await run(world, own, storm(own, { kills })), `random ${at + 1}/${runs}`, `--runs 1 --kills ${kills}`);
  }
  console.log(`\n${tableOf(outcomes)}`);
  return outcomes.some(({ violations }) => violations.length > 0);
}

async function hotRounds(world: World): Promise<boolean> {
  const { seed, hot } = options;
  let wrong = false;
  for (let at = 0; at < hot; at++) {
    const outcome = await hotRound(world, seed + at);
    wrong ||= outcome.violations.length > 0;
    const again = `pnpm chaos --hot --seed ${outcome.seed} --rounds 1`;
    console.log(lineOfHot(outcome, { place: `hot ${at + 1}/${hot}`, again }));
  }
  return wrong;
}

/** For whoever must find out why. */
function keepLogs(): void {
  const kept = path.join(tmpdir(), `souk-chaos-logs-${options.seed}`);
  cpSync(path.join(stateDir, 'logs'), kept, { recursive: true });
  console.log(`The parts' logs are in ${kept}`);
}
