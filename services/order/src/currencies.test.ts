import { CURRENCIES } from '@souk/contracts/money';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { priceIn } from './test-peers.ts';
import { openShop, type Shop, type Shopper } from './test-shop.ts';

// Orders are brought to `confirmed` by the workflow's own steps, without the engine.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

const problem = (name: string) => `https://souk.dev/problems/${name}`;
const patch = ({ cartId, headers }: Shopper, body: object) =>
  shop.request('PATCH', `/carts/${cartId}`, { headers, body });
const read = async ({ cartId, headers }: Shopper) =>
  (await shop.request('GET', `/carts/${cartId}`, { headers })).json();
const put = ({ cartId, headers }: Shopper, what: string, code: string) =>
  shop.request('PUT', `/carts/${cartId}/${what}`, { headers, body: { code } });
const quote = async ({ cartId, headers }: Shopper, country: string) =>
  (
    await shop.request('POST', `/carts/${cartId}/quote`, { headers, body: { country, shippingMethod: 'standard' } })
  ).json();
async function user(lines: Record<string, number>, market: object): Promise<Shopper> {
  const headers = { authorization: await shop.keys.bearer('order', `user:${crypto.randomUUID()}`) };
  const cartId = (await shop.request('POST', '/carts', { headers, body: market })).json().id;
  for (const [variantId, quantity] of Object.entries(lines))
    await shop.request('PUT', `/carts/${cartId}/lines/${variantId}`, { headers, body: { quantity } });
  return { cartId, headers };
}

test('a cart is in dollars and English unless it is told otherwise', async () => {
  expect((await shop.request('POST', '/carts')).json()).toMatchObject({ currency: 'USD', locale: 'en' });
  const body = { currency: 'JPY', locale: 'de' };
  expect((await shop.request('POST', '/carts', { body })).json()).toMatchObject(body);
  for (const wrong of [{ currency: 'GBP' }, { currency: 'usd' }, { locale: 'fr' }, { rate: 2 }])
    expect((await shop.request('POST', '/carts', { body: wrong })).statusCode).toBe(422);
});

test('another currency has the prices of that currency, whole ones, which the shopper has then seen', async () => {
  const shopper = await shop.guest({ [shop.product.add(9, 4599)]: 2, [shop.product.add(9, 1999)]: 1 });
  const yen = (await patch(shopper, { currency: 'JPY' })).json();
  const [dear, cheap] = [priceIn(4599, 'JPY'), priceIn(1999, 'JPY')];
  expect(yen).toMatchObject({
    currency: 'JPY',
    subtotal: { amount: 2 * dear + cheap, currency: 'JPY' },
    lines: [
      { unitPrice: { amount: dear, currency: 'JPY' }, previousUnitPrice: null },
      { unitPrice: { amount: cheap, currency: 'JPY' }, previousUnitPrice: null },
    ],
    notices: [],
  });
  expect(await read(shopper)).toEqual(yen);
  expect((await patch(shopper, { currency: 'USD' })).json().subtotal).toEqual({ amount: 11_197, currency: 'USD' });
});

test('another language changes titles, and no price that was seen', async () => {
  const vase = shop.product.add(9, 4500);
  const shopper = await shop.guest({ [vase]: 1 });
  const dearer = shop.product.variants.get(vase);
  if (dearer) dearer.price = 5000;
  expect((await patch(shopper, { locale: 'de' })).json()).toMatchObject({
    locale: 'de',
    lines: [{ title: 'Blumenvase', unitPrice: { amount: 5000 }, previousUnitPrice: { amount: 4500 } }],
  });
  expect((await quote(shopper, 'DE')).shippingMethods[0]).toMatchObject({ description: '6–9 Werktage' });
});

test('what has no price in the currency is left out, and told; a wish that is none changes nothing', async () => {
  const [vase, lamp] = [shop.product.add(9), shop.product.add(9)];
  const shopper = await shop.guest({ [vase]: 1, [lamp]: 2 });
  const lost = shop.product.variants.get(lamp);
  if (lost) lost.notIn = 'EUR';
  const before = await read(shopper);
  for (const wrong of [{ currency: 'GBP' }, { currency: null }, { unknown: 1 }])
    expect((await patch(shopper, wrong)).statusCode).toBe(422);
  expect((await patch({ ...shopper, headers: (await shop.guest()).headers }, { currency: 'EUR' })).statusCode).toBe(
    404,
  );
  shop.product.peer.fail(/^GET \/variants/, 503, { times: 1 });
  expect((await patch(shopper, { currency: 'EUR' })).statusCode).toBe(503);
  expect(await read(shopper)).toEqual(before);
  const euros = (await patch(shopper, { currency: 'EUR' })).json();
  expect(euros.lines).toMatchObject([{ variantId: vase }]);
  expect(euros.notices).toMatchObject([{ kind: 'unavailable', variantId: lamp, wanted: 2 }]);
});

