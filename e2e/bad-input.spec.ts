import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { address, type Cart, call, filledCart, newEmail, type Order, placedOrder } from './support/api.ts';
import type { PartName } from './support/shop.ts';
import { becomeGuest } from './support/shopper.ts';

const quantities: [string, string][] = [
  ['zero', '{"quantity":0}'],
  ['minus one', '{"quantity":-1}'],
  ['one and a half', '{"quantity":1.5}'],
  ['1e309', '{"quantity":1e309}'],
  ['text', '{"quantity":"1"}'],
  ['nothing', '{}'],
  ['an unknown field', '{"quantity":1,"gift":true}'],
  ['a price of the client’s own', '{"quantity":1,"unitPrice":{"amount":1,"currency":"USD"}}'],
];

test('a quantity that is not one to many is refused and changes nothing', async () => {
  const { cartId, token, variant } = await filledCart(2);
  const line = `/carts/${cartId}/lines/${variant.id}`;
  for (const [what, body] of quantities) {
    const { status, headers } = await call('order', line, { method: 'PUT', token, body });
    expect(status, what).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
  }
  expect((await call('order', line, { method: 'PUT', token, body: '{"quantity":' })).status).toBe(400);
  const { body } = await call<Cart>('order', `/carts/${cartId}`, { token });
  expect(body.lines).toMatchObject([{ quantity: 2 }]);
});

