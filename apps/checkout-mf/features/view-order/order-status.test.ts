import { LOCALES } from '@souk/contracts/languages';
import { testWords } from '@souk/mf-kit/test-words';
import { expect, test } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import { isMoving, isPaid, type OrderView, statusOf, stepsOf } from './order-status.ts';

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

const said = testWords({ en, de })('status');
const label = (of: OrderView) => said('label', { status: statusOf(of).status });
const text = (of: OrderView) => said('text', { status: statusOf(of).status, amount: '$90.00' });

test('the words follow what happened after the payment', () => {
  expect(label(order('confirmed'))).toBe('Confirmed');
  expect(label(order('confirmed', { fulfilments: [parcel(1)] }))).toBe('Partly sent');
  expect(label(order('confirmed', { fulfilments: [parcel(2)] }))).toBe('Sent');
  const calledOff = { calledOffAt: '2026-01-01T00:00:00Z' };
  expect(label(order('confirmed', calledOff))).toBe('Cancelled. Your money is on its way back');
  expect(text(order('refunded', { ...calledOff, refunded: usd(9000) }))).toContain('$90.00 went back');
  expect(text(order('partially_refunded', { refunded: usd(9000) }))).toContain('$90.00 of it');
  const failed = { id: 're', amount: usd(9000), at: calledOff.calledOffAt, status: 'failed' as const };
  expect(text(order('confirmed', { ...calledOff, refunds: [failed] }))).toContain('We will be in touch');
  expect(isMoving(order('confirmed', { ...calledOff, refunds: [failed] }))).toBe(false);
  // cancelled before it was paid: nothing goes back
  expect(text(order('cancelled'))).toContain('Nothing was charged');
});

test('every status has a label and a text, in every language', () => {
  const statuses = ['pending', 'awaiting_payment', 'captured', 'confirmed', 'partially_refunded', 'refunded'] as const;
  for (const status of [...statuses, 'rejected', 'cancelled', 'expired', 'needs_review'] as const)
    for (const locale of LOCALES) {
      const words = testWords({ en, de }, locale)('status');
      const values = { status: statusOf(order(status)).status, amount: '1' };
      expect(words('label', values), `${locale} ${status}`).not.toBe('');
      expect(words('text', values), `${locale} ${status}`).not.toBe('');
    }
});
