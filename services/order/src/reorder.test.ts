import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

/** An order of these, which its user may order again. */
async function ordered(lines: Record<string, number>) {
  const headers = { authorization: await shop.keys.bearer('order', `user:${crypto.randomUUID()}`) };
  const { id: cartId } = (await shop.request('POST', '/carts', { headers })).json();
  for (const [variantId, quantity] of Object.entries(lines))
    await shop.request('PUT', `/carts/current/lines/${variantId}`, { headers, body: { quantity } });
  await shop.place({ cartId, headers });
  const { items } = (await shop.request('GET', '/orders', { headers })).json();
  await shop.database.sql`update carts set status = 'ordered' where id = ${cartId}`;
  return { id: items[0].id as string, headers };
}
const again = (headers: Record<string, string>, id: string, body: object = {}) =>
  shop.request('POST', `/orders/${id}/reorder`, { headers, body });
const quantities = (cart: { lines: { variantId: string; quantity: number }[] }) =>
  Object.fromEntries(cart.lines.map(({ variantId, quantity }) => [variantId, quantity]));
const change = (id: string, to: { stock?: number; price?: number }) =>
  Object.assign(shop.product.variants.get(id) ?? {}, to);

test('what is still sold is in the cart, at today’s price, and what is not is told', async () => {
  const [vase, few, sold, gone] = [9, 9, 9, 9].map((stock) => shop.product.add(stock));
  const { id, headers } = await ordered({ [vase ?? '']: 2, [few ?? '']: 3, [sold ?? '']: 1, [gone ?? '']: 1 });
  change(vase ?? '', { price: 9900 });
  change(few ?? '', { stock: 1 });
  change(sold ?? '', { stock: 0 });
  shop.product.variants.delete(gone ?? '');
  const cart = (await again(headers, id)).json();
  expect(quantities(cart)).toEqual({ [vase ?? '']: 2, [few ?? '']: 1 });
  expect(cart.lines[0]).toMatchObject({ unitPrice: { amount: 9900 }, previousUnitPrice: null });
  expect(cart.notices).toMatchObject([
    { kind: 'fewer', variantId: few, wanted: 3, quantity: 1 },
    { kind: 'unavailable', variantId: sold, wanted: 1 },
    { kind: 'unavailable', variantId: gone, wanted: 1 },
  ]);
  expect((await shop.request('GET', '/carts/current', { headers })).json()).toEqual(cart);
});

test('twice and at once is once, and more than was ordered stays', async () => {
  const [vase, bowl] = [shop.product.add(9), shop.product.add(9)];
  const { id, headers } = await ordered({ [vase]: 2, [bowl]: 1 });
  await Promise.all([again(headers, id), again(headers, id), again(headers, id)]);
  await shop.request('PUT', `/carts/current/lines/${bowl}`, { headers, body: { quantity: 4 } });
  const cart = (await again(headers, id)).json();
  expect(quantities(cart)).toEqual({ [vase]: 2, [bowl]: 4 });
  expect(cart.notices).toEqual([]);
});

test('a guest orders again into the cart they name, or into a new one', async () => {
  const vase = shop.product.add(9);
  const guest = await shop.guest({ [vase]: 2 });
  await shop.place(guest);
  const [{ id }] = (await shop.request('GET', '/orders', guest)).json().items;
  const made = (await again(guest.headers, id)).json();
  expect(made.id).not.toBe(guest.cartId);
  expect(quantities(made)).toEqual({ [vase]: 2 });
  const { id: other } = (await shop.request('POST', '/carts', guest)).json();
  expect((await again(guest.headers, id, { cartId: other })).json()).toMatchObject({ id: other, quantity: 2 });
  await shop.database.sql`update carts set status = 'ordered' where id = ${other}`;
  expect((await again(guest.headers, id, { cartId: other })).statusCode).toBe(409);
});

test('only one’s own orders, into one’s own cart', async () => {
  const vase = shop.product.add(9);
  const { id, headers } = await ordered({ [vase]: 1 });
  const eve = await shop.guest();
  const unknown = crypto.randomUUID();
  const answers = [await again(eve.headers, id), await again(eve.headers, unknown)];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  expect(answers[0]?.body.replaceAll(id, 'ID')).toBe(answers[1]?.body.replaceAll(unknown, 'ID'));
  expect((await again(headers, id, { cartId: eve.cartId })).statusCode).toBe(404);
  expect((await again({}, id)).statusCode).toBe(401);
  expect((await again({ authorization: await shop.keys.bearer('order', 'admin') }, id)).statusCode).toBe(404);
  expect((await shop.request('GET', `/carts/${eve.cartId}`, eve)).json().lines).toEqual([]);
});
