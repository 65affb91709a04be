import { expect, test } from 'vitest';
import { isOver, isPaid, mayMove, ORDER_STATUSES, type OrderStatus, sourcesOf, TRANSITIONS } from './order.ts';
import { orderNumber } from './order-number.ts';

const reachable = (from: OrderStatus, seen = new Set<OrderStatus>()): Set<OrderStatus> => {
  for (const to of TRANSITIONS[from]) {
    if (seen.has(to)) continue;
    seen.add(to);
    reachable(to, seen);
  }
  return seen;
};

test('the happy way is legal step by step, and no step can be skipped', () => {
  const way: OrderStatus[] = [
    'pending',
    'stock_reserved',
    'awaiting_payment',
    'authorized',
    'stock_committed',
    'captured',
    'confirmed',
  ];
  for (const [i, from] of way.entries())
    for (const [j, to] of way.entries()) expect(mayMove(from, to), `${from} → ${to}`).toBe(j === i + 1);
});

test('money that was taken is never cancelled, expired or rejected without a person', () => {
  for (const from of ORDER_STATUSES.filter(isPaid))
    for (const to of ORDER_STATUSES.filter(isOver)) expect(mayMove(from, to), `${from} → ${to}`).toBe(false);
});

test('every status can be reached, and unpaid ends lead nowhere', () => {
  expect([...reachable('pending')].sort()).toEqual(ORDER_STATUSES.filter((status) => status !== 'pending').sort());
  expect(TRANSITIONS.rejected).toEqual([]);
  expect(TRANSITIONS.expired).toEqual([]);
  expect(sourcesOf('captured')).toEqual(['stock_committed']);
});

test('an order number is short and unmistakable', () => {
  expect(orderNumber(new Uint8Array([0, 31, 32, 255, 10, 11, 12]))).toBe('S-0Z0ZABC');
});
