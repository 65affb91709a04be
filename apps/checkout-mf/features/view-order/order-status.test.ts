import { expect, test } from 'vitest';
import { isMoving, isPaid, stepsOf } from './order-status.ts';

test('the steps of an order follow its status', () => {
  const states = (status: Parameters<typeof stepsOf>[0]) => stepsOf(status).map(({ state }) => state);
  expect(states('awaiting_payment')).toEqual(['done', 'current', 'upcoming']);
  expect(states('captured')).toEqual(['done', 'done', 'current']);
  expect(states('confirmed')).toEqual(['done', 'done', 'done']);
});

test('an order that waits for the shopper does not move by itself, a paid one does', () => {
  expect(isMoving('awaiting_payment')).toBe(false);
  expect(isMoving('captured')).toBe(true);
  expect(isPaid('awaiting_payment')).toBe(false);
  expect(isPaid('authorized')).toBe(true);
});
