import { expect, test } from 'vitest';
import { association, SIGNIFICANT } from './association.ts';

test('what is bought together more than chance has it is, and nothing else', () => {
  expect(association({ both: 20, one: 25, other: 30, all: 1000 })).toBeGreaterThan(SIGNIFICANT);
  // As often as chance has it, less often, and once.
  expect(association({ both: 25, one: 50, other: 500, all: 1000 })).toBe(0);
  expect(association({ both: 5, one: 100, other: 500, all: 1000 })).toBe(0);
  expect(association({ both: 1, one: 1, other: 1, all: 1000 })).toBe(0);
});

test('it is Dunning’s ratio', () => {
  // 2 * sum of k * ln(k / expected), by hand: cells 10, 10, 10, 70 of 100.
  const expected = [4, 16, 16, 64];
  const byHand = 2 * [10, 10, 10, 70].reduce((sum, k, n) => sum + k * Math.log(k / (expected[n] ?? 1)), 0);
  expect(association({ both: 10, one: 20, other: 20, all: 100 })).toBeCloseTo(byHand, 9);
});

test('a best seller does not lead', () => {
  const rare = association({ both: 10, one: 20, other: 12, all: 1000 });
  const bestSeller = association({ both: 14, one: 20, other: 600, all: 1000 });
  expect(rare).toBeGreaterThan(bestSeller);
});
