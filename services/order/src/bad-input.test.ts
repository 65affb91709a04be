import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADDRESS, BILLING, openShop, type Shop, type Shopper } from './test-shop.ts';

let shop: Shop;
let shopper: Shopper;
let vase: string;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  vase = shop.product.add(10);
  shopper = await shop.guest({ [vase]: 1 });
});
afterAll(() => shop.close());

const UNKNOWN = '0193ac1e-0000-7000-8000-000000000000';
const json = { 'content-type': 'application/json' };
const raw = (method: 'PUT' | 'POST', url: string, body: string, headers: Record<string, string> = {}) =>
  shop.request(method, url, { headers: { ...shopper.headers, ...json, ...headers }, body });

test.each([
  ['0', '{"quantity":0}', 422],
  ['-1', '{"quantity":-1}', 422],
  ['1.5', '{"quantity":1.5}', 422],
  ['1e309', '{"quantity":1e309}', 422],
  ['100', '{"quantity":100}', 422],
  ['a text', '{"quantity":"1"}', 422],
  ['null', '{"quantity":null}', 422],
  ['nothing', '{}', 422],
  ['a price of their own', '{"quantity":1,"unitPrice":{"amount":1,"currency":"USD"}}', 422],
  ['a list', '[]', 422],
  ['broken JSON', '{"quantity":', 400],
  ['no body', '', 400],
  ['a polluted prototype', '{"quantity":1,"__proto__":{"a":1}}', 400],
  ['1 MB', `{"quantity":1,"x":"${'x'.repeat(1_000_000)}"}`, 413],
])('a quantity of %s changes nothing', async (_what, body, status) => {
  const response = await raw('PUT', `/carts/${shopper.cartId}/lines/${vase}`, body);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toContain('application/problem+json');
  expect((await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json().quantity).toBe(1);
});

const good = () => ({
  cartId: shopper.cartId,
  email: 'ada@souk.test',
  shippingAddress: { ...ADDRESS },
  shippingMethod: 'standard',
});
test.each<[string, object, string | undefined]>([
  ['a total', { total: { amount: 1, currency: 'USD' } }, undefined],
  ['lines with prices', { lines: [{ unitPrice: 1 }] }, undefined],
  ['an owner', { owner: 'user:eve' }, undefined],
  ['no e-mail', { email: undefined }, '/email'],
  ['a broken e-mail', { email: 'ada' }, '/email'],
  ['two e-mails', { email: 'a@b.de\r\nbcc: c@d.de' }, '/email'],
  ['a number as e-mail', { email: 5 }, '/email'],
  ['another way of shipping', { shippingMethod: 'drone' }, '/shippingMethod'],
  ['a cart id that is none', { cartId: "1'; drop table carts; --" }, '/cartId'],
  ['no address', { shippingAddress: null }, '/shippingAddress'],
  ['half an address', { shippingAddress: { fullName: 'Ada' } }, '/shippingAddress/address'],
  ['a country not sent to', { shippingAddress: { ...ADDRESS, country: 'KP' } }, '/shippingAddress/country'],
  ['a country in words', { shippingAddress: { ...ADDRESS, country: 'Germany' } }, '/shippingAddress/country'],
  ['a blank name', { shippingAddress: { ...ADDRESS, fullName: '   ' } }, '/shippingAddress/fullName'],
  ['a NUL', { shippingAddress: { ...ADDRESS, city: 'a\0b' } }, '/shippingAddress/city'],
  ['a lone surrogate', { shippingAddress: { ...ADDRESS, city: '\ud800' } }, '/shippingAddress/city'],
  ['a long text', { shippingAddress: { ...ADDRESS, address: 'x'.repeat(5000) } }, '/shippingAddress/address'],
  ['a field more in the address', { shippingAddress: { ...ADDRESS, planet: 'Earth' } }, '/shippingAddress'],
  ['half a billing address', { billingAddress: { fullName: 'Ada' } }, '/billingAddress/address'],
  ['no billing address in words', { billingAddress: null }, '/billingAddress'],
  ['a billing country in words', { billingAddress: { ...BILLING, country: 'Germany' } }, '/billingAddress/country'],
  ['a NUL in the billing address', { billingAddress: { ...BILLING, city: 'a\0b' } }, '/billingAddress/city'],
  ['a field more in the billing address', { billingAddress: { ...BILLING, planet: 'Earth' } }, '/billingAddress'],
])('an order with %s is refused, and points at it', async (_what, change, pointer) => {
  const response = await raw('POST', '/orders', JSON.stringify({ ...good(), ...change }), { 'idempotency-key': 'k' });
  expect(response.statusCode, response.body).toBe(422);
  if (pointer) expect(response.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  expect((await shop.request('GET', '/orders', shopper)).json().items).toEqual([]);
});

test('an order needs a key, a body that is JSON, a cart with something in it, and somebody', async () => {
  const body = JSON.stringify(good());
  expect((await raw('POST', '/orders', body)).statusCode).toBe(400);
  expect((await raw('POST', '/orders', body, { 'idempotency-key': 'x'.repeat(256) })).statusCode).toBe(400);
  expect((await raw('POST', '/orders', '{', { 'idempotency-key': 'k' })).statusCode).toBe(400);
  expect(
    (await raw('POST', '/orders', 'a=b', { 'idempotency-key': 'k', 'content-type': 'text/plain' })).statusCode,
  ).toBe(415);
  expect(
    (await shop.request('POST', '/orders', { headers: { ...json, 'idempotency-key': 'k' }, body })).statusCode,
  ).toBe(401);
  const service = { authorization: await shop.keys.bearer('order', 'service:shell'), 'idempotency-key': 'k' };
  expect((await shop.request('POST', '/orders', { headers: service, body: good() })).statusCode).toBe(403);
  const empty = await shop.place(await shop.guest());
  expect(empty.json()).toMatchObject({ status: 409, type: 'https://souk.dev/problems/empty-cart' });
  expect((await shop.request('DELETE', '/orders', shopper)).statusCode).toBe(405);
});

test('SQL and HTML in an address are only text', async () => {
  shop.engine.reachable = false; // it is stored before the engine is asked
  const text = `'); drop table orders; -- <script>alert(1)</script>`;
  const shippingAddress = { ...ADDRESS, fullName: text, city: text };
  const guest = await shop.guest({ [vase]: 1 });
  expect((await shop.place(guest, { shippingAddress })).statusCode).toBe(503);
  const [order] = (await shop.request('GET', '/orders', guest)).json().items;
  expect(order.shippingAddress).toEqual(shippingAddress);
  shop.engine.reachable = true;
});

test('more than a payment can be is refused before anything happens', async () => {
  const dear = shop.product.add(99, 90_000_000);
  const guest = await shop.guest({ [dear]: 99 });
  const cart = (await shop.request('GET', `/carts/${guest.cartId}`, guest)).json();
  expect(cart.subtotal.amount).toBe(8_910_000_000);
  expect((await shop.place(guest)).json()).toMatchObject({
    status: 409,
    type: 'https://souk.dev/problems/cart-too-large',
  });
  const quote = await shop.request('POST', `/carts/${guest.cartId}/quote`, {
    headers: guest.headers,
    body: { country: 'US', shippingMethod: 'standard' },
  });
  expect(quote.statusCode).toBe(200);
});

test('orders are listed page by page, each to its own', async () => {
  shop.engine.reachable = false;
  const ada = await shop.guest();
  for (let i = 0; i < 3; i++) {
    const { id } = (await shop.request('POST', '/carts', ada)).json();
    await shop.request('PUT', `/carts/${id}/lines/${vase}`, { ...ada, body: { quantity: 1 } });
    await shop.place({ ...ada, cartId: id });
  }
  shop.engine.reachable = true;
  const list = async (query: string, headers: Record<string, string> = ada.headers) =>
    shop.request('GET', `/orders?${query}`, { headers });
  const first = (await list('limit=2&status=pending')).json();
  expect(first.items).toHaveLength(2);
  expect(first.items[0].id > first.items[1].id).toBe(true);
  const rest = (await list(`limit=2&cursor=${first.nextCursor}`)).json();
  expect(rest).toMatchObject({ items: [{ lines: [{ variantId: vase }] }], nextCursor: null });
  expect((await list('', shopper.headers)).json().items).toEqual([]);
  const admin = { authorization: await shop.keys.bearer('order', 'admin') };
  expect((await list('limit=100', admin)).json().items.length).toBeGreaterThanOrEqual(3);
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=rubbish', 'status=lost', 'owner=user:a'])
    expect((await list(query)).statusCode, query).toBe(422);
  expect((await shop.request('GET', '/orders')).statusCode).toBe(401);

  const { id } = first.items[0];
  const other = await shop.request('GET', `/orders/${id}`, shopper);
  const unknown = await shop.request('GET', `/orders/${UNKNOWN}`, shopper);
  expect(other.statusCode).toBe(404);
  expect(other.body.replaceAll(id, 'ID')).toBe(unknown.body.replaceAll(UNKNOWN, 'ID'));
  expect((await shop.request('POST', `/orders/${id}/cancellation`, shopper)).statusCode).toBe(404);
  const service = { authorization: await shop.keys.bearer('order', 'service:payment') };
  expect((await shop.request('GET', `/orders/${id}`, { headers: service })).statusCode).toBe(200);
  expect((await shop.request('POST', `/orders/${id}/cancellation`, { headers: service })).statusCode).toBe(403);
});

test('news comes from the payment service alone, whole, and about an order that is known', async () => {
  const event = {
    specversion: '1.0',
    id: 'e1',
    source: '/services/payment',
    type: 'payment.authorized.v1',
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { paymentId: 'p', orderId: UNKNOWN, amount: { amount: 1, currency: 'USD' } },
  };
  const tell = async (
    who: Parameters<Shop['keys']['bearer']>[1] | null,
    body: unknown,
    type: string = EVENT_CONTENT_TYPE,
  ) =>
    (
      await shop.request('POST', '/events', {
        headers: { 'content-type': type, ...(who ? { authorization: await shop.keys.bearer('order', who) } : {}) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    ).statusCode;
  const payment = 'service:payment' as const;
  expect(await tell(payment, event)).toBe(404);
  expect(await tell(null, event)).toBe(401);
  expect(await tell('service:checkout-mf', event)).toBe(403);
  expect(await tell('admin', event)).toBe(403);
  expect(await tell(payment, '{')).toBe(400);
  expect(await tell(payment, event, 'text/xml')).toBe(415);
  for (const change of [
    { type: 'payment.captured.v9' },
    { id: undefined },
    { specversion: '0.3' },
    { data: { ...event.data, orderId: "' or 1=1" } },
    { data: { ...event.data, amount: { amount: 1.5, currency: 'USD' } } },
    { data: { ...event.data, amount: { amount: -1, currency: 'USD' } } },
  ])
    expect(await tell(payment, { ...event, ...change })).toBe(422);
});
