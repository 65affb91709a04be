import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

const account = (): `user:${string}` => `user:${crypto.randomUUID()}`;
const ask = async (
  who: string,
  productId: string,
  as: 'service:product' | 'service:search' | 'admin' = 'service:product',
) =>
  shop.request('GET', `/purchases?account=${encodeURIComponent(who)}&productId=${productId}`, {
    headers: { authorization: await shop.keys.bearer('order', as) },
  });
const bought = async (who: string, productId: string) => (await ask(who, productId)).json().bought;
const { sql } = { sql: (...query: Parameters<Shop['database']['sql']>) => shop.database.sql(...query) };

test('a confirmed order of the account, or one that it has claimed, is a purchase; nobody else’s is', async () => {
  const [ada, eve] = [account(), account()];
  const { id, vase } = await shop.confirmed();
  expect(await bought(ada, vase)).toBe(false);
  await sql`update orders set account = ${ada} where id = ${id}`;
  expect([await bought(ada, vase), await bought(eve, vase)]).toEqual([true, false]);
  expect(await bought(ada, vase.toUpperCase())).toBe(true);
  expect(await bought(ada, crypto.randomUUID())).toBe(false);
  await sql`update orders set account = null, owner = ${ada} where id = ${id}`;
  expect(await bought(ada, vase)).toBe(true);
  await sql`update orders set called_off_at = now() where id = ${id}`;
  expect(await bought(ada, vase)).toBe(false);
});

test('an order that is partly given back is one, all given back or not paid is none', async () => {
  const ada = account();
  const { id, vase } = await shop.confirmed();
  await sql`update orders set account = ${ada}, status = 'partially_refunded' where id = ${id}`;
  expect(await bought(ada, vase)).toBe(true);
  await sql`update orders set status = 'refunded' where id = ${id}`;
  expect(await bought(ada, vase)).toBe(false);
  const open = shop.product.add(3);
  const guest = await shop.guest({ [open]: 1 });
  await shop.place(guest);
  await sql`update orders set account = ${ada} where cart_id = ${guest.cartId}`;
  expect(await bought(ada, open)).toBe(false);
});

test('only the product service asks, with ids', async () => {
  const { vase } = await shop.confirmed();
  expect((await ask(account(), vase, 'service:search')).statusCode).toBe(403);
  expect((await ask(account(), vase, 'admin')).statusCode).toBe(403);
  expect((await ask('guest:1', vase)).statusCode).toBe(422);
  expect((await ask(account(), 'vase')).statusCode).toBe(422);
});
