import { expect, test } from 'vitest';
import { isMoving, isPaid, type OrderView, statusWords, stepsOf } from './order-status.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const vase = { variantId: 'vase', quantity: 2 };
const parcel = (quantity: number) => ({ lines: [{ ...vase, quantity }] }) as OrderView['fulfilments'][number];
const sentBack = (more: object) => ({ kind: 'return', lines: [vase], ...more }) as OrderView['returns'][number];

/** An order of two vases, as much of it as its status is told from. */
const order = (status: OrderView['status'], more: Partial<OrderView> = {}) =>
  ({
    status,
    calledOffAt: null,
    lines: [vase],
    fulfilments: [],
    returns: [],
    refunds: [],
    total: usd(9000),
    refunded: usd(0),
    ...more,
  }) as unknown as OrderView;

test('the steps of an order follow its status and its parcels', () => {
  const states = (of: OrderView) => stepsOf(of)?.map(({ state }) => state);
  expect(states(order('awaiting_payment'))).toEqual(['done', 'current', 'upcoming']);
  expect(states(order('captured'))).toEqual(['done', 'done', 'current']);
  expect(states(order('confirmed'))).toEqual(['done', 'done', 'current']);
  expect(states(order('confirmed', { fulfilments: [parcel(1)] }))).toEqual(['done', 'done', 'current']);
  expect(states(order('partially_refunded', { fulfilments: [parcel(1), parcel(1)] }))).toEqual([
    'done',
    'done',
    'done',
  ]);
});

test('an order that goes nowhere has no steps', () => {
  for (const status of ['rejected', 'cancelled', 'expired', 'refunded', 'needs_review'] as const)
    expect(stepsOf(order(status)), status).toBeNull();
  expect(stepsOf(order('confirmed', { calledOffAt: '2026-01-01T00:00:00Z' }))).toBeNull();
});

test('an order that waits for the shopper does not move by itself; one that is confirmed or pays back does', () => {
  expect(isMoving(order('awaiting_payment'))).toBe(false);
  expect(isMoving(order('captured'))).toBe(true);
  expect(isMoving(order('confirmed'))).toBe(false);
  expect(isMoving(order('confirmed', { calledOffAt: '2026-01-01T00:00:00Z' }))).toBe(true);
  expect(isMoving(order('refunded', { calledOffAt: '2026-01-01T00:00:00Z' }))).toBe(false);
  const approved = sentBack({ status: 'approved', settledAt: null });
  expect(isMoving(order('confirmed', { returns: [approved] }))).toBe(true);
  expect(isMoving(order('partially_refunded', { returns: [{ ...approved, settledAt: '2026-01-02T00:00:00Z' }] }))).toBe(
    false,
  );
  expect(isPaid('awaiting_payment')).toBe(false);
  expect(isPaid('authorized')).toBe(true);
});

test('the words follow what happened after the payment', () => {
  const label = (of: OrderView) => statusWords(of).label;
  expect(label(order('confirmed'))).toBe('Confirmed');
  expect(label(order('confirmed', { fulfilments: [parcel(1)] }))).toBe('Partly sent');
  expect(label(order('confirmed', { fulfilments: [parcel(2)] }))).toBe('Sent');
  const calledOff = { calledOffAt: '2026-01-01T00:00:00Z' };
  expect(label(order('confirmed', calledOff))).toBe('Cancelled. Your money is on its way back');
  expect(statusWords(order('refunded', { ...calledOff, refunded: usd(9000) })).text).toContain('$90.00 went back');
  expect(statusWords(order('partially_refunded', { refunded: usd(4500) })).text).toContain('$45.00 of it');
  const failed = { id: 're', amount: usd(9000), at: calledOff.calledOffAt, status: 'failed' as const };
  expect(statusWords(order('confirmed', { ...calledOff, refunds: [failed] })).text).toContain('We will be in touch');
  expect(isMoving(order('confirmed', { ...calledOff, refunds: [failed] }))).toBe(false);
  // cancelled before it was paid: nothing goes back
  expect(statusWords(order('cancelled')).text).toContain('Nothing was charged');
});
