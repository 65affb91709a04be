import { CRASH_POINTS, type CrashPoint } from './crash-points.ts';
import { createRandom } from './random.ts';
import { LINKS, type Moment } from './traffic.ts';

/** What can be killed and stopped. Stripe, the mail server and the SMS provider are other people's. */
export const VICTIMS = ['order', 'payment', 'product', 'notification', 'postgres', 'restate'] as const;
export type Victim = (typeof VICTIMS)[number];
const isVictim = (name: string | null): name is Victim => VICTIMS.some((one) => one === name);

export type Act =
  /** kill -9 of the whole process group, or of Postgres with all its backends. */
  | { kind: 'kill'; victim: Victim }
  /** SIGSTOP, and SIGCONT after a while. */
  | { kind: 'stop'; victim: Victim }
  /** The request, or its answer, gets lost. */
  | { kind: 'cut' }
  /** What is done to webhooks only: delivered twice, much later than what follows it, or never. */
  | { kind: 'twice' | 'late' | 'never' }
  /** All of Stripe's webhooks are kept back for good, delivered in any order, or delivered, and then each five times more in any order. */
  | { kind: 'withheld' | 'shuffled' | 'five times' };

export interface SingleFault {
  point: CrashPoint;
  moment: Moment;
  act: Act;
}

function killsOf({ link }: CrashPoint): Act[] {
  const { from, to } = LINKS[link];
  const near = [from, to, 'order', 'postgres', 'restate'].filter(isVictim);
  return [...new Set(near)].map((victim) => ({ kind: 'kill', victim }));
}

/** Whoever is asked is stopped, so that the caller waits for it; where that is Stripe or Postgres, the caller itself. */
function stopOf({ link }: CrashPoint): Act {
  const { from, to } = LINKS[link];
  const asked = to === 'postgres' || !isVictim(to) ? from : to;
  return { kind: 'stop', victim: isVictim(asked) ? asked : 'order' };
}

function faultsAt(point: CrashPoint): SingleFault[] {
  const around = (['before', 'after'] as const).flatMap((moment) =>
    [...killsOf(point), stopOf(point), { kind: 'cut' } as const].map((act) => ({ point, moment, act })),
  );
  if (point.link !== 'stripe>payment') return around;
  const mischief = ['twice', 'late', 'never', 'withheld', 'shuffled', 'five times'] as const;
  return [...around, ...mischief.map((kind) => ({ point, moment: 'before' as const, act: { kind } }))];
}

/** Every single fault there is, always in the same mixed order: a few in a row are of many kinds. */
export const SINGLE_FAULTS: readonly SingleFault[] = createRandom(1).shuffled(CRASH_POINTS.flatMap(faultsAt));

export function faultOf(seed: number): SingleFault {
  const fault = SINGLE_FAULTS[seed % SINGLE_FAULTS.length];
  if (!fault) throw new Error('there are no faults');
  return fault;
}

export function wordsOf(act: Act): string {
  switch (act.kind) {
    case 'kill':
      return `kill -9 ${act.victim}`;
    case 'stop':
      return `SIGSTOP ${act.victim}`;
    case 'cut':
      return 'connection cut';
    case 'withheld':
    case 'shuffled':
    case 'five times':
      return `all webhooks ${act.kind}`;
    default:
      return `webhook ${act.kind}`;
  }
}
export const describe = ({ point, moment, act }: SingleFault): string => `${wordsOf(act)} ${moment} ${point.step}`;
