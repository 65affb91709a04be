import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkoutLines, checkoutSession } from './checkout-session.ts';
import { paymentRequest } from './payment-request.ts';
import { vases } from './testing.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const cost = (lines: { quantity: number; unitAmount: number }[]) =>
  lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);

test('a session holds the amount, names the order and the payment, and asks for cards only', () => {
  const expiresAt = new Date('2026-11-21T12:31:00.900Z');
  const params = checkoutSession(paymentRequest.parse(vases()), { paymentId: 'p1', expiresAt, customer: null });
  expect(params).toMatchObject({
    mode: 'payment',
    allowed_payment_method_types: ['card'],
    payment_intent_data: { capture_method: 'manual', metadata: { paymentId: 'p1' } },
    metadata: { paymentId: 'p1' },
    customer_email: 'ada@souk.test',
    expires_at: Date.UTC(2026, 10, 21, 12, 31) / 1000,
  });
  expect(
    params.line_items?.map(({ quantity, price_data }) => [
      price_data?.product_data?.name,
      quantity,
      price_data?.unit_amount,
    ]),
  ).toEqual([
    ['Stoneware vase', 2, 4500],
    ['Shipping', 1, 600],
    ['Tax', 1, 720],
  ]);
});

test('a session of an order in yen and German asks for whole yen, on a German page', () => {
  const yen = (amount: number) => ({ amount, currency: 'JPY' });
  const request = paymentRequest.parse({
    ...vases(),
    locale: 'de',
    amount: yen(13_300),
    lines: [{ title: 'Vase', quantity: 2, unitPrice: yen(5500) }],
    shipping: yen(1000),
    tax: yen(1300),
    discount: yen(0),
  });
  const params = checkoutSession(request, { paymentId: 'p1', expiresAt: new Date(), customer: null });
  expect(params.locale).toBe('de');
  expect(params.line_items?.map(({ price_data }) => price_data)).toEqual([
    { currency: 'jpy', unit_amount: 5500, product_data: { name: 'Vase' } },
    { currency: 'jpy', unit_amount: 1000, product_data: { name: 'Versand' } },
    { currency: 'jpy', unit_amount: 1300, product_data: { name: 'Steuer' } },
  ]);
});

test('a discount in dinars is spread in steps that Stripe takes', () => {
  const kwd = (amount: number) => ({ amount, currency: 'KWD' });
  const prices = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(prices, fc.double({ min: 0, max: 1, noNaN: true }), (tens, part) => {
      const lines = tens.map((ten) => ({ title: 'Cup', quantity: 1, unitPrice: kwd(ten * 10) }));
      const goods = cost(lines.map(({ unitPrice }) => ({ quantity: 1, unitAmount: unitPrice.amount })));
      const discount = Math.floor((goods * part) / 10) * 10;
      const shown = checkoutLines({ lines, discount: kwd(discount) });
      expect(cost(shown)).toBe(goods - discount);
      for (const { unitAmount } of shown) expect(unitAmount % 10 === 0 && unitAmount >= 0).toBe(true);
    }),
  );
});

test('lines always cost what they cost less the discount, in at most 98 lines that are never negative', () => {
  const line = fc.record({
    title: fc.constant('Cup'),
    quantity: fc.integer({ min: 1, max: 50 }),
    unitPrice: fc.integer({ min: 0, max: 20_000 }).map(usd),
  });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 150 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lines, part) => {
        const goods = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0);
        const discount = Math.floor(goods * part);
        const shown = checkoutLines({ lines, discount: usd(discount) });
        expect(cost(shown)).toBe(goods - discount);
        expect(shown.length).toBeLessThanOrEqual(98);
        for (const { unitAmount } of shown) expect(unitAmount).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
