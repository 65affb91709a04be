import { createEvent, EVENT_CONTENT_TYPE, type UserEmailVerified } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

// Without the engine an order stays `pending`: whose it is is the same.
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

let count = 0;
const newEmail = () => `claim-${++count}@souk.test`;
async function newUser() {
  const id = crypto.randomUUID();
  return { id, headers: { authorization: await shop.keys.bearer('order', `user:${id}`) } };
}
type Telling = { id?: string; time?: string; who?: `service:${string}` };
/** What the user service says once the link in the mail was followed. */
async function verified(
  { id: userId }: { id: string },
  email: string,
  { who = 'service:user', ...change }: Telling = {},
) {
  const event = createEvent<UserEmailVerified>({
    id: crypto.randomUUID(),
    type: 'user.email-verified.v1',
    source: '/services/user',
    time: new Date().toISOString(),
    data: { userId, email },
    ...change,
  });
  const headers = { authorization: await shop.keys.bearer('order', who), 'content-type': EVENT_CONTENT_TYPE };
  return shop.request('POST', '/events', { headers, body: JSON.stringify(event) });
}
async function guestOrder(email: string) {
  const guest = await shop.guest({ [shop.product.add(5)]: 1 });
  await shop.place(guest, { email });
  const { items } = (await shop.request('GET', '/orders', guest)).json();
  return { guest, id: items[0].id as string };
}
const idsOf = async (headers: { authorization: string }, query = ''): Promise<string[]> =>
  (await shop.request('GET', `/orders${query}`, { headers })).json().items.map(({ id }: { id: string }) => id);

test('orders made as a guest are the user’s once the e-mail is verified: past ones at once, later ones when they are placed', async () => {
  const [ada, email] = [await newUser(), newEmail()];
  const before = await guestOrder(email.toUpperCase());
  const strangers = await guestOrder(newEmail());
  expect((await shop.request('GET', `/orders/${before.id}`, ada)).statusCode).toBe(404);
  expect((await verified(ada, email)).statusCode).toBe(202);
  const after = await guestOrder(email);
  await shop.request('POST', '/carts', ada);
  const vase = shop.product.add(5);
  const own = (await shop.request('PUT', `/carts/current/lines/${vase}`, { ...ada, body: { quantity: 1 } })).json();
  await shop.place({ cartId: own.id, headers: ada.headers }, { email: newEmail() });

  const all = await idsOf(ada.headers);
  expect(all.slice(1)).toEqual([after.id, before.id]);
  expect(all).toHaveLength(3);
  expect(await idsOf(ada.headers, '?limit=1')).toEqual(all.slice(0, 1));
  expect((await shop.request('GET', `/orders/${before.id}`, ada)).json()).toMatchObject({ id: before.id, email });
  expect((await shop.request('GET', `/orders/${before.id}`, before.guest)).statusCode).toBe(200);
  expect(await idsOf(before.guest.headers)).toEqual([before.id]);
  expect((await shop.request('GET', `/orders/${strangers.id}`, ada)).statusCode).toBe(404);
  const eve = await newUser();
  expect(await idsOf(eve.headers)).toEqual([]);
  expect((await shop.request('GET', `/orders/${before.id}`, eve)).statusCode).toBe(404);
});

test('told twice it changes nothing, and only the user service may tell', async () => {
  const [ada, eve, email] = [await newUser(), await newUser(), newEmail()];
  const { id } = await guestOrder(email);
  expect((await verified(eve, email, { who: 'service:payment' })).statusCode).toBe(403);
  expect((await verified(eve, email, { who: 'service:notification' })).statusCode).toBe(403);
  const event = crypto.randomUUID();
  await verified(ada, email, { id: event });
  const read = () => shop.database.sql`select account, version from orders where id = ${id}`;
  const [first] = await read();
  expect(first).toMatchObject({ account: `user:${ada.id}` });
  expect((await verified(ada, email, { id: event })).statusCode).toBe(202);
  expect((await verified(eve, email, { id: event })).statusCode).toBe(202);
  expect(await read()).toEqual([first]);
  const tell = { id: 'x', type: 'payment.expired.v1', data: { paymentId: 'p', orderId: id } } as const;
  const body = JSON.stringify(createEvent({ ...tell, source: '/services/user', time: new Date().toISOString() }));
  const headers = {
    authorization: await shop.keys.bearer('order', 'service:user'),
    'content-type': EVENT_CONTENT_TYPE,
  };
  expect((await shop.request('POST', '/events', { headers, body })).statusCode).toBe(403);
});

test('an e-mail that goes to another account brings what comes later; what was claimed stays; old news are none', async () => {
  const [ada, bea] = [await newUser(), await newUser()];
  const [email, next] = [newEmail(), newEmail()];
  const at = (minute: number) => ({ time: `2026-01-01T00:0${minute}:00.000Z` });
  await verified(ada, email, at(1));
  const hers = await guestOrder(email);
  await verified(bea, email, at(3)); // told before ada's change, which was earlier
  await verified(ada, next, at(2));
  await verified(ada, email, at(1));
  const [later, withNext] = [await guestOrder(email), await guestOrder(next)];
  expect(await idsOf(bea.headers)).toEqual([later.id]);
  expect(await idsOf(ada.headers)).toEqual([withNext.id, hers.id]);
});

test('orders placed in the very moment of the news are all claimed', async () => {
  const [ada, email] = [await newUser(), newEmail()];
  const guests = await Promise.all(Array.from({ length: 12 }, () => shop.guest({ [shop.product.add(5)]: 1 })));
  const placing = guests.map((guest) => shop.place(guest, { email }));
  await verified(ada, email);
  await Promise.all(placing);
  expect(await idsOf(ada.headers)).toHaveLength(12);
});

test('claimed orders are in the export, and let go when the account is deleted', async () => {
  const [ada, email] = [await newUser(), newEmail()];
  const claimed = await guestOrder(email);
  await verified(ada, email);
  const privacy = async (method: 'GET' | 'DELETE') =>
    (
      await shop.request(method, `/privacy/${encodeURIComponent(`user:${ada.id}`)}`, {
        headers: { authorization: await shop.keys.bearer('order', 'service:user') },
      })
    ).json();
  expect((await privacy('GET')).orders).toMatchObject([{ id: claimed.id }]);
  const receipt = await privacy('DELETE');
  expect(receipt.kept).toContainEqual({ what: '1 orders', why: expect.any(String) });
  expect(await idsOf(ada.headers)).toEqual([]);
  expect((await shop.request('GET', `/orders/${claimed.id}`, claimed.guest)).statusCode).toBe(200);
  const later = await guestOrder(email);
  const [row] = await shop.database.sql`select account from orders where id = ${later.id}`;
  expect(row).toEqual({ account: null });

  await shop.database
    .sql`update orders set account = ${`user:${ada.id}`}, status = 'cancelled' where id = ${claimed.id}`;
  await privacy('DELETE');
  const [gone] = await shop.database.sql`select owner, account, email from orders where id = ${claimed.id}`;
  expect(gone).toEqual({ owner: `erased:${claimed.id}`, account: null, email: 'erased@souk.invalid' });
});