test('an unknown variant, too many, and somebody else’s cart', async () => {
  const { cartId, token, variant } = await filledCart();
  const put = (path: string, who = token, quantity = 1) =>
    call('order', path, { method: 'PUT', token: who, json: { quantity } });
  expect([404, 422]).toContain((await put(`/carts/${cartId}/lines/${randomUUID()}`)).status);
  expect([404, 422]).toContain((await put(`/carts/${cartId}/lines/1'%20or%20'1'='1`)).status);
  expect([409, 422]).toContain((await put(`/carts/${cartId}/lines/${variant.id}`, token, 10_000)).status);

  const other = await filledCart();
  const foreign = await call<object>('order', `/carts/${cartId}`, { token: other.token });
  const unknown = await call<object>('order', `/carts/${randomUUID()}`, { token: other.token });
  expect(foreign.status).toBe(404);
  expect({ ...foreign.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  expect((await call('order', `/carts/${cartId}`)).status).toBe(401);
  expect((await put(`/carts/${cartId}/lines/${variant.id}`, other.token)).status).toBe(404);
});

test('an order with a client’s price, odd fields or a foreign cart is refused; its own key repeats its answer', async () => {
  const { cartId, token } = await filledCart();
  const order = { cartId, email: newEmail(), shippingAddress: address, shippingMethod: 'standard' };
  const place = (json: unknown, key: string = randomUUID(), who = token) =>
    call<Order>('order', '/orders', { token: who, headers: { 'idempotency-key': key }, json });
  expect((await place({ ...order, total: { amount: 1, currency: 'USD' } })).status).toBe(422);
  expect((await place({ ...order, shippingMethod: 'teleport' })).status).toBe(422);
  expect((await place({ ...order, email: 'nobody' })).status).toBe(422);
  expect((await place({ ...order, shippingAddress: { ...address, country: 'XX' } })).status).toBe(422);
  expect((await call('order', '/orders', { token, json: order })).status).toBe(400);
  expect((await place(order, randomUUID(), (await filledCart()).token)).status).toBe(404);

  const nasty = `'); drop table orders; -- <script>alert(1)</script>`;
  const key = randomUUID();
  const hostile = { ...order, shippingAddress: { ...address, fullName: nasty, address: nasty, city: nasty } };
  const [first, twin] = await Promise.all([place(hostile, key), place(hostile, key)]);
  expect(first.status).toBe(201);
  expect(twin.body.id).toBe(first.body.id);
  expect((await place({ ...hostile, email: newEmail() }, key)).status).toBe(422);
});

test('no endpoint answers 500 to rubbish', async () => {
  const { order, token } = await placedOrder();
  const rubbish = [
    '{',
    '[]',
    'null',
    '"text"',
    '{"__proto__":{"a":1}}',
    `{"a":"${'x'.repeat(1_000_000)}"}`,
    '{"email":"a\\u0000"}',
  ];
  const targets: [PartName, string, string][] = [
    ['user', 'POST', '/users'],
    ['user', 'POST', '/users/login'],
    ['user', 'PUT', `/users/${randomUUID()}`],
    ['product', 'POST', '/products'],
    ['product', 'POST', '/products/import'],
    ['product', 'POST', '/reservations'],
    ['order', 'POST', '/carts'],
    ['order', 'POST', '/orders'],
    ['order', 'POST', `/orders/${order.id}/cancellation`],
    ['order', 'POST', '/events'],
    ['payment', 'POST', '/payments'],
    ['payment', 'POST', '/webhooks/stripe'],
    ['notification', 'POST', '/notifications/send'],
    ['notification', 'POST', '/events'],
  ];
  for (const [part, method, path] of targets)
    for (const body of rubbish)
      for (const headers of [
        {},
        { 'content-type': 'text/plain' },
        { 'content-type': 'multipart/form-data; boundary=x' },
      ] as Record<string, string>[]) {
        const answer = await call(part, path, {
          method,
          body,
          headers: { 'idempotency-key': randomUUID(), ...headers },
          token,
        });
        expect(answer.status, `${part} ${method} ${path} ${body.slice(0, 30)}`).toBeLessThan(500);
      }
  const queries = [
    'limit=0',
    'limit=101',
    'limit=x',
    'cursor=rubbish',
    'sort=x',
    'minPrice=-1',
    'minPrice=1e309',
    'q=%00',
    "category='--",
  ];
  for (const query of queries) {
    const { status } = await call('product', `/products?${query}`);
    expect(status, query).toBeLessThan(500);
  }
  expect((await call('order', `/orders/${order.id}`, { token })).status).toBe(200);
});

test('what the pages call refuses the same, through the shell', async ({ page }) => {
  const guest = await filledCart(2);
  await becomeGuest(page, guest);
  const own = { 'content-type': 'application/json', 'x-souk': '1', 'sec-fetch-site': 'same-origin' };
  const send = (procedure: string, data: string) =>
    page.request.post(`/api/bff/checkout/trpc/${procedure}`, { data: Buffer.from(data), headers: own });
  const variantId = guest.variant.id;
  const bodies = [
    ...quantities.map(([, body]) =>
      body.replace('{', body === '{}' ? `{"variantId":"${variantId}"` : `{"variantId":"${variantId}",`),
    ),
    `{"variantId":"${randomUUID()}","quantity":1}`,
    `{"variantId":"1' or '1'='1","quantity":1}`,
    `{"variantId":"${variantId}","quantity":1,"cartId":"${randomUUID()}"}`,
    '{',
    '[]',
    'null',
    `"${'x'.repeat(1_000_000)}"`,
  ];
  for (const procedure of ['cart.add', 'cart.setQuantity', 'order.place'])
    for (const body of bodies) {
      const status = (await send(procedure, body)).status();
      expect(status, `${procedure} ${body.slice(0, 90)}`).toBeGreaterThanOrEqual(400);
      expect(status, `${procedure} ${body.slice(0, 90)}`).toBeLessThan(500);
    }
  const { body } = await call<Cart>('order', `/carts/${guest.cartId}`, { token: guest.token });
  expect(body.lines.map(({ quantity }) => quantity)).toEqual([2]);
});

test('mutations through the shell need JSON, the shop’s own header and the shop’s own origin', async ({ request }) => {
  const path = '/api/bff/checkout/trpc/cart.add';
  const json = { 'content-type': 'application/json' };
  expect((await request.post(path, { data: '{}', headers: json })).status()).toBe(403);
  expect(
    (
      await request.post(path, {
        data: '{}',
        headers: { ...json, 'x-souk': '1', origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
      })
    ).status(),
  ).toBe(403);
  expect((await request.post(path, { multipart: { a: 'b' }, headers: { 'x-souk': '1' } })).status()).toBeLessThan(500);
  const batch = Array.from({ length: 500 }, () => 'cart.read').join(',');
  const many = await request.get(`/api/bff/checkout/trpc/${batch}?batch=1&input={}`);
  expect(many.status()).toBeGreaterThanOrEqual(400);
  expect(many.status()).toBeLessThan(500);
});
