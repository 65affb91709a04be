import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

type Who = Parameters<Shop['keys']['bearer']>[1];
const call = async (
  who: Who,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  body?: object,
  key: string = crypto.randomUUID(),
) =>
  shop.request(method, url, {
    headers: { authorization: await shop.keys.bearer('order', who), 'idempotency-key': key },
    ...(body ? { body } : {}),
  });
const acts = async (subject: string) => {
  const { items } = (await call('admin', 'GET', `/audit-log?subject=${subject}`)).json();
  return (items as { actor: string; action: string; details: object }[]).reverse();
};

test('support reads any order and the returns, and decides nothing', async () => {
  const { id } = await shop.confirmed();
  expect((await call('support', 'GET', `/orders/${id}`)).json()).toMatchObject({ id });
  expect((await call('support', 'GET', '/orders')).json().items.map((order: { id: string }) => order.id)).toContain(id);
  expect((await call('support', 'GET', '/returns')).statusCode).toBe(200);
  expect((await call('support', 'POST', `/orders/${id}/cancellation`)).statusCode).toBe(404); // not their own
  expect((await call('support', 'POST', `/orders/${id}/fulfilments`, {})).statusCode).toBe(403);
  expect((await call('support', 'POST', `/returns/${id}/approval`, {})).statusCode).toBe(403);
  expect((await call('support', 'GET', '/audit-log')).statusCode).toBe(403);
  expect(await acts(`order:${id}`)).toMatchObject([{ actor: 'user:support', action: 'order.read' }]);
  const lists = (await call('admin', 'GET', '/audit-log?actor=user:support')).json().items;
  expect(lists.map(({ action }: { action: string }) => action)).toEqual([
    'returns.listed',
    'orders.listed',
    'order.read',
  ]);
});

test('a merchandiser sees no order but their own', async () => {
  const { id } = await shop.confirmed();
  expect((await call('merchandiser', 'GET', `/orders/${id}`)).statusCode).toBe(404);
  expect((await call('merchandiser', 'GET', '/orders')).json().items).toEqual([]);
  expect((await call('merchandiser', 'GET', '/returns')).statusCode).toBe(403);
});

test('what an admin does to an order is written down with it, once', async () => {
  const { id, shopper, vase } = await shop.confirmed();
  const parcel = await call('admin', 'POST', `/orders/${id}/fulfilments`, {}, 'parcel');
  await call('admin', 'POST', `/orders/${id}/fulfilments`, {}, 'parcel');
  const asked = await shop.request('POST', `/orders/${id}/returns`, {
    headers: { ...shopper.headers, 'idempotency-key': 'back' },
    body: { lines: [{ variantId: vase, quantity: 1 }] },
  });
  const returnId = asked.json().returns[0].id;
  expect((await call('admin', 'POST', `/returns/${returnId}/decline`, { note: 'Used' })).statusCode).toBe(200);
  await call('admin', 'POST', `/returns/${returnId}/decline`, { note: 'Used' });
  await call('admin', 'POST', `/returns/${returnId}/approval`, {});
  const actor = 'user:admin';
  expect(await acts(`order:${id}`)).toMatchObject([
    { actor, action: 'order.dispatched', details: { fulfilmentId: parcel.json().fulfilments[0].id } },
    { actor, action: 'return.declined', details: { returnId } },
  ]);
});

test('an order that an admin calls off is written down; that its shopper does is not', async () => {
  const [first, second] = [await shop.confirmed(), await shop.confirmed()];
  expect((await call('admin', 'POST', `/orders/${first.id}/cancellation`)).statusCode).toBe(200);
  await call('admin', 'POST', `/orders/${first.id}/cancellation`);
  expect(await acts(`order:${first.id}`)).toMatchObject([{ actor: 'user:admin', action: 'order.cancelled' }]);
  await shop.request('POST', `/orders/${second.id}/cancellation`, second.shopper);
  await shop.request('GET', `/orders/${second.id}`, second.shopper);
  expect(await acts(`order:${second.id}`)).toEqual([]);
});

test('that an admin told the workflow of an unpaid order to cancel it is written down before', async () => {
  const vase = shop.product.add(5);
  const shopper = await shop.guest({ [vase]: 1 });
  await shop.place(shopper);
  const { id } = (await shop.request('GET', '/orders', shopper)).json().items[0];
  expect((await call('admin', 'POST', `/orders/${id}/cancellation`)).statusCode).toBe(503); // the engine is away
  expect(await acts(`order:${id}`)).toMatchObject([{ actor: 'user:admin', action: 'order.cancellation-asked' }]);
});

test('a person is shown what staff did, not who, and it outlives their account', async () => {
  const owner = `user:${crypto.randomUUID()}` as const;
  const headers = { authorization: await shop.keys.bearer('order', owner) };
  const vase = shop.product.add(5);
  const cartId = (await shop.request('POST', '/carts', { headers })).json().id;
  await shop.request('PUT', `/carts/${cartId}/lines/${vase}`, { headers, body: { quantity: 1 } });
  const id = await shop.confirm({ cartId, headers });
  await call('support', 'GET', `/orders/${id}`);
  const privacy = async (method: 'GET' | 'DELETE') =>
    shop.request(method, `/privacy/${owner}`, {
      headers: { authorization: await shop.keys.bearer('order', 'service:user') },
    });
  const exported = (await privacy('GET')).json();
  expect(exported.doneByStaff).toMatchObject([{ action: 'order.read', subject: `order:${id}` }]);
  expect(JSON.stringify(exported)).not.toContain('user:support');
  const { kept } = (await privacy('DELETE')).json();
  expect(kept.map(({ what }: { what: string }) => what)).toContainEqual(expect.stringContaining('our staff'));
  expect(await acts(`order:${id}`)).toMatchObject([{ actor: 'user:support', action: 'order.read' }]);
});

test('promotions and looks into carts are written down', async () => {
  const body = { code: 'ROLES', name: 'Roles', offer: { kind: 'free_shipping' } };
  const { id } = (await call('admin', 'POST', '/promotions', body)).json();
  await call('admin', 'POST', '/promotions', body); // taken
  const { code: _code, ...terms } = body;
  await call('admin', 'PUT', `/promotions/${id}`, { ...terms, active: false });
  const actions = (await acts(`promotion:${id}`)).map(({ action }) => action);
  expect(actions).toEqual(['promotion.created', 'promotion.changed']);
  const { cartId } = await shop.guest();
  await call('admin', 'GET', `/carts/${cartId}`);
  expect(await acts(`cart:${cartId}`)).toMatchObject([{ actor: 'user:admin', action: 'cart.read' }]);
});
