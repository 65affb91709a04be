import { CURRENCIES } from '@souk/contracts/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTRIES, countriesIn, findCountry } from './countries.ts';
import { SHIPPING_METHODS, type ShippingMethod, shippingMethods, subtotalOf, taxOf, totalsOf } from './totals.ts';

const goods = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    subtotal: fc.integer({ min: 0, max: 90_000_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ currency, subtotal, percent }) => ({ currency, subtotal, discount: Math.floor((subtotal * percent) / 100) }));
const country = fc.constantFrom(...COUNTRIES);
const method = fc.constantFrom(...SHIPPING_METHODS);
function mustFind(code: string) {
  const found = findCountry(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

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
    fc.property(goods, country, (input, to) => {
      const less = totalsOf(input, to, 'express');
      const more = totalsOf({ ...input, subtotal: input.subtotal + 1 }, to, 'express');
      expect(more.total).toBeGreaterThan(less.total);
    }),
  );
});

test.each([
  ['USD', 15_000, 695, 1495],
  ['EUR', 14_000, 695, 1395],
  ['JPY', 22_000, 1000, 2200],
] as const)(
  'standard shipping in %s is free from %i, counted after the discount; express never is',
  (currency, from, standard, express) => {
    const us = mustFind('US');
    const shipping = (subtotal: number, discount: number, method: ShippingMethod = 'standard') =>
      totalsOf({ currency, subtotal, discount }, us, method).shipping;
    expect([shipping(from - 1, 0), shipping(from, 0), shipping(from, 1)]).toEqual([standard, 0, standard]);
    expect(shipping(10 * from, 0, 'express')).toBe(express);
  },
);

test('what shipping costs looks like a price of its currency', () => {
  for (const { zone } of COUNTRIES)
    for (const currency of CURRENCIES)
      for (const { price } of shippingMethods(zone, { currency, subtotal: 1, discount: 0 }, 'en'))
        expect(price % 100).toBe(currency === 'JPY' ? 0 : 95);
});

test('what a shopper reads is in their language', () => {
  const goodsOfOne = { currency: 'EUR', subtotal: 1, discount: 0 } as const;
  expect(shippingMethods('europe', goodsOfOne, 'de').map(({ description }) => description)).toEqual([
    '6–9 Werktage',
    '2–4 Werktage',
  ]);
  const names = countriesIn('de').map(({ name }) => name);
  expect(names).toHaveLength(COUNTRIES.length);
  expect(names.slice(0, 3)).toEqual(['Australien', 'Belgien', 'Bulgarien']);
  expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'));
});

test('the prices offered are the prices charged', () => {
  fc.assert(
    fc.property(goods, country, method, (input, to, by) => {
      const offered = shippingMethods(to.zone, input, 'en').find(({ id }) => id === by);
      expect(totalsOf(input, to, by).shipping).toBe(offered?.price);
    }),
  );
});

test('a known order, to the yen: tax is whole yen, half of one goes up', () => {
  const japan = mustFind('JP');
  const yen = { currency: 'JPY', discount: 0 } as const;
  expect(totalsOf({ ...yen, subtotal: 10_985 }, japan, 'standard')).toEqual({
    subtotal: 10_985,
    discount: 0,
    shipping: 3200,
    tax: 1419, // 10 % of 14 185 is 1418.5
    total: 15_604,
  });
});

test('a known order, to the cent', () => {
  const germany = mustFind('DE');
  const subtotal = subtotalOf([
    { unitPrice: 4500, quantity: 2 },
    { unitPrice: 1999, quantity: 1 },
  ]);
  expect(totalsOf({ currency: 'USD', subtotal, discount: 0 }, germany, 'standard')).toEqual({
    subtotal: 10_999,
    discount: 0,
    shipping: 1495,
    tax: 2374, // 19 % of 124.94 is 23.7386
    total: 14_868,
  });
  expect(findCountry('XX')).toBeUndefined();
});
