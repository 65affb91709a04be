import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop, type Shopper } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

interface User extends Shopper {
  subject: string;
}
/** A user with these in the cart; `cartId` is the word for it. */
async function user(lines: Record<string, number> = {}): Promise<User> {
  const subject = `user:${crypto.randomUUID()}` as const;
  const headers = { authorization: await shop.keys.bearer('order', subject) };
  const shopper = { subject, headers, cartId: 'current' };
  if (Object.keys(lines).length > 0) await shop.request('POST', '/carts', { headers });
  for (const [variantId, quantity] of Object.entries(lines)) await setLine(shopper, variantId, quantity);
  return shopper;
}
const setLine = ({ cartId, headers }: Shopper, variantId: string, quantity: number) =>
  shop.request('PUT', `/carts/${cartId}/lines/${variantId}`, { headers, body: { quantity } });
const tokenOf = ({ headers }: Shopper) => headers.authorization.replace('Bearer ', '');
const merge = ({ headers }: Shopper, guest: Shopper, change: object = {}) =>
  shop.request('POST', '/carts/current/merge', {
    headers,
    body: { cartId: guest.cartId, token: tokenOf(guest), ...change },
  });
const read = ({ cartId, headers }: Shopper) => shop.request('GET', `/carts/${cartId}`, { headers });
const quantities = (cart: { lines: { variantId: string; quantity: number }[] }) =>
  Object.fromEntries(cart.lines.map(({ variantId, quantity }) => [variantId, quantity]));
const openCarts = async (subject: string) =>
  (await shop.database.sql`select id from carts where owner = ${subject} and status = 'open'`).length;

test('a user has one cart, also when it is asked for many times at once', async () => {
  const ada = await user();
  expect((await read(ada)).statusCode).toBe(404);
  expect((await setLine(ada, shop.product.add(1), 1)).statusCode).toBe(404);
  const all = await Promise.all([1, 2, 3, 4].map(() => shop.request('POST', '/carts', { headers: ada.headers })));
  expect(all.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 201]);
  expect(new Set(all.map((answer) => answer.json().id)).size).toBe(1);
  expect((await read(ada)).json()).toMatchObject({ id: all[0]?.json().id, lines: [] });
  expect(await openCarts(ada.subject)).toBe(1);
  const guest = await shop.guest();
  expect((await read({ ...guest, cartId: 'current' })).statusCode).toBe(404);
  const mine = shop.database
    .sql`insert into carts (id, owner, currency) values (gen_random_uuid(), ${ada.subject}, 'USD')`;
  await expect(mine).rejects.toThrow('carts_open_of_user');
});

test('quantities add up, prices stay as they were seen, and the guest’s cart is closed', async () => {
  const [both, hers, his] = [shop.product.add(10), shop.product.add(10), shop.product.add(10, 2000)];
  const ada = await user({ [both]: 2, [hers]: 1 });
  const guest = await shop.guest({ [his]: 1, [both]: 3 });
  const dearer = shop.product.variants.get(his);
  if (dearer) dearer.price = 2500;
  const cart = (await merge(ada, guest)).json();
  expect(quantities(cart)).toEqual({ [both]: 5, [hers]: 1, [his]: 1 });
  expect(cart.lines.at(-1)).toMatchObject({ unitPrice: { amount: 2500 }, previousUnitPrice: { amount: 2000 } });
  expect(cart.notices).toEqual([{ id: expect.any(String), kind: 'merged', quantity: 4 }]);
  expect((await read(ada)).json()).toEqual(cart);
  expect((await read(guest)).json()).toMatchObject({ status: 'merged', lines: [] });
  expect((await setLine(guest, his, 1)).statusCode).toBe(409);
  expect((await shop.place(guest)).statusCode).toBe(409);
});

test('a guest who had no cart as a user finds the same one, with nothing to be told', async () => {
  const vase = shop.product.add(10);
  const [ada, guest] = [await user(), await shop.guest({ [vase]: 3 })];
  const cart = (await merge(ada, guest)).json();
  expect([quantities(cart), cart.notices]).toEqual([{ [vase]: 3 }, []]);
});

