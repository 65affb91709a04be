import { expect, test } from 'vitest';
import { readReceipt } from './receipt.ts';

test('a receipt names what is gone, without what was never there, and why the rest is kept', () => {
  const kept = [{ service: 'order', what: '2 orders', why: 'The law.' }];
  const erased = { user: 'The account', order: { carts: 0, 'names of orders': 2 }, payment: {} };
  expect(readReceipt({ account: 'a', erased, kept })).toEqual({
    erased: ['The account', '2 × names of orders'],
    kept: [{ what: '2 orders', why: 'The law.' }],
  });
  expect(readReceipt({ erased: 'all' })).toBeNull();
});
