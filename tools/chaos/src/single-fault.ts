import { setTimeout as sleep } from 'node:timers/promises';
import { demand } from './ask.ts';
import { passes } from './crash-points.ts';
import { describe, type SingleFault, wordsOf } from './faults.ts';
import type { Plan, Stage } from './run.ts';
import { untilSettled } from './settle.ts';
import type { Verdict } from './traffic.ts';

/** Long enough for all that follows a webhook to overtake it; Stripe gives up after ten seconds. */
const LATE_MS = 4_000;
const EVENTS_OF_A_RUN = 60;

/** One fault at one point of an order's life, the first time that anybody comes to it. */
export function singleFault(fault: SingleFault, { stopMs }: { stopMs: number }): Plan {
  const { point, moment, act } = fault;
  let happening: Promise<Verdict> | undefined;

  async function happen({ victims, log }: Stage): Promise<Verdict> {
    switch (act.kind) {
      case 'kill':
        await victims.kill(act.victim, log);
        return 'pass';
      case 'stop':
        await victims.stop(act.victim, stopMs, log);
        return 'pass';
      case 'late':
        await sleep(LATE_MS);
        log.note(wordsOf(act));
        return 'pass';
      case 'cut':
      case 'twice':
        log.note(wordsOf(act));
        return act.kind;
      case 'never':
        log.note(wordsOf(act));
        return 'swallow';
      default:
        return 'pass';
    }
  }

  const webhooks = <Answer>(stage: Stage, path: string, body: object) =>
    demand<Answer>(`${stage.shop.stripe}/_sandbox/webhooks${path}`, { method: 'POST', body });
  let withheld = 0;

  /** All that was held is let go in another order. */
  async function shuffle(stage: Stage): Promise<string[]> {
    const { waiting } = await webhooks<{ waiting: number }>(stage, '', { mode: 'hold' });
    await webhooks(stage, '', { mode: 'deliver', shuffled: true });
    stage.log.note(wordsOf(act));
    return waiting > 0 ? [] : ['there was no webhook to be shuffled'];
  }
  async function repeat(stage: Stage): Promise<string[]> {
    const wanted = { last: EVENTS_OF_A_RUN, times: 5, shuffled: true };
    const { sent, taken } = await webhooks<{ sent: number; taken: number }>(stage, '/redeliveries', wanted);
    stage.log.note(wordsOf(act));
    return sent === taken ? [] : [`of ${sent} webhooks, ${taken} were taken`];
  }

  return {
    title: describe(fault),
    // enough for all: whoever is to come to the point of the fault must get that far
    units: [1_000, 1_000],
    // two of them want the code that one can have
    shoppers: [
      { ways: () => [point.way], gift: 'small' },
      { ways: () => ['buys'], withCode: true, gift: 'large' },
      { ways: () => ['is-declined-first'], withCode: true },
    ],
    gate: (stage) => (message, at) => {
      if (act.kind === 'withheld' && message.link === 'stripe>payment' && at === 'before') {
        withheld += 1;
        return 'swallow';
      }
      if (happening || at !== moment || !passes(point, message)) return 'pass';
      happening = happen(stage);
      return happening;
    },
    async begin(stage) {
      if (act.kind === 'shuffled') await webhooks(stage, '', { mode: 'hold' });
      if (act.kind === 'withheld') stage.log.note(wordsOf(act));
    },
    async end(stage) {
      if (act.kind === 'shuffled') return shuffle(stage);
      if (act.kind === 'withheld' || act.kind === 'five times') await untilSettled(stage);
      if (act.kind === 'five times') return repeat(stage);
      if (act.kind === 'withheld') return withheld > 0 ? [] : ['there was no webhook to be withheld'];
      // what the last of the shoppers asked for is still on its way
      if (!happening) await untilSettled(stage, () => happening !== undefined);
      if (!happening) return ['the point of the fault was never reached'];
      return happening.then(
        () => [],
        (error: unknown) => [String(error)],
      );
    },
  };
}
