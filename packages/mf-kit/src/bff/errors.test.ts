import type { Locale } from '@souk/contracts/languages';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { formatError, unwrap } from './errors.ts';

const problem = {
  type: 'https://souk.dev/problems/cart-changed',
  title: 'Conflict',
  status: 409,
  detail: 'Prices have changed',
};
const changes = [{ variantId: 'v', kind: 'price', was: 100, now: 120 }];

/** What the browser is told of a service's answer. */
function told(error: object, status: number, headers: Record<string, string> = {}, locale: Locale = 'en') {
  try {
    unwrap({ error, response: new Response(null, { status, headers }) });
  } catch (thrown) {
    if (!(thrown instanceof TRPCError)) throw thrown;
    const data = { code: thrown.code, httpStatus: status };
    return formatError({ shape: { code: -1, message: thrown.message, data }, error: thrown, ctx: { locale } });
  }
  throw new Error('nothing was thrown');
}

test("a problem's own members reach the browser beside its words", () => {
  const { message, data } = told({ ...problem, changes }, 409);
  expect(message).toBe('Prices have changed');
  expect(data).toMatchObject({ problem: problem.type, extra: { changes } });
  expect(told(problem, 409).data.extra).toBeUndefined();
});

test('of a service that broke they do not, nor do its words', () => {
  const { message, data } = told({ ...problem, status: 503, host: '10.0.0.7' }, 503);
  expect(message).not.toContain('Prices');
  expect(JSON.stringify(data)).not.toContain('10.0.0.7');
});

test('after too many tries the words say when the next may be made', () => {
  const tooMany = { ...problem, status: 429, detail: 'Too many tries' };
  const after = (seconds: string) => told(tooMany, 429, { 'retry-after': seconds }).message;
  expect(after('1')).toBe('Too many tries. Try again in 1 second.');
  expect(after('59')).toBe('Too many tries. Try again in 59 seconds.');
  expect(after('60')).toBe('Too many tries. Try again in 1 minute.');
  expect(after('841')).toBe('Too many tries. Try again in 15 minutes.');
  expect(told(tooMany, 429).message).toBe('Too many tries');
  expect(told({ ...tooMany, status: 409 }, 409, { 'retry-after': '9' }).message).toBe('Too many tries');
});

test('in German a problem is told by its name, an unknown one by its status, and a field by itself', () => {
  const german = (change: object, status = 409, headers = {}) =>
    told({ ...problem, ...change, status }, status, headers, 'de');
  expect(german({}).message).toMatch(/^Ihr Warenkorb hat sich geändert/);
  const code = { type: 'https://souk.dev/problems/code-not-applicable', reason: 'used-up' };
  expect(german(code).message).toBe('Dieser Code ist aufgebraucht.');
  const short = { type: 'https://souk.dev/problems/insufficient-stock' };
  expect(german(short).message).toBe('So viele sind nicht vorrätig.');
  expect(german({ ...short, inCart: 2 }).message).toContain('2 liegen schon in Ihrem Warenkorb.');
  expect(german({ type: 'about:blank' }, 404).message).toBe('Das gibt es hier nicht mehr.');
  expect(german({ type: 'about:blank' }, 422).message).toMatch(/^Das hat leider nicht geklappt/);
  const tooMany = { type: 'https://souk.dev/problems/too-many-tries' };
  expect(german(tooMany, 429, { 'retry-after': '90' }).message).toBe(
    'Zu viele Versuche. Versuchen Sie es in 2 Minuten noch einmal.',
  );
  const errors = [{ pointer: '/code', detail: 'is not a code of this shop' }];
  expect(german({ errors }, 422).data.errors).toEqual([{ pointer: '/code', detail: 'Bitte prüfen Sie diese Angabe.' }]);
});
