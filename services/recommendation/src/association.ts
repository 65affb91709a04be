/** In how many baskets: both, the one, the other, any at all. */
export interface Together {
  both: number;
  one: number;
  other: number;
  all: number;
}

/** Below it, chance explains it: one pair in a hundred that have nothing to do with each other comes as far. */
export const SIGNIFICANT = 6.63;
/** One basket is an anecdote. */
const LEAST = 2;

/**
 * How sure it is that two products are bought together more than chance has it: Dunning's log-likelihood ratio, 0 where they are
 * not. Unlike a share of baskets it is not led by what sells a lot anyway, nor, unlike cosine, by what was sold twice.
 */
export function association({ both, one, other, all }: Together): number {
  if (both < LEAST || both * all <= one * other) return 0;
  const neither = Math.max(0, all - one - other + both);
  const cells = [both, one - both, other - both, neither];
  const rows = [one, neither + other - both];
  const columns = [other, neither + one - both];
  return Math.max(0, 2 * (order(cells) - order(rows) - order(columns)));
}

/** How far counts are from being spread: 0 for a single one that is all, less the more they are. */
const order = (counts: number[]): number => {
  const sum = counts.reduce((whole, count) => whole + count, 0);
  return counts.reduce((whole, count) => (count > 0 ? whole + count * Math.log(count / sum) : whole), 0);
};
