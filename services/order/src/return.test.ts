import { CURRENCIES } from '@souk/contracts/money';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTRIES } from './countries.ts';
import { quantitiesOf, remaining, returnAmount, tooMany } from './return.ts';
import { totalsOf } from './totals.ts';

const line = (variantId: string, quantity: number) => ({ variantId, quantity });

test('what comes back of an order: its price less its part of the discount, with its tax', () => {
  const order = { subtotalMinor: 10_000, discountMinor: 1000, shippingMinor: 1000, taxMinor: 1000 };
  const lines = [{ variantId: 'vase', quantity: 2, unitPriceMinor: 5000 }];
  expect(returnAmount(order, lines, [line('vase', 1)])).toBe(4950); // 50.00 − 5.00, and 10 % of 45.00
  expect(returnAmount(order, lines, [line('vase', 2)])).toBe(9900);
});

test('what is left, and what is too much', () => {
  const left = remaining([line('a', 3), line('b', 1)], quantitiesOf([[line('a', 1)], [line('a', 1), line('b', 1)]]));
  expect(left).toEqual([line('a', 1)]);
  expect(tooMany([line('a', 1)], left)).toBeUndefined();
  expect(tooMany([line('a', 1), line('a', 1)], left)).toBe('a');
  expect(tooMany([line('b', 1)], left)).toBe('b');
});

const currencies = fc.constantFrom(...CURRENCIES);
const goods = fc.uniqueArray(
  fc.record({
    variantId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    unitPriceMinor: fc.integer({ min: 0, max: 500_000 }),
    quantity: fc.integer({ min: 1, max: 20 }),
  }),
  { selector: ({ variantId }) => variantId, minLength: 1 },
);

test('goods sent back in any parts never bring more than was paid for them', () => {
  fc.assert(
    fc.property(
      goods,
      currencies,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.infiniteStream(fc.nat()),
      (lines, currency, share, numbers) => {
        const subtotal = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
        const discount = Math.floor(subtotal * share);
        const country = COUNTRIES[(numbers.next().value ?? 0) % COUNTRIES.length];
        if (!country) throw new Error('no country');
        const totals = totalsOf({ currency, subtotal, discount }, country, 'standard');
        const order = {
          subtotalMinor: subtotal,
          discountMinor: discount,
          shippingMinor: totals.shipping,
          taxMinor: totals.tax,
        };
        const units = lines.flatMap(({ variantId, quantity }) => Array.from({ length: quantity }, () => variantId));
        let given = 0;
        while (units.length > 0) {
          const part = units.splice(0, 1 + ((numbers.next().value ?? 0) % units.length));
          const returned = [...quantitiesOf([part.map((variantId) => line(variantId, 1))])];
          const back = returned.map(([variantId, quantity]) => line(variantId, quantity));
          given += returnAmount(order, lines, back);
        }
        expect(Number.isSafeInteger(given)).toBe(true);
        expect(given).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(totals.total - totals.shipping);
      },
    ),
    { numRuns: 2000 },
  );
});
