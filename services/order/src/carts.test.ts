import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
});
afterAll(() => shop.close());

const UNKNOWN = '0193ac1e-0000-7000-8000-000000000000';
const problem = (name: string) => `https://souk.dev/problems/${name}`;
const put = (cartId: string, variantId: string, { headers, body }: { headers: Record<string, string>; body: object }) =>
  shop.request('PUT', `/carts/${cartId}/lines/${variantId}`, { headers, body });

test('anyone gets a cart; its token reaches it and nothing else', async () => {
  const made = await shop.request('POST', '/carts');
  expect(made.statusCode).toBe(201);
  const { token, ...cart } = made.json();
  expect(cart).toEqual({
    id: expect.any(String),
    status: 'open',
    code: null,
    giftCard: null,
    lines: [],
    quantity: 0,
    subtotal: { amount: 0, currency: 'USD' },
    discount: { amount: 0, currency: 'USD' },
    currency: 'USD',
    locale: 'en',
    notices: [],
  });
  const headers = { authorization: `Bearer ${token}` };
  expect((await shop.request('GET', `/carts/${cart.id}`, { headers })).json()).toEqual(cart);
  expect(await shop.keys.verifier('payment').verify(token)).toMatchObject({ kind: 'guest' });
  expect(await shop.keys.verifier('product').verify(token)).toBeNull();
  expect((await shop.request('POST', '/carts', { body: {} })).statusCode).toBe(201);
});

test('a second cart of a guest is the same guest, a cart of a user needs no token', async () => {
  const { headers, cartId } = await shop.guest();
  const { token, id } = (await shop.request('POST', '/carts', { headers })).json();
  expect(
    (await shop.request('GET', `/carts/${cartId}`, { headers: { authorization: `Bearer ${token}` } })).statusCode,
  ).toBe(200);
  expect((await shop.request('GET', `/carts/${id}`, { headers })).statusCode).toBe(200);

  const user = { authorization: await shop.keys.bearer('order', 'user:ada') };
  const cart = (await shop.request('POST', '/carts', { headers: user })).json();
  expect(cart.token).toBeUndefined();
  expect((await shop.request('GET', `/carts/${cart.id}`, { headers: user })).statusCode).toBe(200);
});

test('setting a line sets it, removing it twice removes it, and the sums follow', async () => {
  const [vase, bowl] = [shop.product.add(10, 4500), shop.product.add(5, 1999)];
  const { cartId, headers } = await shop.guest();
  await put(cartId, vase, { headers, body: { quantity: 1 } });
  await put(cartId, bowl, { headers, body: { quantity: 3 } });
  const cart = (await put(cartId, vase, { headers, body: { quantity: 2 } })).json();
  expect(cart).toMatchObject({
    lines: [
      {
        variantId: vase,
        title: 'Vase',
        quantity: 2,
        unitPrice: { amount: 4500 },
        total: { amount: 9000 },
        available: 10,
      },
      { variantId: bowl, quantity: 3, total: { amount: 5997 }, available: 5, problems: [] },
    ],
    quantity: 5,
    subtotal: { amount: 14_997, currency: 'USD' },
  });
  for (let twice = 0; twice < 2; twice++) {
    const removed = await shop.request('DELETE', `/carts/${cartId}/lines/${vase}`, { headers });
    expect(removed.statusCode).toBe(200);
    expect(removed.json()).toMatchObject({ quantity: 3, lines: [{ variantId: bowl }] });
  }
});

test('more than there is changes nothing and says what there is', async () => {
  const vase = shop.product.add(3);
  const { cartId, headers } = await shop.guest({ [vase]: 2 });
  const more = await put(cartId, vase, { headers, body: { quantity: 4 } });
  expect(more.statusCode).toBe(409);
  expect(more.json()).toMatchObject({ type: problem('insufficient-stock'), available: 3 });
  expect((await shop.request('GET', `/carts/${cartId}`, { headers })).json().quantity).toBe(2);
  expect((await put(cartId, UNKNOWN, { headers, body: { quantity: 1 } })).json()).toMatchObject({
    status: 422,
    type: problem('unknown-variant'),
  });
  expect((await put(cartId, "1' or '1'='1", { headers, body: { quantity: 1 } })).statusCode).toBe(422);
});

test('a line whose product is gone or sold out stays, and says so', async () => {
  const [gone, sold] = [shop.product.add(3, 4500), shop.product.add(3)];
  const { cartId, headers } = await shop.guest({ [gone]: 2, [sold]: 2 });
  shop.product.variants.delete(gone);
  const known = shop.product.variants.get(sold);
  if (known) known.stock = 0;
  const read = async () => (await shop.request('GET', `/carts/${cartId}`, { headers })).json().lines;
  await expect.poll(read, { timeout: 5000 }).toMatchObject([
    { title: 'Vase', unitPrice: { amount: 4500 }, available: 0, problems: ['unavailable'] },
    { available: 0, problems: ['insufficient-stock'] },
  ]);
  const order = await shop.place({ cartId, headers });
  expect(order.statusCode).toBe(409);
  expect(order.json()).toMatchObject({
    type: 'https://souk.dev/problems/cart-changed',
    changes: [{ kind: 'unavailable' }],
  });
});

