import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

const PRODUCTS = 60;
const ORDERS = 900;
/** So much of the time who buys the first of a pair buys the second, too. */
const STICKS = 0.3;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** Mulberry32: the same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const name = (n: number): string =>
  [...String(n).padStart(3, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('ola');

/** Orders in which few products sell most (the first ones), and twenty pairs among the middling ones stick together. */
test('planted pairs are found among what sells anyway', async () => {
  const random = numbers(7);
  const ids: string[] = [];
  for (let n = 0; n < PRODUCTS; n++) ids.push(await shop.add({ title: `Thing ${name(n)}`, category: `kind-${n % 5}` }));
  const product = (n: number) => ids[n] ?? '';
  const pairs = Array.from({ length: 20 }, (_, n) => [20 + n, 40 + n] as const);
  const partner = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  for (let order = 0; order < ORDERS; order++) {
    const basket = new Set<number>();
    for (let line = 0; line < 1 + Math.floor(random() * 3); line++) basket.add(Math.floor(random() ** 2.2 * PRODUCTS));
    for (const one of [...basket]) {
      const other = partner.get(one);
      if (other !== undefined && random() < STICKS) basket.add(other);
    }
    expect(await shop.buy([...basket].map(product))).toBe(202);
  }
  let [hits, first] = [0, 0];
  for (const [one, other] of partner) {
    const { items } = await shop.recommend(`?kind=together&productId=${product(one)}&limit=4`);
    const rank = items.findIndex(
      ({ productId, reason }) => productId === product(other) && reason.kind === 'bought-with',
    );
    if (rank >= 0) hits++;
    if (rank === 0) first++;
  }
  const [hitRate, firstRate] = [hits / partner.size, first / partner.size];
  console.log(
    `planted pairs: hit rate at 4 ${hitRate.toFixed(3)}, first ${firstRate.toFixed(3)} of ${partner.size} sides`,
  );
  expect(hitRate).toBeGreaterThanOrEqual(0.9);
  expect(firstRate).toBeGreaterThanOrEqual(0.8);
}, 120_000);