test('what is not in stock or not sold is not taken over, and told until it is put away', async () => {
  const [few, sold, gone, much] = [
    shop.product.add(5),
    shop.product.add(2),
    shop.product.add(2),
    shop.product.add(500),
  ];
  const ada = await user({ [few]: 4, [much]: 60 });
  const guest = await shop.guest({ [few]: 3, [sold]: 2, [gone]: 1, [much]: 70 });
  const soldOut = shop.product.variants.get(sold);
  if (soldOut) soldOut.stock = 0;
  shop.product.variants.delete(gone);
  const cart = (await merge(ada, guest)).json();
  expect(quantities(cart)).toEqual({ [few]: 5, [much]: 99 });
  const line = { id: expect.any(String), title: 'Vase', options: { Color: 'Blue' } };
  expect(cart.notices).toEqual([
    { id: expect.any(String), kind: 'merged', quantity: 40 },
    { ...line, kind: 'fewer', variantId: few, wanted: 7, quantity: 5 },
    { ...line, kind: 'unavailable', variantId: sold, wanted: 2 },
    { ...line, kind: 'unavailable', variantId: gone, wanted: 1 },
    { ...line, kind: 'fewer', variantId: much, wanted: 130, quantity: 99 },
  ]);

  const [first, ...others] = cart.notices.map(({ id }: { id: string }) => id);
  const away = (ids: string) =>
    shop.request('DELETE', `/carts/current/notices?ids=${encodeURIComponent(ids)}`, { headers: ada.headers });
  expect((await setLine(ada, few, 1)).json().notices).toHaveLength(5);
  expect((await away(`${first},unknown`)).json().notices.map(({ id }: { id: string }) => id)).toEqual(others);
  expect((await away(others.join())).json().notices).toEqual([]);
  expect((await read(ada)).json().notices).toEqual([]);
  expect((await shop.request('DELETE', '/carts/current/notices', { headers: ada.headers })).statusCode).toBe(422);
});

test('fifty variants are the most, and what does not fit is told', async () => {
  const ids = Array.from({ length: 51 }, () => shop.product.add(5));
  const ada = await user(Object.fromEntries(ids.slice(0, 49).map((id) => [id, 1])));
  const guest = await shop.guest({ [ids[48] ?? '']: 1, [ids[49] ?? '']: 1, [ids[50] ?? '']: 2 });
  const cart = (await merge(ada, guest)).json();
  expect(cart.lines).toHaveLength(50);
  expect(quantities(cart)).toMatchObject({ [ids[48] ?? '']: 2, [ids[49] ?? '']: 1 });
  expect(cart.notices).toMatchObject([
    { kind: 'merged', quantity: 2 },
    { kind: 'cart-full', variantId: ids[50], wanted: 2 },
  ]);
});

test('a line that cannot be had any more stays the user’s', async () => {
  const vase = shop.product.add(5);
  const [ada, guest] = [await user({ [vase]: 5 }), await shop.guest({ [vase]: 2 })];
  const variant = shop.product.variants.get(vase);
  if (variant) variant.stock = 1;
  const cart = (await merge(ada, guest)).json();
  expect(cart.lines).toMatchObject([{ quantity: 5, problems: ['insufficient-stock'] }]);
  expect(cart.notices).toMatchObject([{ kind: 'fewer', wanted: 7, quantity: 5 }]);
});

test('asked twice, at once, and after a lost answer, it happens once', async () => {
  const vase = shop.product.add(50);
  const [ada, guest] = [await user({ [vase]: 1 }), await shop.guest({ [vase]: 2 })];
  const all = await Promise.all(Array.from({ length: 6 }, () => merge(ada, guest)));
  expect(all.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(200));
  const again = (await merge(ada, guest)).json();
  expect(quantities(again)).toEqual({ [vase]: 3 });
  expect(again.notices).toHaveLength(1);
});

