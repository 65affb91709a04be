import { createFaultLog, type FaultLog } from './fault-log.ts';
import { checkInvariants, type Violation } from './invariants.ts';
import { createRandom } from './random.ts';
import type { Reader } from './read-snapshot.ts';
import { untilSettled } from './settle.ts';
import type { Shop } from './shop.ts';
import { createShopper, type Shopper } from './shopper.ts';
import { isOver, type OrderSeen as Order } from './snapshot.ts';
import { type Staff, signIn } from './staff.ts';
import type { Gate } from './traffic.ts';
import type { Victims } from './victims.ts';
import { WAYS, type Way } from './ways.ts';

/** What lasts over all runs. */
export interface World {
  shop: Shop;
  reader: Reader;
  victims: Victims;
  /** What each variant of every run was given. */
  units: Map<string, number>;
  /** What is wrong already: the next run neither waits for it nor tells it again. */
  known: Set<string>;
}
export interface Stage extends World {
  log: FaultLog;
}
/** What goes wrong in a run, and what shoppers do meanwhile. */
export interface Plan {
  title: string;
  /** How many there are of each thing that can be bought. */
  units: number[];
  shoppers: { ways: () => Iterable<Way>; withCode?: boolean; gift?: keyof typeof GIFT_CARDS }[];
  gate(stage: Stage): Gate;
  begin(stage: Stage): Promise<void>;
  /** When the shoppers have done what they do. Answers what did not happen as planned. */
  end(stage: Stage): Promise<string[]>;
}
export interface Outcome {
  seed: number;
  title: string;
  faults: string[];
  /** Orders of this run by the status in which they ended. */
  orders: Map<string, number>;
  /** For each order, how long after the last fault it ended. */
  settled: number[];
  /** How long after it everything was told and sent, too, and what took that long. */
  allSettled: number;
  last: string[];
  /** Mails that came twice under the same Message-ID. */
  doubles: number;
  violations: Violation[];
}

/** What is on the gift cards of a run: all who pay with one share it. */
const GIFT_CARDS = { small: 800, large: 500_000 };
/** What the issue promises. */
const SETTLES_WITHIN_S = 10;

/** Shoppers shop while the plan's faults happen; then everything must settle, and every invariant must hold. */
export async function run(world: World, seed: number, plan: Plan): Promise<Outcome> {
  const { shop, reader, victims, known } = world;
  const stage: Stage = { ...world, log: createFaultLog() };
  const staff = await signIn(shop);
  const town = await openTown(world, staff, { seed, given: plan.units });
  await plan.begin(stage);
  shop.setGate(plan.gate(stage));
  const failures = await town.shop(plan);
  failures.push(...(await plan.end(stage)));
  await victims.allGoOn();
  shop.setGate(undefined);

  const { left, last } = await untilSettled(world);
  const now = Date.now();
  const seen = await reader.snapshot();
  const own = seen.orders.filter(({ email }) => email.endsWith(town.domain));
  const quietSince = (order: Order) => quietAt(order, { stage, town });
  const settled = own.map((order) => secondsBetween(quietSince(order), overAt(order) ?? now));
  await fetch(`${shop.mail}/email`, { method: 'DELETE' });
  return {
    seed,
    title: plan.title,
    faults: stage.log.words(),
    orders: new Map([...Map.groupBy(own, ({ status }) => status)].map(([status, all]) => [status, all.length])),
    settled,
    allSettled: secondsBetween(Math.max(stage.log.lastAt(), ...own.map(quietSince)), now),
    last,
    doubles: seen.mails.length - new Set(seen.mails.map(({ messageId }) => messageId)).size,
    violations: [
      ...failures.map((detail) => ({ rule: 'the run goes as planned', detail })),
      ...own.flatMap((order, at) => late(order, quietSince(order), settled[at] ?? 0)),
      ...news(known, [
        ...left.map((detail) => ({ rule: 'everything comes to an end', detail })),
        ...checkInvariants(seen, { units: world.units, accepted: town.accepted(), domain: town.domain }),
      ]),
    ],
  };
}

/** Those that no earlier run has told. */
export function news(known: Set<string>, violations: Violation[]): Violation[] {
  const fresh = violations.filter(({ detail }) => !known.has(detail));
  for (const { detail } of fresh) known.add(detail);
  return fresh;
}

function late({ id, email, history }: Order, quiet: number, seconds: number): Violation[] {
  if (seconds <= SETTLES_WITHIN_S) return [];
  const way = history.map(({ status, at }) => `${status} at ${((at - quiet) / 1000).toFixed(1)}`).join(', ');
  const detail = `order ${id} of ${email} took ${seconds.toFixed(1)} s: ${way}`;
  return [{ rule: 'an order settles in time', detail }];
}

type Town = Awaited<ReturnType<typeof openTown>>;

/** Goods, a code, and the shoppers of one run. */
async function openTown({ shop, units }: World, staff: Staff, { seed, given }: { seed: number; given: number[] }) {
  const variants = await staff.stock(given);
  for (const [at, id] of variants.entries()) units.set(id, given[at] ?? 0);
  const code = await staff.singleUseCode();
  const giftCards = { small: await staff.giftCard(GIFT_CARDS.small), large: await staff.giftCard(GIFT_CARDS.large) };
  const domain = `@run-${seed}-${Date.now()}.chaos.test`;
  const shoppers: Shopper[] = [];

  async function visit({ ways, withCode, gift }: Plan['shoppers'][number], at: number) {
    const random = createRandom(seed * 1_000 + at);
    for (const way of ways()) {
      const wishes = random
        .shuffled(variants)
        .slice(0, random.int(1, 2))
        .map((variantId) => ({ variantId, quantity: random.int(1, 2) }));
      const email = `${way}-${at}-${shoppers.length}${domain}`;
      const shopper = await createShopper(shop, {
        email,
        wishes,
        code: withCode ? code : undefined,
        giftCard: gift && giftCards[gift],
      });
      shoppers.push(shopper);
      await WAYS[way]({ shopper, staff, deadlineSeconds: shop.deadlineSeconds });
    }
  }

  return {
    domain,
    accepted: () => new Set(shoppers.flatMap(({ accepted }) => [...accepted])),
    lastActOf: (email: string) => shoppers.find((one) => one.email === email)?.lastActAt() ?? 0,
    /** Answers why shoppers could not go on. */
    async shop({ shoppers: planned }: Plan): Promise<string[]> {
      const ended = await Promise.allSettled(planned.map(visit));
      return ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    },
  };
}

/** When the last thing happened that an order may wait for: a fault, its shopper's act, its deadline. */
function quietAt(order: Order, { stage, town }: { stage: Stage; town: Town }): number {
  const deadline = order.payableUntil ?? order.createdAt + stage.shop.deadlineSeconds * 1000;
  return Math.max(
    stage.log.lastAt(),
    town.lastActOf(order.email),
    order.status === 'expired' ? deadline : order.createdAt,
  );
}
const overAt = ({ history }: Order) => history.find(({ status }) => isOver(status))?.at;
const secondsBetween = (from: number, to: number) => Math.max(0, (to - from) / 1000);
