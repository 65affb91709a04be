import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTIVE,
  isActive,
  isOver,
  isPaid,
  isSettling,
  isStanding,
  mayMove,
  ORDER_STATUSES,
  type OrderStatus,
  statusOfSums,
} from './order.ts';

/** What the world holds for one order, as the effects that go with its moves leave it. */
interface World {
  status: OrderStatus;
  stock: 'none' | 'reserved' | 'committed';
  money: 'none' | 'held' | 'captured';
  refunded: number;
  captures: number;
}
const CAPTURED = 1000;
const start: World = { status: 'pending', stock: 'none', money: 'none', refunded: 0, captures: 0 };

/** The effect of each move, as order-steps.ts and handle-payment-event.ts carry it out. */
function move(world: World, to: OrderStatus, refund: number): World {
  if (!mayMove(world.status, to)) return world;
  switch (to) {
    case 'stock_reserved':
      return { ...world, status: to, stock: 'reserved' };
    case 'authorized':
      return { ...world, status: to, money: 'held' };
    case 'stock_committed':
      return { ...world, status: to, stock: 'committed' };
    case 'captured':
      return { ...world, status: to, money: 'captured', captures: world.captures + 1 };
    case 'confirmed':
    case 'partially_refunded':
    case 'refunded': {
      const refunded = isStanding(world.status) || world.status === 'refunded' ? refund : world.refunded;
      const status = statusOfSums({ captured: CAPTURED, refunded });
      return status === to && world.money === 'captured' ? { ...world, status: to, refunded } : world;
    }
    case 'rejected':
    case 'expired':
    case 'cancelled':
      // what waits for a person is only ended while nothing was captured
      return world.money === 'captured' ? world : { ...world, status: to, stock: 'none', money: 'none' };
    default:
      return { ...world, status: to };
  }
}

const commands = fc.array(
  fc.record({ to: fc.constantFrom(...ORDER_STATUSES), refund: fc.constantFrom(0, 1, 500, 999, CAPTURED) }),
  { minLength: 1, maxLength: 60 },
);

test('whatever is asked of an order in whatever sequence, money and stock agree with its status', () => {
  fc.assert(
    fc.property(commands, (sequence) => {
      let world = start;
      const seen: OrderStatus[] = ['pending'];
      for (const { to, refund } of sequence) {
        world = move(world, to, refund);
        if (seen.at(-1) !== world.status) seen.push(world.status);
        const { status, stock, money, refunded, captures } = world;
        expect(captures).toBeLessThanOrEqual(1);
        expect(refunded).toBeLessThanOrEqual(CAPTURED);
        if (isPaid(status)) expect([money, stock]).toEqual(['captured', 'committed']);
        if (isOver(status)) expect([money, stock, refunded]).toEqual(['none', 'none', 0]);
        if (isActive(status)) expect(money).toBe('none');
        if (status === 'refunded') expect(refunded).toBe(CAPTURED);
        if (status === 'partially_refunded') expect(refunded).toBeGreaterThan(0);
        if (status === 'confirmed') expect(refunded).toBe(0);
      }
      // once over, always over; once captured, never undone without the money going back
      const over = seen.findIndex(isOver);
      if (over >= 0) expect(over).toBe(seen.length - 1);
      const captured = seen.indexOf('captured');
      if (captured >= 0)
        expect(seen.slice(captured).some((status) => isOver(status) || ACTIVE.some((one) => one === status))).toBe(
          false,
        );
    }),
    { numRuns: 20_000 },
  );
});

test('every status belongs to exactly one part of an order’s life', () => {
  for (const status of ORDER_STATUSES) {
    const parts = [
      isActive(status),
      isSettling(status),
      isStanding(status),
      status === 'refunded',
      isOver(status),
      status === 'needs_review',
    ];
    expect([status, parts.filter(Boolean).length]).toEqual([status, 1]);
  }
});
