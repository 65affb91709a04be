import { expect, test } from 'vitest';
import { createKept } from './kept.ts';

test('an answer is kept for its time, and asked for again after that', async () => {
  let now = 0;
  let asked = 0;
  const kept = createKept(() => now);
  const ask = () => kept('categories', 5, async () => ++asked);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  now = 5000;
  expect(await ask()).toBe(2);
});

test('a failure is not kept; the last good answer stands in for it', async () => {
  let now = 0;
  const kept = createKept(() => now);
  const fail = () => Promise.reject(new Error('down'));
  await expect(kept('a', 5, fail)).rejects.toThrow('down');
  expect(await kept('a', 5, async () => 'good')).toBe('good');
  now = 6000;
  expect(await kept('a', 5, fail)).toBe('good');
  now = 7001;
  expect(await kept('a', 5, async () => 'better')).toBe('better');
});
