import { setTimeout as sleep } from 'node:timers/promises';
import { checkInvariants, type Violation } from './invariants.ts';
import { createRandom } from './random.ts';
import { news, type World } from './run.ts';
import { untilSettled } from './settle.ts';
import { createShopper } from './shopper.ts';
import { isPaid } from './snapshot.ts';
import { signIn } from './staff.ts';

export const BUYERS = 500;
export const UNITS = 50;
const AT_ONCE = 50;
/** Some who get as far as the payment page go away; what they held must be sold to somebody else. */
const LEAVES = 0.1;
/** How long a buyer who came too late waits before another try. */
const PATIENCE_MS = 1_000;

export interface HotOutcome {
  seed: number;
  sold: number;
  left: number;
  tries: number;
  seconds: number;
  violations: Violation[];
}

/** Everybody wants the same thing, of which there is too little. Those who come too late try again until all of it is paid for. */
export async function hotRound(world: World, seed: number): Promise<HotOutcome> {
  const { shop, reader, units } = world;
  const staff = await signIn(shop);
  const [variantId = ''] = await staff.stock([UNITS]);
  units.set(variantId, UNITS);
  const domain = `@hot-${seed}-${Date.now()}.chaos.test`;
  const random = createRandom(seed);
  const leaves = Array.from({ length: BUYERS }, () => random.chance(LEAVES));
  const queue = Array.from({ length: BUYERS }, (_, at) => ({ at, notBefore: 0 }));
  const accepted = new Set<string>();
  const failures: string[] = [];
  let paid = 0;
  let left = 0;
  let tries = 0;

  async function buy(at: number): Promise<'done' | 'too late'> {
    tries += 1;
    const email = `buyer-${at}${domain}`;
    const shopper = await createShopper(shop, { email, wishes: [{ variantId, quantity: 1 }] });
    const order = await shopper.place();
    if (!order) return 'too late';
    accepted.add(order.id);
    if (leaves[at]) left += 1;
    else if (await shopper.pay(order)) paid += 1;
    return 'done';
  }

  const startedAt = Date.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next && paid < UNITS; next = queue.shift()) {
        await sleep(Math.max(0, next.notBefore - Date.now()));
        try {
          if ((await buy(next.at)) === 'too late') queue.push({ at: next.at, notBefore: Date.now() + PATIENCE_MS });
        } catch (error) {
          failures.push(String(error));
        }
      }
    }),
  );
  const { left: stuck } = await untilSettled(world);
  const seconds = (Date.now() - startedAt) / 1000;
  const seen = await reader.snapshot();
  await fetch(`${shop.mail}/email`, { method: 'DELETE' });
  const own = seen.orders.filter(({ email }) => email.endsWith(domain));
  const sold = own.filter(isPaid).length;
  return {
    seed,
    sold,
    left,
    tries,
    seconds,
    violations: [
      ...failures.map((detail) => ({ rule: 'every buyer gets an answer', detail })),
      ...(sold === UNITS ? [] : [{ rule: 'exactly what there is is sold', detail: `${sold} of ${UNITS}` }]),
      ...news(world.known, [
        ...stuck.map((detail) => ({ rule: 'everything comes to an end', detail })),
        ...checkInvariants(seen, { units, accepted, domain }),
      ]),
    ],
  };
}
