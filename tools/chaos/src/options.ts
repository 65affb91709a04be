import { parseArgs } from 'node:util';
import { SINGLE_FAULTS } from './faults.ts';

export interface Options {
  seed: number;
  /** Runs with one fault each, at a point and of a kind that the seed decides. */
  singles: number;
  /** Runs with `kills` random kills each. */
  runs: number;
  kills: number;
  /** Rounds of 500 buyers for 50 units. */
  hot: number;
  /** How long a process stands still. */
  stopSeconds: number;
  deadlineSeconds: number;
  /** To be said again when a run is to be repeated. */
  short: boolean;
}

const LIMIT = 2 ** 31;
const SHORT = { singles: 6, runs: 1, kills: 4 };
const USUAL = { singles: 30, runs: 4, kills: 20 };
/** What is shown of Souk: every fault there is, and 800 kills. */
const LONG = { singles: SINGLE_FAULTS.length, runs: 40, kills: 20 };
const SHORT_SEED = 34;

/** What `pnpm chaos` is asked for. Each run's own seed is printed: `--seed` with it and `--singles 1` or `--runs 1` repeats that run. */
export function readOptions(args: string[], clock: number): Options {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      singles: { type: 'string' },
      runs: { type: 'string' },
      kills: { type: 'string' },
      short: { type: 'boolean' },
      long: { type: 'boolean' },
      hot: { type: 'boolean' },
      rounds: { type: 'string' },
    },
  });
  const number = (name: 'seed' | 'singles' | 'runs' | 'kills' | 'rounds', otherwise: number): number => {
    const value = Number(values[name] ?? otherwise);
    if (Number.isInteger(value) && value >= 0 && value < LIMIT) return value;
    throw new Error(`--${name} must be a whole number, not "${values[name]}"`);
  };
  const short = values.short ?? false;
  // a test that is red is red because of a change, not because of its seed
  const seed = number('seed', short ? SHORT_SEED : clock % 1_000_000);
  if (values.hot)
    return {
      seed,
      singles: 0,
      runs: 0,
      kills: 0,
      hot: number('rounds', 20),
      stopSeconds: 0,
      deadlineSeconds: 15,
      short,
    };
  // asked for one kind alone, the other is left out
  const only = values.singles !== undefined || values.runs !== undefined;
  const usual = short ? SHORT : values.long ? LONG : USUAL;
  return {
    seed,
    singles: number('singles', only ? 0 : usual.singles),
    runs: number('runs', only ? 0 : usual.runs),
    kills: number('kills', usual.kills),
    hot: 0,
    stopSeconds: short ? 3 : 30,
    deadlineSeconds: short ? 6 : 12,
    short,
  };
}
