import { expect, test } from 'vitest';
import { capturedStatus, mayMove, movesTo, type Observation, PAYMENT_STATUSES, type PaymentStatus } from './payment.ts';

const authorized: Observation = { state: 'authorized', intentId: 'pi_1', amount: 5, currency: 'USD', livemode: false };
const captured: Observation = {
  state: 'captured',
  intentId: 'pi_1',
  amount: 5,
  captured: 5,
  currency: 'USD',
  livemode: false,
  fee: null,
};
const ended = (state: 'expired' | 'cancelled' | 'failed'): Observation => ({ state, intentId: null });

test.each<[PaymentStatus, Observation, PaymentStatus[]]>([
  ['open', { state: 'waiting' }, []],
  ['open', authorized, ['authorized']],
  ['open', captured, ['authorized', 'captured']],
  ['open', ended('expired'), ['expired']],
  ['open', ended('failed'), ['failed']],
  ['authorized', authorized, []],
  ['authorized', captured, ['captured']],
  ['authorized', ended('cancelled'), ['cancelled']],
  ['authorized', ended('expired'), []],
  ['captured', authorized, []],
  ['captured', ended('cancelled'), []],
  ['refunded', captured, []],
  ['partially_refunded', captured, []],
  ['expired', authorized, []],
  ['cancelled', captured, []],
])('%s, when Stripe shows %j, moves through %j', (from, observed, moves) => {
  expect(movesTo(from, observed)).toEqual(moves);
});

test('nothing leads out of an end, and nothing leads back to open', () => {
  for (const to of PAYMENT_STATUSES) {
    for (const end of ['expired', 'cancelled', 'failed'] as const) expect(mayMove(end, to)).toBe(false);
    expect(mayMove(to, 'open')).toBe(false);
    expect(mayMove(to, to)).toBe(false);
  }
});

test('the state of captured money follows from its sums', () => {
  expect(capturedStatus({ captured: 5, refunded: 0 })).toBe('captured');
  expect(capturedStatus({ captured: 5, refunded: 1 })).toBe('partially_refunded');
  expect(capturedStatus({ captured: 5, refunded: 5 })).toBe('refunded');
});
