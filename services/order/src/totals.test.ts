import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTRIES, findCountry } from './countries.ts';
import { SHIPPING_METHODS, shippingMethods, subtotalOf, taxOf, totalsOf } from './totals.ts';

const goods = fc
  .record({ subtotal: fc.integer({ min: 0, max: 90_000_000 }), percent: fc.integer({ min: 0, max: 100 }) })
  .map(({ subtotal, percent }) => ({ subtotal, discount: Math.floor((subtotal * percent) / 100) }));
const country = fc.constantFrom(...COUNTRIES);
const method = fc.constantFrom(...SHIPPING_METHODS);

test('a total is its parts, whole and never negative', () => {
  fc.assert(
    fc.property(goods, country, method, (input, to, by) => {
      const totals = totalsOf(input, to, by);
      for (const amount of Object.values(totals)) {
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(0);
      }
      expect(totals.total).toBe(totals.subtotal - totals.discount + totals.shipping + totals.tax);
    }),
  );
});

test('tax is the rate rounded half up: never more than half a unit away, as exact arithmetic has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3000 }), (amount, basisPoints) => {
      const exact = BigInt(amount) * BigInt(basisPoints);
      expect(BigInt(taxOf(amount, basisPoints))).toBe((exact * 2n + 10_000n) / 20_000n);
    }),
  );
  expect(taxOf(50, 100)).toBe(1); // 0.5 goes up
  expect(taxOf(49, 100)).toBe(0);
});

test('more goods never cost less in all, but for what free shipping saves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), country, (subtotal, to) => {
      const less = totalsOf({ subtotal, discount: 0 }, to, 'express');
      const more = totalsOf({ subtotal: subtotal + 1, discount: 0 }, to, 'express');
      expect(more.total).toBeGreaterThan(less.total);
    }),
  );
});

test('standard shipping is free from $150, counted after the discount; express never is', () => {
  const us = findCountry('US');
  if (!us) throw new Error('no US');
  expect(totalsOf({ subtotal: 14_999, discount: 0 }, us, 'standard').shipping).toBe(695);
  expect(totalsOf({ subtotal: 15_000, discount: 0 }, us, 'standard').shipping).toBe(0);
  expect(totalsOf({ subtotal: 15_000, discount: 1 }, us, 'standard').shipping).toBe(695);
  expect(totalsOf({ subtotal: 90_000, discount: 0 }, us, 'express').shipping).toBe(1495);
});

test('the prices offered are the prices charged', () => {
  fc.assert(
    fc.property(goods, country, method, (input, to, by) => {
      const offered = shippingMethods(to.zone, input).find(({ id }) => id === by);
      expect(totalsOf(input, to, by).shipping).toBe(offered?.price);
    }),
  );
});

test('a known order, to the cent', () => {
  const germany = findCountry('DE');
  if (!germany) throw new Error('no DE');
  const subtotal = subtotalOf([
    { unitPrice: 4500, quantity: 2 },
    { unitPrice: 1999, quantity: 1 },
  ]);
  expect(totalsOf({ subtotal, discount: 0 }, germany, 'standard')).toEqual({
    subtotal: 10_999,
    discount: 0,
    shipping: 1495,
    tax: 2374, // 19 % of 124.94 is 23.7386
    total: 14_868,
  });
  expect(findCountry('XX')).toBeUndefined();
});
