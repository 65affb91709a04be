import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveOrder } from './move-order.ts';
import { openShop, type Shop, type Shopper } from './test-shop.ts';

// Without the engine an order stays `pending` and placing answers 503: what is counted is the same.
let shop: Shop;
let admin: { headers: { authorization: string } };
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
  admin = await shop.admin();
});
afterAll(() => shop.close());

const problem = (name: string) => `https://souk.dev/problems/${name}`;
let made = 0;
async function promotion(change: object = {}): Promise<{ id: string; code: string }> {
  const body = { code: `code-${++made}`, name: 'Ten off', offer: { kind: 'fixed', amount: 1000 }, ...change };
  const response = await shop.request('POST', '/promotions', { ...admin, body });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json();
}
const used = async (id: string): Promise<number> => (await shop.request('GET', `/promotions/${id}`, admin)).json().used;
const setCode = ({ cartId, headers }: Shopper, code: string) =>
  shop.request('PUT', `/carts/${cartId}/code`, { headers, body: { code } });
async function shopperWith(code: string, price = 4500): Promise<Shopper> {
  const shopper = await shop.guest({ [shop.product.add(99, price)]: 1 });
  const answer = await setCode(shopper, code);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return shopper;
}
async function newestOrder(shopper: Shopper) {
  return (await shop.request('GET', '/orders?limit=1', shopper)).json().items[0];
}

test('a code is seen in the cart, in the quote and in the order', async () => {
  const { id, code } = await promotion({ offer: { kind: 'percentage', basisPoints: 1000 } });
  const shopper = await shop.guest({ [shop.product.add(9)]: 2 });
  const cart = await setCode(shopper, ` ${code.toLowerCase()} `);
  expect(cart.json()).toMatchObject({
    subtotal: { amount: 9000 },
    discount: { amount: 900 },
    code: { code, name: 'Ten off', problem: null },
  });
  const quote = await shop.request('POST', `/carts/${shopper.cartId}/quote`, {
    headers: shopper.headers,
    body: { country: 'US', shippingMethod: 'standard' },
  });
  expect(quote.json()).toMatchObject({ discount: { amount: 900 }, total: { amount: 9446 } }); // (81.00 + 6.95) × 1.074
  await shop.place(shopper);
  expect(await newestOrder(shopper)).toMatchObject({ code, discount: { amount: 900 }, total: { amount: 9446 } });
  expect(await used(id)).toBe(1);

  const taken = await shop.request('DELETE', `/carts/${shopper.cartId}/code`, shopper);
  expect(taken.json()).toMatchObject({ code: null, discount: { amount: 0 } });
});

test('free shipping is of the standard method', async () => {
  const shopper = await shopperWith((await promotion({ offer: { kind: 'free_shipping' } })).code);
  const quote = await shop.request('POST', `/carts/${shopper.cartId}/quote`, {
    headers: shopper.headers,
    body: { country: 'US', shippingMethod: 'standard' },
  });
  expect(quote.json().shipping.amount).toBe(0);
  expect(quote.json().shippingMethods).toMatchObject([{ price: { amount: 0 } }, { price: { amount: 1495 } }]);
});

test('a single-use code used by fifty at once is used once', async () => {
  const { id, code } = await promotion({ usageLimit: 1 });
  const shoppers = await Promise.all(Array.from({ length: 50 }, () => shopperWith(code)));
  const answers = await Promise.all(
    shoppers.map((shopper, n) => shop.place(shopper, { email: `shopper-${n}@souk.test` })),
  );
  const refused = answers.filter(({ statusCode }) => statusCode === 409);
  expect(refused).toHaveLength(49);
  for (const answer of refused)
    expect(answer.json()).toMatchObject({ type: problem('code-not-applicable'), reason: 'used-up' });
  expect(await used(id)).toBe(1);
  const carrying = await shop.database.sql`select count(*)::int as n from orders where promotion_id = ${id}`;
  expect(carrying).toMatchObject([{ n: 1 }]);
});

