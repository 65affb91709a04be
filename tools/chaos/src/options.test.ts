import { expect, test } from 'vitest';
import { SINGLE_FAULTS } from './faults.ts';
import { readOptions } from './options.ts';

test('a seed that nobody gave comes from the clock; one kind alone is asked for by its number', () => {
  expect(readOptions([], 12_345_678)).toMatchObject({ seed: 345_678, singles: 30, runs: 4, kills: 20, hot: 0 });
  expect(readOptions(['--long', '--seed', '5'], 0)).toMatchObject({
    seed: 5,
    singles: SINGLE_FAULTS.length,
    runs: 40,
    kills: 20,
  });
  expect(readOptions(['--seed', '9', '--singles', '1'], 0)).toMatchObject({ singles: 1, runs: 0, stopSeconds: 30 });
  expect(readOptions(['--runs', '40', '--kills', '7'], 0)).toMatchObject({ singles: 0, runs: 40, kills: 7 });
  expect(readOptions(['--short'], 1)).toEqual(readOptions(['--short'], 2));
  expect(readOptions(['--short'], 0)).toMatchObject({ stopSeconds: 3, short: true });
  expect(readOptions(['--hot'], 0)).toMatchObject({ singles: 0, runs: 0, hot: 20 });
});

test('what is no number, or no option, is said', () => {
  expect(() => readOptions(['--seed', 'x'], 0)).toThrow(/--seed must be a whole number/);
  expect(() => readOptions(['--kills', '-1'], 0)).toThrow();
  expect(() => readOptions(['--sead', '1'], 0)).toThrow(/sead/);
});
