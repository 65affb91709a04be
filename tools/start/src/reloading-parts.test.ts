import { expect, test } from 'vitest';
import { reloadingParts } from './reloading-parts.ts';

const parts = [
  { name: 'order', kind: 'service' },
  { name: 'checkout-mf', kind: 'app' },
  { name: 'shell', kind: 'app' },
] as const;

test('a remote brings the shell along; a service comes alone; an unknown name is told', () => {
  expect([...reloadingParts([...parts], ['order'])]).toEqual(['order']);
  expect([...reloadingParts([...parts], ['checkout-mf'])]).toEqual(['checkout-mf', 'shell']);
  expect([...reloadingParts([...parts], 'all')]).toEqual(['order', 'checkout-mf', 'shell']);
  expect([...reloadingParts([...parts], [])]).toEqual([]);
  expect(() => reloadingParts([...parts], ['checkout'])).toThrow(
    'There is no part "checkout". Parts: order, checkout-mf, shell.',
  );
});
