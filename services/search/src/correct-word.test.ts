import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipsBetween } from './correct-word.ts';

test.each([
  ['vase', 'vase', 0],
  ['vaze', 'vase', 1],
  ['cermaic', 'ceramic', 1],
  ['vse', 'vase', 1],
  ['vaase', 'vase', 1],
  ['', 'vase', 4],
  ['stool', 'shelf', 4],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test('it is the same in both directions, nothing only for the same word, and one for one slip', () => {
  const word = fc.string({ minLength: 2, maxLength: 12 });
  fc.assert(fc.property(word, word, (a, b) => slipsBetween(a, b) === slipsBetween(b, a)));
  fc.assert(fc.property(word, word, (a, b) => (slipsBetween(a, b) === 0) === (a === b)));
  fc.assert(fc.property(word, fc.nat(11), (a, at) => slipsBetween(a, a.slice(0, at) + a.slice(at + 1)) <= 1));
});
