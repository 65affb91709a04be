import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCode, type Offer, reductionOf as reductionIn, type Terms } from './promotion.ts';

const line = (productId: string, unitPrice: number, quantity = 1) => ({ productId, unitPrice, quantity });
const terms = (offer: Offer, change: Partial<Terms> = {}): Terms => ({
  offer,
  productIds: null,
  minimum: 0,
  minimumIn: {},
  ...change,
});
const reductionOf = (told: Terms, lines: Parameters<typeof reductionIn>[1]) => reductionIn(told, lines, 'USD');
const cart = [line('vase', 4500, 2), line('mug', 1999), line('towel', 1250, 3)]; // 147.49

test('a percentage of the goods, rounded half up', () => {
  expect(reductionOf(terms({ kind: 'percentage', basisPoints: 1500 }), cart)).toEqual({
    discount: 2212, // 22.1235
    freeShipping: false,
  });
  expect(reductionOf(terms({ kind: 'percentage', basisPoints: 5000 }), [line('a', 1)])).toMatchObject({ discount: 1 });
});

test('a fixed amount, and never more than the goods cost', () => {
  expect(reductionOf(terms({ kind: 'fixed', amount: 1000 }), cart)).toMatchObject({ discount: 1000 });
  expect(reductionOf(terms({ kind: 'fixed', amount: 99_999 }), cart)).toMatchObject({ discount: 14_749 });
});

test('only for some goods, and only from a minimum', () => {
  const mugs = { productIds: ['mug'] };
  expect(reductionOf(terms({ kind: 'fixed', amount: 9000 }, mugs), cart)).toMatchObject({ discount: 1999 });
  expect(reductionOf(terms({ kind: 'fixed', amount: 1 }, { productIds: ['lamp'] }), cart)).toBe('nothing-eligible');
  const offer: Offer = { kind: 'free_shipping' };
  expect(reductionOf(terms(offer, { minimum: 14_750 }), cart)).toBe('below-minimum');
  expect(reductionOf(terms(offer, { minimum: 14_749 }), cart)).toEqual({ discount: 0, freeShipping: true });
});

test('amounts are those of the currency; one without an amount there does not apply, one without amounts always does', () => {
  const ten: Offer = { kind: 'fixed', amount: 1000, amountIn: { JPY: 1500 } };
  expect(reductionIn(terms(ten), cart, 'JPY')).toMatchObject({ discount: 1500 });
  expect(reductionIn(terms(ten), cart, 'EUR')).toBe('other-currency');
  const tenth: Offer = { kind: 'percentage', basisPoints: 1000 };
  const from = { minimum: 10_000, minimumIn: { EUR: 14_750 } };
  expect(reductionIn(terms(tenth, from), cart, 'EUR')).toBe('below-minimum');
  expect(reductionIn(terms(tenth, from), cart, 'JPY')).toBe('other-currency');
  expect(reductionIn(terms(tenth), cart, 'JPY')).toMatchObject({ discount: 1475 });
});

test('buy two, get one: of every three the cheapest is free, or half', () => {
  const offer = { kind: 'buy_x_get_y', buy: 2, get: 1, basisPoints: 10_000 } as const;
  expect(reductionOf(terms(offer), cart)).toMatchObject({ discount: 2500 }); // six units: two of the cheapest
  expect(reductionOf(terms({ ...offer, basisPoints: 5000 }), cart)).toMatchObject({ discount: 1250 });
  expect(reductionOf(terms(offer), [line('vase', 4500, 2)])).toBe('nothing-eligible');
});

const lines = fc.array(
  fc.record({
    productId: fc.constantFrom('a', 'b', 'c'),
    unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
  }),
  { maxLength: 50 },
);
const offers: fc.Arbitrary<Offer> = fc.oneof(
  fc.record({ kind: fc.constant('percentage' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant('fixed' as const), amount: fc.integer({ min: 1, max: 99_999_999 }) }),
  fc.record({ kind: fc.constant('free_shipping' as const) }),
  fc.record({
    kind: fc.constant('buy_x_get_y' as const),
    buy: fc.integer({ min: 1, max: 99 }),
    get: fc.integer({ min: 1, max: 99 }),
    basisPoints: fc.integer({ min: 1, max: 10_000 }),
  }),
);
test('no promotion takes off more than its goods cost, or a part of a minor unit', () => {
  const some = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }));
  fc.assert(
    fc.property(offers, lines, some, (offer, goods, productIds) => {
      const reduction = reductionOf(terms(offer, { productIds }), goods);
      if (typeof reduction === 'string') return;
      const eligible = goods.filter(({ productId }) => !productIds || productIds.includes(productId));
      const worth = eligible.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
      expect(Number.isSafeInteger(reduction.discount)).toBe(true);
      expect(reduction.discount).toBeGreaterThanOrEqual(0);
      expect(reduction.discount).toBeLessThanOrEqual(worth);
    }),
    { numRuns: 3000 },
  );
});

test('codes are what people type', () => {
  expect(normalCode('  welcome10 ')).toBe('WELCOME10');
});
