import { expect, test } from 'vitest';
import { CRASH_POINTS, passes } from './crash-points.ts';
import { describe, faultOf, SINGLE_FAULTS } from './faults.ts';
import { createRandom } from './random.ts';

test('each step is hit before and after, by a kill of each process that takes part, by a stop and by a lost message', () => {
  const all = SINGLE_FAULTS.map(describe);
  expect(new Set(all).size).toBe(all.length);
  for (const { step } of CRASH_POINTS) {
    for (const moment of ['before', 'after']) {
      for (const act of ['kill -9 order', 'kill -9 postgres', 'kill -9 restate', 'connection cut'])
        expect(all).toContain(`${act} ${moment} ${step}`);
      expect(all.some((one) => one.startsWith('SIGSTOP') && one.endsWith(` ${moment} ${step}`))).toBe(true);
    }
  }
  expect(all).toContain('kill -9 payment after capture at Stripe');
  expect(all).toContain('webhook never before authorise');
  expect(all).toContain('all webhooks withheld before authorise');
});

test('a seed is one fault, and as many in a row as there are faults are all of them', () => {
  expect(faultOf(7)).toBe(faultOf(7));
  const many = SINGLE_FAULTS.map((_, at) => faultOf(1_000 + at));
  expect(new Set(many).size).toBe(SINGLE_FAULTS.length);
});

test('a step is known by its message alone', () => {
  const stepsOf = (link: (typeof CRASH_POINTS)[number]['link'], method: string, path: string, body = '') =>
    CRASH_POINTS.filter((point) => passes(point, { link, method, path, body })).map(({ step }) => step);
  expect(stepsOf('order>product', 'POST', '/reservations')).toEqual(['reserve']);
  expect(stepsOf('order>product', 'POST', '/reservations/1/commit')).toEqual(['commit']);
  expect(stepsOf('order>payment', 'POST', '/payments/1/capture')).toEqual(['capture']);
  expect(stepsOf('order>payment', 'POST', '/gift-card-holds/1/capture')).toEqual(['spend gift card']);
  expect(stepsOf('payment>stripe', 'POST', '/v1/payment_intents/pi_1/cancel')).toEqual(['void at Stripe']);
  expect(stepsOf('stripe>payment', 'POST', '/webhooks/stripe', '{"type":"checkout.session.completed"}')).toEqual([
    'authorise',
  ]);
  expect(stepsOf('order>postgres', '', '', '…"order.confirmed:01"…')).toEqual(['confirm']);
  expect(stepsOf('order>product', 'GET', '/variants?ids=1')).toEqual([]);
});

test('the same seed gives the same numbers, another seed others, evenly', () => {
  const numbers = (seed: number) =>
    Array.from(
      { length: 1_000 },
      (
        (random) => () =>
          random.int(0, 9)
      )(createRandom(seed)),
    );
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  const counts = Map.groupBy(numbers(3), String);
  expect(counts.size).toBe(10);
  for (const [, all] of counts) expect(all.length).toBeGreaterThan(60);
  expect(createRandom(4).shuffled([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4]);
});