test('once per customer, also when they order twice at once; and again after the order ended unpaid', async () => {
  const { id, code } = await promotion({ customerLimit: 1 });
  const [one, two, three] = [await shopperWith(code), await shopperWith(code), await shopperWith(code)];
  const answers = await Promise.all([one, two].map((shopper) => shop.place(shopper)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([409, 503]);
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ reason: 'used-by-you' });
  const [row] = await shop.database.sql`select id from orders where promotion_id = ${id}`;
  await moveOrder(shop, row?.id, 'cancelled', { reason: 'shopper' });
  await moveOrder(shop, row?.id, 'cancelled', { reason: 'shopper' });
  expect(await used(id)).toBe(0);
  expect((await shop.place(three)).statusCode).toBe(503);
  expect(await used(id)).toBe(1);
});

test('the last use that one’s own unpaid order holds is still one’s own', async () => {
  const { code } = await promotion({ usageLimit: 1 });
  const shopper = await shopperWith(code);
  await shop.place(shopper);
  expect((await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json().code.problem).toBeNull();
  expect((await setCode(await shop.guest({ [shop.product.add(1)]: 1 }), code)).json()).toMatchObject({
    type: problem('code-not-applicable'),
    reason: 'used-up',
  });
});

test('a code that does nothing says why, and the order is not placed without it in silence', async () => {
  const { id, code } = await promotion({ minimum: 4000 });
  const shopper = await shopperWith(code, 4500);
  const dear = shop.product.add(9, 3000);
  const poor = await shop.guest({ [dear]: 1 });
  expect((await setCode(poor, code)).json()).toMatchObject({ status: 409, reason: 'below-minimum' });
  expect((await shop.request('GET', `/carts/${poor.cartId}`, poor)).json().code).toBeNull();
  const ended = { name: 'Ten off', offer: { kind: 'fixed', amount: 1000 }, active: false };
  expect((await shop.request('PUT', `/promotions/${id}`, { ...admin, body: ended })).statusCode).toBe(200);
  const cart = (await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json();
  expect(cart).toMatchObject({ discount: { amount: 0 }, code: { problem: 'ended' } });
  expect((await shop.place(shopper)).json()).toMatchObject({ type: problem('code-not-applicable'), reason: 'ended' });
  expect((await setCode(shopper, 'nonsense')).json()).toMatchObject({ status: 422, type: problem('unknown-code') });
  const early = await promotion({ startsAt: '2999-01-01T00:00:00Z' });
  expect((await setCode(shopper, early.code)).json()).toMatchObject({ reason: 'not-started' });
  const late = await promotion({ startsAt: '2001-01-01T00:00:00Z', endsAt: '2001-02-01T00:00:00Z' });
  expect((await setCode(shopper, late.code)).json()).toMatchObject({ reason: 'ended' });
});

test('an order that costs nothing needs no payment and goes its way', async () => {
  const { code } = await promotion({ offer: { kind: 'free_shipping' } });
  const sample = await shopperWith(code, 0);
  await shop.place(sample);
  const { id } = await newestOrder(sample);
  expect(await newestOrder(sample)).toMatchObject({ shipping: { amount: 0 }, total: { amount: 0 } });
  const pin = await shop.place(await shopperWith(code, 30));
  expect(pin.json()).toMatchObject({ status: 409, type: problem('cart-too-small') });
  const { steps } = shop;
  await steps.reserveStock(id, 600);
  const paid = await steps.openPayment(id, 600);
  expect(paid).toMatchObject({ kind: 'authorized', paymentId: null, amount: 0 });
  if (paid.kind !== 'authorized') throw new Error('not settled');
  expect(await steps.commitStock(id, paid)).toBe('committed');
  expect(await steps.capturePayment(id, paid)).toBe('captured');
  await steps.confirmAndTell(id);
  expect(await newestOrder(sample)).toMatchObject({ status: 'confirmed', paymentUrl: null });
  expect(shop.payment.peer.count(new RegExp(id))).toBe(0);
});

test('prices that changed since the cart was filled are shown, told and only taken when agreed to', async () => {
  const vase = shop.product.add(9, 4500);
  const shopper = await shop.guest({ [vase]: 1 });
  const known = shop.product.variants.get(vase);
  if (!known) throw new Error('no vase');
  known.price = 5000;
  await expect
    .poll(
      async () => (await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json().lines[0].unitPrice.amount,
      {
        timeout: 5000,
      },
    )
    .toBe(5000);
  const cart = (await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json();
  expect(cart.lines).toMatchObject([{ unitPrice: { amount: 5000 }, previousUnitPrice: { amount: 4500 } }]);
  const changed = await shop.place(shopper);
  expect(changed.json()).toMatchObject({
    status: 409,
    type: problem('cart-changed'),
    changes: [{ variantId: vase, title: 'Vase', kind: 'price', was: 4500, now: 5000 }],
    total: { amount: 6116, currency: 'USD' },
  });
  const wrong = await shop.place(shopper, { expectedTotal: { amount: 6115, currency: 'USD' } });
  expect(wrong.json()).toMatchObject({ status: 409, type: problem('cart-changed') });
  expect((await shop.request('GET', '/orders', shopper)).json().items).toEqual([]);
  const agreed = await shop.place(shopper, { expectedTotal: changed.json().total });
  expect(agreed.statusCode).toBe(503); // placed; there is no engine here
  expect(await newestOrder(shopper)).toMatchObject({ total: { amount: 6116 } });

  const other = await shop.guest({ [vase]: 1 });
  known.price = 4000;
  await shop.request('PUT', `/carts/${other.cartId}/lines/${vase}`, { headers: other.headers, body: { quantity: 2 } });
  expect((await shop.place(other)).statusCode).toBe(503); // set again at the new price
});

test('what is no longer sold must leave the cart first', async () => {
  const vase = shop.product.add(9);
  const shopper = await shop.guest({ [vase]: 1 });
  shop.product.variants.delete(vase);
  expect((await shop.place(shopper)).json()).toMatchObject({
    status: 409,
    type: problem('cart-changed'),
    changes: [{ variantId: vase, kind: 'unavailable' }],
  });
});

test.each([
  [{ offer: { kind: 'percentage', basisPoints: 10_001 } }],
  [{ offer: { kind: 'percentage', basisPoints: 0 } }],
  [{ offer: { kind: 'fixed', amount: -1 } }],
  [{ offer: { kind: 'bogus' } }],
  [{ offer: { kind: 'buy_x_get_y', buy: 0, get: 1 } }],
  [{ code: 'with space' }],
  [{ usageLimit: 1.5 }],
  [{ startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }],
  [{ used: 0 }],
])('a promotion of %j is refused', async (change) => {
  const body = { code: 'NEW', name: 'N', offer: { kind: 'free_shipping' }, ...change };
  expect((await shop.request('POST', '/promotions', { ...admin, body })).statusCode).toBe(422);
});

test('codes are unique, lists are the admin’s, and a limit is never below what is used', async () => {
  const { id, code } = await promotion();
  const again = await shop.request('POST', '/promotions', {
    ...admin,
    body: { code, name: 'N', offer: { kind: 'free_shipping' } },
  });
  expect(again.json()).toMatchObject({ status: 409, type: problem('code-taken') });
  expect((await shop.request('GET', '/promotions', await shop.guest())).statusCode).toBe(403);
  expect((await shop.request('GET', '/promotions', admin)).json().items[0].id).toBe(id);
  await shop.place(await shopperWith(code));
  const lower = { name: 'N', offer: { kind: 'free_shipping' }, usageLimit: 0 };
  expect((await shop.request('PUT', `/promotions/${id}`, { ...admin, body: lower })).json()).toMatchObject({
    status: 409,
    type: problem('limit-below-used'),
  });
});
