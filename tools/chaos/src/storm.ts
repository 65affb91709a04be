import { setTimeout as sleep } from 'node:timers/promises';
import { VICTIMS, wordsOf } from './faults.ts';
import { createRandom } from './random.ts';
import type { Plan, Stage } from './run.ts';
import type { Message, Moment, Verdict } from './traffic.ts';
import { type Way, ways } from './ways.ts';

const SHOPPERS = 6;
const LEAST_PURCHASES = 2;
/** A kill after so many messages, or after a silence. */
const GAP = { least: 4, most: 40 };
const SILENCE_MS = 3_000;
/** Besides the kills: of so many things that pass, one goes wrong. */
const CUT = 0.015;
const WEBHOOK = { twice: 0.1, late: 0.1, never: 0.05 };
const STOPS_PER_KILL = 0.15;

/** Shoppers of all kinds, while everything is killed again and again at moments that the seed decides, and messages go astray. */
export function storm(seed: number, { kills }: { kills: number }): Plan {
  const strikes = createRandom(seed);
  const mishaps = createRandom(seed + 1);
  let left = kills;
  let passed = 0;
  let next = strikes.int(GAP.least, GAP.most);
  let busy = false;
  let lastAt = Date.now();
  const trouble: string[] = [];
  const over = () => left <= 0;

  async function strike({ victims, log }: Stage): Promise<void> {
    busy = true;
    try {
      const victim = strikes.pick(VICTIMS);
      const stops = victim !== 'postgres' && strikes.chance(STOPS_PER_KILL);
      if (stops) await victims.stop(victim, strikes.int(1_000, 4_000), log);
      else {
        left -= 1;
        await victims.kill(victim, log);
      }
    } catch (error) {
      trouble.push(String(error));
    } finally {
      next = passed + strikes.int(GAP.least, GAP.most);
      lastAt = Date.now();
      busy = false;
    }
  }

  async function goAstray({ log }: Stage, { link }: Message, moment: Moment): Promise<Verdict> {
    if (mishaps.chance(CUT)) {
      log.note(wordsOf({ kind: 'cut' }));
      return 'cut';
    }
    if (link !== 'stripe>payment' || moment === 'after') return 'pass';
    const roll = mishaps.next();
    if (roll < WEBHOOK.twice) {
      log.note(wordsOf({ kind: 'twice' }));
      return 'twice';
    }
    if (roll < WEBHOOK.twice + WEBHOOK.late) {
      await sleep(mishaps.int(500, 4_000));
      log.note(wordsOf({ kind: 'late' }));
      return 'pass';
    }
    if (roll >= WEBHOOK.twice + WEBHOOK.late + WEBHOOK.never) return 'pass';
    log.note(wordsOf({ kind: 'never' }));
    return 'swallow';
  }

  function* purchases(shopper: number): Generator<Way> {
    const own = createRandom(seed * 1_000 + shopper);
    for (let made = 0; made < LEAST_PURCHASES || !over(); made++) yield own.pick(ways);
  }

  let watch: NodeJS.Timeout | undefined;
  return {
    title: `${kills} random kills`,
    units: [1_000, 1_000, strikes.int(2, 8)],
    shoppers: Array.from({ length: SHOPPERS }, (_, at) => ({
      ways: () => purchases(at),
      withCode: at % 2 === 0,
      ...(at < 2 ? { gift: 'small' } : at === 2 ? { gift: 'large' } : {}),
    })),
    gate: (stage) => async (message, moment) => {
      if (over() || message.link === 'order>postgres') return 'pass';
      passed += 1;
      if (passed >= next && !busy) await strike(stage);
      return goAstray(stage, message, moment);
    },
    async begin(stage) {
      watch = setInterval(() => {
        if (!busy && !over() && Date.now() - lastAt > SILENCE_MS) void strike(stage);
      }, 500);
    },
    async end() {
      clearInterval(watch);
      return over() ? trouble : [...trouble, 'not all kills happened'];
    },
  };
}
