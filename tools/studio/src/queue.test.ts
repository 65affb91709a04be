import { expect, test } from 'vitest';
import { products } from '../../../data/source/index.ts';
import { nextJob, progress } from './queue.ts';
import { shotsOf } from './shots.ts';

const colours = shotsOf(products).filter(({ id, tier }) => tier === 2 && id.startsWith('carrow-throw/'));

test('a job is one product in one tier, at most three shots', () => {
  expect(colours).toHaveLength(4);
  const others = shotsOf(products).filter(({ tier }) => tier === 5);
  const job = nextJob([...colours, ...others], new Set());
  expect(job).toEqual(colours.slice(0, 3));
  expect(nextJob([], new Set())).toEqual([]);
});

test('what failed is not tried again in the same run', () => {
  const [first, ...rest] = colours;
  expect(nextJob(colours, new Set([first?.hash ?? '']))).toEqual(rest);
});

test('progress tells how many are made and how long the others take', () => {
  expect(progress('moon-jar/front', [30, 10, 20], 9)).toBe(
    '[#####---------------] 3/12 moon-jar/front 20 s, about 3 min left',
  );
});