test('a guest’s cart goes into the user’s at the prices of the user’s currency; a new one keeps the guest’s', async () => {
  const [vase, lamp] = [shop.product.add(9, 4500), shop.product.add(9, 3000)];
  const merge = async ({ headers }: Pick<Shopper, 'headers'>, guest: Shopper) => {
    const body = { cartId: guest.cartId, token: guest.headers.authorization.replace('Bearer ', '') };
    return (await shop.request('POST', '/carts/current/merge', { headers, body })).json();
  };
  const guest = await shop.guest({ [vase]: 1, [lamp]: 1 });
  shop.payment.giftCards.add('DOLLARS', 5000);
  await put(guest, 'gift-card', 'DOLLARS');
  const merged = await merge(await user({ [vase]: 1 }, { currency: 'JPY', locale: 'de' }), guest);
  expect(merged).toMatchObject({
    currency: 'JPY',
    giftCard: null,
    lines: [
      { variantId: vase, quantity: 2, unitPrice: { amount: priceIn(4500, 'JPY') }, previousUnitPrice: null },
      { title: 'Blumenvase', unitPrice: { amount: priceIn(3000, 'JPY'), currency: 'JPY' }, previousUnitPrice: null },
    ],
    notices: [{ kind: 'merged' }, { kind: 'gift-card-currency', last4: 'WXYZ', currency: 'USD' }],
  });
  const headers = { authorization: await shop.keys.bearer('order', `user:${crypto.randomUUID()}`) };
  const euros = await shop.guest({ [vase]: 1 }, { currency: 'EUR', locale: 'de' });
  expect(await merge({ headers }, euros)).toMatchObject({ currency: 'EUR', locale: 'de', notices: [] });
});

test('what was bought in one currency is bought again in that of the cart', async () => {
  const vase = shop.product.add(99, 4500);
  const ada = await user({ [vase]: 1 }, { currency: 'EUR' });
  await shop.place(ada);
  const [{ id }] = (await shop.request('GET', '/orders', ada)).json().items;
  const { id: cartId } = (await shop.request('POST', '/carts', { ...ada, body: { currency: 'JPY' } })).json();
  await patch({ ...ada, cartId }, { currency: 'JPY' });
  const again = await shop.request('POST', `/orders/${id}/reorder`, { ...ada, body: {} });
  expect(again.json()).toMatchObject({ currency: 'JPY', lines: [{ unitPrice: { amount: priceIn(4500, 'JPY') } }] });
});

test('a gift card pays in its own currency only: elsewhere it is refused, or taken out and told', async () => {
  shop.payment.giftCards.add('EUROS', 5000, 'EUR');
  const shopper = await shop.guest({ [shop.product.add(9)]: 1 });
  const before = await read(shopper);
  const refused = await put(shopper, 'gift-card', 'EUROS');
  expect(refused.json()).toMatchObject({ status: 409, type: problem('gift-card-currency'), currency: 'EUR' });
  expect(await read(shopper)).toEqual(before);
  await patch(shopper, { currency: 'EUR' });
  expect((await put(shopper, 'gift-card', 'EUROS')).json().giftCard).toEqual({ last4: 'WXYZ' });
  const dollars = (await patch(shopper, { currency: 'USD' })).json();
  expect(dollars).toMatchObject({
    giftCard: null,
    notices: [{ kind: 'gift-card-currency', last4: 'WXYZ', currency: 'EUR' }],
  });
});

test('a gift card that turned out to hold another currency stops the order, and holds nothing', async () => {
  const card = shop.payment.giftCards.add('TURNED', 5000);
  const shopper = await shop.guest({ [shop.product.add(9)]: 1 });
  await put(shopper, 'gift-card', 'TURNED');
  card.currency = 'EUR';
  expect((await shop.place(shopper)).json()).toMatchObject({ status: 409, type: problem('gift-card-currency') });
  expect(await quote(shopper, 'US')).toMatchObject({ status: 409, type: problem('gift-card-currency') });
  expect((await shop.request('GET', '/orders', shopper)).json().items).toEqual([]);
});

