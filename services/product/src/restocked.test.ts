import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop, usd } from './test-shop.ts';
import { openTestStock } from './test-stock.ts';

let shop: TestShop;
let stock: ReturnType<typeof openTestStock>;
beforeAll(async () => {
  shop = await openTestShop();
  stock = openTestStock(shop);
});
afterAll(() => shop.close());

/** How often notification was told that a variant is back. */
const told = async (variantId: string) =>
  (
    await shop.deps.database.sql`
    select 1 from outbox_events where subscriber = 'notification' and type = 'variant.restocked.v1' and aggregate = ${`variant:${variantId}`}`
  ).length;
const edit = async (body: { id: string; variants: object[] }) =>
  shop.app.inject({
    method: 'PUT',
    url: `/products/${body.id}`,
    headers: { authorization: shop.admin },
    payload: { title: 'Vase', variants: body.variants },
  });

test('a reservation that gives the last ones back tells it once, one that leaves some does not', async () => {
  const [variantId = ''] = await stock.stocked(2);
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const line = { lines: [{ variantId, quantity: 1 }] };
  await stock.reserve({ id: one, ...line });
  await stock.release(one);
  expect(await told(variantId)).toBe(0);
  await stock.reserve({ id: one.replace(/^./, 'a'), ...line });
  await stock.reserve({ id: other, ...line });
  await stock.release(other);
  expect(await told(variantId)).toBe(1);
  await stock.release(other);
  expect(await told(variantId)).toBe(1);
});

test('an edit and an import that bring some tell it, others do not', async () => {
  const { id, variants } = await shop.add({ title: 'Vase', variants: [{ sku: 'BACK-1', price: usd(1000), stock: 0 }] });
  const variantId = variants[0]?.id ?? '';
  const set = (units: number) =>
    edit({ id, variants: [{ id: variantId, sku: 'BACK-1', price: usd(1000), stock: units }] });
  await set(0);
  expect(await told(variantId)).toBe(0);
  await set(4);
  await set(5);
  expect(await told(variantId)).toBe(1);
  await set(0);
  const { slug } = (await shop.app.inject({ url: `/products/${id}` })).json();
  const imported = await shop.app.inject({
    method: 'POST',
    url: '/products/import',
    headers: { authorization: shop.admin, 'content-type': 'text/csv' },
    payload: `Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n${slug},Vase,BACK-1,10.00,7\n`,
  });
  expect(imported.json()).toMatchObject({ updated: 1 });
  expect(await told(variantId)).toBe(2);
  await edit({ id, variants: [{ sku: 'BACK-2', price: usd(1000), stock: 3 }] });
  expect(await told(variantId)).toBe(2);
});
