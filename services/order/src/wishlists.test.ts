import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
});
afterAll(() => shop.close());

type Headers = Record<string, string>;
const user = async (): Promise<{ subject: string; headers: Headers }> => {
  const subject = `user:${crypto.randomUUID()}` as const;
  return { subject, headers: { authorization: await shop.keys.bearer('order', subject) } };
};
const save = (headers: Headers, id: string) => shop.request('PUT', `/wishlists/current/items/${id}`, { headers });
const remove = (headers: Headers, id: string) => shop.request('DELETE', `/wishlists/current/items/${id}`, { headers });
const read = async (headers: Headers) => (await shop.request('GET', '/wishlists/current', { headers })).json();
const ids = async (headers: Headers) =>
  (await read(headers)).items.map(({ variantId }: { variantId: string }) => variantId);
const shared = (token: string) => shop.request('GET', `/shared-wishlists/${token}`);
const merge = (headers: Headers, guest: { cartId: string; headers: Headers }) =>
  shop.request('POST', '/carts/current/merge', {
    headers,
    body: { cartId: guest.cartId, token: guest.headers.authorization?.replace('Bearer ', '') },
  });

test('guests and users each have one list, the latest first, at today’s prices', async () => {
  const [vase, bowl] = [shop.product.add(3), shop.product.add(0, 2000)];
  const [ada, guest] = [await user(), await shop.guest()];
  expect(await read(ada.headers)).toEqual({ items: [], shareToken: null });
  await Promise.all([save(ada.headers, vase), save(ada.headers, vase)]);
  await save(ada.headers, bowl);
  expect(await ids(ada.headers)).toEqual([bowl, vase]);
  expect((await read(ada.headers)).items[0]).toMatchObject({ title: 'Vase', price: { amount: 2000 }, available: 0 });
  expect(await ids(guest.headers)).toEqual([]);
  await save(guest.headers, vase);
  expect(await ids(guest.headers)).toEqual([vase]);
  expect((await remove(ada.headers, bowl)).json().items).toHaveLength(1);
  expect((await remove(ada.headers, bowl)).statusCode).toBe(200);
  expect((await shop.request('GET', '/wishlists/current')).statusCode).toBe(401);
});

test('what is no longer sold stays as it was seen; what never was is refused', async () => {
  const { headers } = await user();
  const vase = shop.product.add(3);
  await save(headers, vase);
  shop.product.variants.delete(vase);
  await expect
    .poll(async () => (await read(headers)).items[0], { timeout: 4000 })
    .toMatchObject({
      title: 'Vase',
      price: null,
      available: 0,
    });
  for (const id of [crypto.randomUUID(), 'vase', '..%2F'])
    expect((await save(headers, id)).json(), id).toMatchObject({ status: 422 });
});

test('two hundred are the most, also when many come at once', async () => {
  const { subject, headers } = await user();
  const first = shop.product.add(1);
  await save(headers, first);
  await shop.database.sql`
    insert into wishlist_items (wishlist_id, variant_id, product_id, slug, title, variant_title, options)
    select w.id, gen_random_uuid(), 'p', 's', 't', 'v', '{}' from wishlists w, generate_series(1, 198) where w.owner = ${subject}`;
  const answers = await Promise.all([1, 2, 3].map(() => save(headers, shop.product.add(1))));
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
  expect((await save(headers, first)).statusCode).toBe(200);
});

test('a link shows what is on the list and not whose it is, until sharing ends', async () => {
  const { subject, headers } = await user();
  await save(headers, shop.product.add(3));
  const on = async () => (await shop.request('POST', '/wishlists/current/share', { headers })).json().shareToken;
  const [token, again] = await Promise.all([on(), on()]);
  expect(again).toBe(token);
  expect((await read(headers)).shareToken).toBe(token);
  const seen = await shared(token);
  expect(seen.json().items).toHaveLength(1);
  expect(seen.body).not.toMatch(new RegExp(`${subject}|addedAt|owner`));
  expect((await shop.request('DELETE', '/wishlists/current/share', { headers })).statusCode).toBe(204);
  const gone = await shared(token);
  const unknown = await shared('x'.repeat(32));
  const body = (answer: typeof gone) => answer.body.replace(/shared-wishlists\/[\w-]+/, '');
  expect([gone.statusCode, body(gone)]).toEqual([404, body(unknown)]);
  expect((await shared('short')).statusCode).toBe(404);
  expect(await on()).not.toBe(token);
});

test('signing in brings a guest’s list along, once, without doubles', async () => {
  const [both, his] = [shop.product.add(3), shop.product.add(3)];
  const [ada, eve, guest] = [await user(), await user(), await shop.guest()];
  await save(ada.headers, both);
  for (const id of [both, his]) await save(guest.headers, id);
  const token = (await shop.request('POST', '/wishlists/current/share', { headers: guest.headers })).json().shareToken;
  const answers = await Promise.all([merge(ada.headers, guest), merge(ada.headers, guest)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(await ids(ada.headers)).toEqual([his, both]);
  expect(await ids(guest.headers)).toEqual([]);
  expect((await shared(token)).statusCode).toBe(404);
  await merge(eve.headers, guest);
  expect(await ids(eve.headers)).toEqual([]);
});

test('a list is exported, and goes with its person', async () => {
  const { subject, headers } = await user();
  await save(headers, shop.product.add(3));
  const privacy = async (method: 'GET' | 'DELETE') =>
    shop.request(method, `/privacy/${encodeURIComponent(subject)}`, {
      headers: { authorization: await shop.keys.bearer('order', 'service:user') },
    });
  expect((await privacy('GET')).json().wishlist).toMatchObject([{ title: 'Vase' }]);
  expect((await privacy('DELETE')).json().erased).toMatchObject({ wishlists: 1 });
  expect(await read(headers)).toEqual({ items: [], shareToken: null });
});

test('without product a list cannot be read, and says so', async () => {
  const { headers } = await user();
  await save(headers, shop.product.add(3));
  shop.product.peer.fail(/GET \/variants/, 500, { times: 2 });
  await expect
    .poll(async () => (await shop.request('GET', '/wishlists/current', { headers })).statusCode, { timeout: 4000 })
    .toBe(503);
});