test('carts of two devices at once both arrive', async () => {
  const vase = shop.product.add(50);
  const ada = await user();
  const guests = await Promise.all([2, 3, 4].map((quantity) => shop.guest({ [vase]: quantity })));
  const all = await Promise.all(guests.map((guest) => merge(ada, guest)));
  expect(all.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(quantities((await read(ada)).json())).toEqual({ [vase]: 9 });
  expect(await openCarts(ada.subject)).toBe(1);
});

test('a cart that the token does not open is as unknown as one that is not there, and nothing changes', async () => {
  const vase = shop.product.add(9);
  const [ada, guest, other] = [await user({ [vase]: 1 }), await shop.guest({ [vase]: 2 }), await shop.guest()];
  const eve = await user({ [vase]: 1 });
  const unknown = await merge(ada, guest, { cartId: crypto.randomUUID() });
  expect(unknown.statusCode).toBe(404);
  const refused = [
    await merge(ada, guest, { token: tokenOf(other) }),
    await merge(ada, guest, { token: 'rubbish' }),
    await merge(ada, guest, { token: tokenOf(ada) }),
    await merge(ada, guest, { token: (await shop.keys.bearer('payment', `guest:${crypto.randomUUID()}`)).slice(7) }),
    await merge(ada, { ...eve, cartId: (await read(eve)).json().id }),
  ];
  for (const { statusCode, body } of refused) expect([statusCode, body]).toEqual([404, unknown.body]);
  expect((await merge(guest, other)).statusCode).toBe(403);
  expect((await merge({ headers: {} } as Shopper, guest)).statusCode).toBe(401);
  expect((await merge(ada, guest, { more: 1 })).statusCode).toBe(422);
  expect(quantities((await read(guest)).json())).toEqual({ [vase]: 2 });
  expect(quantities((await read(ada)).json())).toEqual({ [vase]: 1 });

  await merge(ada, guest);
  expect((await merge(eve, guest)).body).toBe(unknown.body); // it went to somebody else
  expect(quantities((await read(eve)).json())).toEqual({ [vase]: 1 });
});

test('a code and a gift card go along, unless the user’s cart has its own', async () => {
  const admin = await shop.admin();
  for (const code of ['SPRING', 'SUMMER'])
    await shop.request('POST', '/promotions', {
      ...admin,
      body: { code, name: code, offer: { kind: 'fixed', amount: 100 } },
    });
  const setCode = ({ cartId, headers }: Shopper, code: string) =>
    shop.request('PUT', `/carts/${cartId}/code`, { headers, body: { code } });
  shop.payment.giftCards.add('CARD-A', 5000);
  const vase = shop.product.add(9);
  const guest = await shop.guest({ [vase]: 1 });
  await setCode(guest, 'spring');
  await shop.request('PUT', `/carts/${guest.cartId}/gift-card`, { headers: guest.headers, body: { code: 'CARD-A' } });
  const ada = await user();
  expect((await merge(ada, guest)).json()).toMatchObject({
    code: { code: 'SPRING', problem: null },
    giftCard: { last4: expect.any(String) },
    notices: [],
  });
  const later = await shop.guest({ [vase]: 1 });
  await setCode(later, 'summer');
  expect((await merge(ada, later)).json()).toMatchObject({
    code: { code: 'SPRING' },
    notices: [
      { kind: 'merged', quantity: 1 },
      { kind: 'code-left', code: 'SUMMER' },
    ],
  });
});

test('an unpaid order of the guest’s cart ends, so that its stock can be had', async () => {
  const vase = shop.product.add(2);
  const [ada, guest] = [await user(), await shop.guest({ [vase]: 2 })];
  const { id } = (await shop.place(guest)).json();
  expect(shop.product.variants.get(vase)?.stock).toBe(0);
  const cart = (await merge(ada, guest)).json();
  expect([quantities(cart), cart.notices]).toEqual([{ [vase]: 2 }, []]);
  expect(await shop.read(guest, id)).toMatchObject({ status: 'cancelled', reason: 'cart-merged' });
  expect(shop.told(id)).toEqual([]);

  // and so does the user's own: paid, it would take along what is in the cart by now
  const later = await shop.guest({ [shop.product.add(5)]: 1 });
  const own = (await shop.place({ ...ada, cartId: cart.id })).json();
  expect((await merge(ada, later)).json().quantity).toBe(3);
  expect(await shop.read(ada, own.id)).toMatchObject({ status: 'cancelled', reason: 'cart-merged' });
  for (const { variantId } of (await read(ada)).json().lines.slice(1))
    await shop.request('DELETE', `/carts/current/lines/${variantId}`, { headers: ada.headers });

  const paid = await shop.guest({ [shop.product.add(2)]: 1 });
  const order = (await shop.place(paid)).json();
  await shop.pay(order.id);
  await shop.until(paid, order.id, 'confirmed');
  expect(quantities((await merge(ada, paid)).json())).toEqual({ [vase]: 2 });
});

test('without the product service nothing is merged; later it is', async () => {
  const vase = shop.product.add(9);
  const [ada, guest] = [await user(), await shop.guest({ [vase]: 2 })];
  shop.product.peer.fail(/variants/, 500);
  expect((await merge(ada, guest)).statusCode).toBe(503);
  expect(quantities((await read(guest)).json())).toEqual({ [vase]: 2 });
  expect(quantities((await merge(ada, guest)).json())).toEqual({ [vase]: 2 });
});

test('a user orders the cart, and has an empty one after it; a cart that comes back does not push the new one aside', async () => {
  const vase = shop.product.add(9);
  const ada = await user({ [vase]: 1 });
  const cartId = (await read(ada)).json().id;
  const { id } = (await shop.place({ ...ada, cartId })).json();
  shop.product.peer.fail(/commit/, 409);
  await shop.database.sql`update carts set status = 'ordered' where id = ${cartId}`;
  expect((await read(ada)).statusCode).toBe(404);
  const next = (await shop.request('POST', '/carts', { headers: ada.headers })).json();
  await shop.pay(id); // its stock is gone: the payment is let go and the cart would come back
  await shop.until(ada, id, 'cancelled');
  expect((await read(ada)).json()).toMatchObject({ id: next.id, lines: [] });
  expect(await openCarts(ada.subject)).toBe(1);
});