test('a code without an amount in the cart’s currency does not apply there, and says so', async () => {
  const admin = await shop.admin();
  const offer = { kind: 'fixed', amount: 1000, amountIn: { JPY: 1500 } };
  const make = (body: object) => shop.request('POST', '/promotions', { ...admin, body });
  expect((await make({ code: 'TEN', name: 'Ten off', offer })).json()).toMatchObject({ offer, minimumIn: {} });
  expect((await make({ code: 'BAD', name: 'x', offer: { ...offer, amountIn: { GBP: 1 } } })).statusCode).toBe(422);
  const shopper = await shop.guest({ [shop.product.add(9)]: 2 }, { currency: 'JPY' });
  expect((await put(shopper, 'code', 'TEN')).json().discount).toEqual({ amount: 1500, currency: 'JPY' });
  const euros = (await patch(shopper, { currency: 'EUR' })).json();
  expect(euros).toMatchObject({ discount: { amount: 0 }, code: { problem: 'other-currency' } });
  expect((await shop.place(shopper)).json()).toMatchObject({
    type: problem('code-not-applicable'),
    reason: 'other-currency',
  });
  const other = await shop.guest({ [shop.product.add(9)]: 1 }, { currency: 'EUR' });
  expect((await put(other, 'code', 'TEN')).json()).toMatchObject({ status: 409, reason: 'other-currency' });
});

test.each(CURRENCIES)('an order in %s is that from the cart to the payment and back', async (currency) => {
  const vase = shop.product.add(9, 4999);
  const shopper = await shop.guest({ [vase]: 2 }, { currency, locale: 'de' });
  const { total } = await quote(shopper, 'DE');
  const id = await shop.confirm(shopper, {
    shippingAddress: { fullName: 'Ada', address: 'Am Markt 1', city: 'Bonn', postalCode: '53111', country: 'DE' },
    expectedTotal: total,
  });
  const order = await shop.read(shopper, id);
  expect(order).toMatchObject({ status: 'confirmed', currency, locale: 'de', total });
  const parts = [order.subtotal, order.shipping, order.tax].map(({ amount }) => amount);
  expect(parts.every(Number.isInteger)).toBe(true);
  expect(parts.reduce((sum, amount) => sum + amount, -order.discount.amount)).toBe(order.total.amount);
  expect(order.lines[0]).toMatchObject({
    title: 'Blumenvase',
    unitPrice: { amount: priceIn(4999, currency), currency },
  });
  const asked = shop.payment.peer.calls.find(({ path, body }) => path === '/payments' && orderOf(body) === id)?.body;
  expect(asked).toMatchObject({
    amount: total,
    locale: 'de',
    lines: [{ title: 'Blumenvase – Blau' }],
    successUrl: `http://shop.test/de/orders/${id}?thanks=1`,
    cancelUrl: `http://shop.test/de/checkout?cancelled=${id}`,
  });
  await expect.poll(() => shop.told(id)).toContain('order.confirmed.v1');
  const told = shop.notification.calls.map(({ body }) => body as { data: { orderId: string } });
  expect(told.find(({ data }) => data.orderId === id)?.data).toMatchObject({
    locale: 'de',
    total,
    orderUrl: `http://shop.test/de/orders/${id}`,
  });
  await shop.request('POST', `/orders/${id}/cancellation`, shopper);
  await expect.poll(() => shop.payment.of(id).refunds.map(({ amount }) => amount)).toEqual([total.amount]);
});
const orderOf = (body: unknown) => (body as { orderId: string }).orderId;

test('an order is in the language it is placed in, else in that of its cart', async () => {
  const place = async (change: Record<string, unknown>) => {
    const shopper = await shop.guest({ [shop.product.add(9)]: 1 }, { locale: 'de' });
    await shop.place(shopper, change);
    return (await shop.request('GET', '/orders', shopper)).json().items[0];
  };
  expect(await place({ locale: 'en' })).toMatchObject({ locale: 'en', lines: [{ title: 'Vase' }] });
  expect(await place({})).toMatchObject({ locale: 'de', lines: [{ title: 'Blumenvase' }] });
  const shopper = await shop.guest({ [shop.product.add(9)]: 1 });
  expect((await shop.place(shopper, { locale: 'fr' })).statusCode).toBe(422);
});

test('countries are named in the language that is asked for', async () => {
  const names = async (query: string) =>
    (await shop.request('GET', `/shipping-countries${query}`)).json().items.map(({ name }: { name: string }) => name);
  expect(await names('')).toContain('Germany');
  expect(await names('?locale=de')).toContain('Deutschland');
  expect((await shop.request('GET', '/shipping-countries?locale=fr')).statusCode).toBe(422);
});