test('fifty variants are the most, also when they come at once', async () => {
  const ids = Array.from({ length: 52 }, () => shop.product.add(5));
  const { cartId, headers } = await shop.guest();
  const answers = await Promise.all(ids.map((id) => put(cartId, id, { headers, body: { quantity: 1 } })));
  const statuses = answers.map((answer) => answer.statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  expect(statuses.filter((status) => status === 409)).toHaveLength(2);
  expect((await shop.request('GET', `/carts/${cartId}`, { headers })).json().lines).toHaveLength(50);
});

test('a quote adds up, offers both ways, and knows where the shop sends to', async () => {
  const vase = shop.product.add(10, 4500);
  const { cartId, headers } = await shop.guest({ [vase]: 2 });
  const quote = (body: object) => shop.request('POST', `/carts/${cartId}/quote`, { headers, body });
  expect((await quote({ country: 'DE', shippingMethod: 'express' })).json()).toEqual({
    giftCard: null,
    due: { amount: 14_274, currency: 'USD' },
    subtotal: { amount: 9000, currency: 'USD' },
    discount: { amount: 0, currency: 'USD' },
    shipping: { amount: 2995, currency: 'USD' },
    tax: { amount: 2279, currency: 'USD' },
    total: { amount: 14_274, currency: 'USD' },
    taxRatePercent: 19,
    shippingMethods: [
      { id: 'standard', name: 'Standard', description: '6–9 working days', price: { amount: 1495, currency: 'USD' } },
      { id: 'express', name: 'Express', description: '2–4 working days', price: { amount: 2995, currency: 'USD' } },
    ],
  });
  const unknown = await quote({ country: 'KP', shippingMethod: 'standard' });
  expect(unknown.statusCode).toBe(422);
  expect(unknown.json().errors).toEqual([{ pointer: '/country', detail: expect.any(String) }]);
  const { items } = (await shop.request('GET', '/shipping-countries')).json();
  expect(items.length).toBeGreaterThan(30);
  expect(items).toContainEqual({ code: 'CH', name: 'Switzerland', taxRatePercent: 8.1 });
});

test('what sending costs is told before there is a cart, in the money and words asked for', async () => {
  const rates = (await shop.request('GET', '/shipping-rates?currency=JPY&locale=de')).json();
  expect(rates.freeFrom).toEqual({ amount: 22_000, currency: 'JPY' });
  const europe = rates.zones.find(({ zone }: { zone: string }) => zone === 'europe');
  expect(europe.countries).toContain('DE');
  expect(europe.methods[1]).toEqual({
    id: 'express',
    name: 'Express',
    description: '2–4 Werktage',
    price: { amount: 4_400, currency: 'JPY' },
    workingDays: { least: 2, most: 4 },
  });
  expect((await shop.request('GET', '/shipping-rates?currency=GBP')).statusCode).toBe(422);
});

test("somebody else's cart and order are as unknown as ones that are not there", async () => {
  const vase = shop.product.add(10);
  const ada = await shop.guest({ [vase]: 1 });
  const eve = await shop.guest();
  const service = { authorization: await shop.keys.bearer('order', 'service:catalog-mf') };
  const body = { country: 'US', shippingMethod: 'standard' };
  const asks: ['GET' | 'PUT' | 'POST' | 'DELETE', (id: string) => string, object?][] = [
    ['GET', (id) => `/carts/${id}`],
    ['PUT', (id) => `/carts/${id}/lines/${vase}`, { quantity: 1 }],
    ['DELETE', (id) => `/carts/${id}/lines/${vase}`],
    ['POST', (id) => `/carts/${id}/quote`, body],
  ];
  for (const [method, url, payload] of asks) {
    const ask = (id: string, headers: Record<string, string>) =>
      shop.request(method, url(id), { headers, body: payload });
    const [other, unknown, odd] = [
      await ask(ada.cartId, eve.headers),
      await ask(UNKNOWN, eve.headers),
      await ask("1'--", eve.headers),
    ];
    expect(other.statusCode).toBe(404);
    expect(other.body.replaceAll(ada.cartId, 'ID')).toBe(unknown.body.replaceAll(UNKNOWN, 'ID'));
    expect(odd.statusCode).toBe(404);
    expect((await ask(ada.cartId, service)).statusCode).toBe(403);
    expect((await ask(ada.cartId, {})).statusCode).toBe(401);
    expect((await ask(ada.cartId, { authorization: 'Bearer rubbish' })).statusCode).toBe(401);
  }
  expect((await shop.place({ cartId: ada.cartId, headers: eve.headers })).statusCode).toBe(404);
  expect((await shop.place({ cartId: UNKNOWN, headers: eve.headers })).statusCode).toBe(404);
  const admin = { authorization: await shop.keys.bearer('order', 'admin') };
  expect((await shop.request('GET', `/carts/${ada.cartId}`, { headers: admin })).statusCode).toBe(200);
  const put = { headers: admin, body: { quantity: 1 } };
  expect((await shop.request('PUT', `/carts/${ada.cartId}/lines/${vase}`, put)).statusCode).toBe(404);
});

test('without the product service carts answer 503 and say when to come back', async () => {
  const vase = shop.product.add(10);
  const { cartId, headers } = await shop.guest({ [vase]: 1 });
  shop.product.peer.fail(/variants/, 500, { times: 1 });
  const down = await put(cartId, vase, { headers, body: { quantity: 2 } });
  expect(down.statusCode).toBe(503);
  expect(down.headers['retry-after']).toBe('2');
  expect((await shop.request('GET', '/health/ready')).statusCode).toBe(200);
});
