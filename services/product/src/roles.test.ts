import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Who = Parameters<TestShop['keys']['bearer']>[1];
const call = async (
  who: Who,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { body, type = 'application/json' }: { body?: unknown; type?: string } = {},
) =>
  shop.app.inject({
    method,
    url,
    headers: {
      authorization: await shop.keys.bearer('product', who),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
const acts = async (query = '') => {
  const { items } = (await call('admin', 'GET', `/audit-log?limit=100${query}`)).json();
  return (items as { actor: string; action: string; subject: string | null; details: object }[]).reverse();
};
const vase = (title: string, more: object = {}) => ({ body: { title, variants: [{ price: usd(1000), ...more }] } });
const csv = (price: string) => ({ body: `Handle,Title,Variant Price\nroles-bowl,Bowl,${price}\n`, type: 'text/csv' });

test('a merchandiser keeps the catalogue, its stock and its imports, and each change is written down', async () => {
  const created = await call('merchandiser', 'POST', '/products', vase('Draft vase'));
  expect(created.statusCode, created.body).toBe(201);
  const { id } = created.json();
  const draft = { body: { ...vase('Draft vase', { stock: 7 }).body, status: 'draft' } };
  const replaced = await call('merchandiser', 'PUT', `/products/${id}`, draft);
  expect(replaced.json().variants[0].stock).toBe(7);
  expect((await call('merchandiser', 'GET', `/products/${id}`)).statusCode).toBe(200);
  expect((await call('merchandiser', 'GET', '/products?status=draft')).json().items).toHaveLength(1);
  expect((await call('merchandiser', 'GET', '/stock-books')).statusCode).toBe(200);
  expect((await call('merchandiser', 'DELETE', `/products/${id}`)).statusCode).toBe(204);
  expect((await call('merchandiser', 'POST', '/products/import', csv('10.00'))).json()).toMatchObject({ created: 1 });
  await call('merchandiser', 'POST', '/products/import', csv('10.00')); // changes nothing
  await call('admin', 'POST', '/products/import', csv('11.00'));
  const subject = `product:${id}`;
  const actor = 'user:merchandiser';
  expect(await acts()).toMatchObject([
    { actor, subject, action: 'product.created' },
    { actor, subject, action: 'product.replaced' },
    { actor, subject, action: 'product.deleted' },
    { actor, subject: null, action: 'products.imported', details: { created: 1, updated: 0 } },
    { actor: 'user:admin', action: 'products.imported', details: { created: 0, updated: 1 } },
  ]);
});

test('what was refused is not written down', async () => {
  const before = await acts();
  await call('merchandiser', 'POST', '/products', { body: { ...vase('One').body, slug: 'roles-bowl' } });
  await call('merchandiser', 'PUT', '/products/0193ac1e-0000-7000-8000-000000000000', vase('None'));
  await call('merchandiser', 'DELETE', '/products/0193ac1e-0000-7000-8000-000000000000');
  expect(await acts()).toEqual(before);
});

test.each(['support', 'user:ada', 'service:order'] as const)('%s changes nothing of the catalogue', async (who) => {
  const id = '0193ac1e-0000-7000-8000-000000000000';
  expect((await call(who, 'POST', '/products', vase('None'))).statusCode).toBe(403);
  expect((await call(who, 'PUT', `/products/${id}`, vase('None'))).statusCode).toBe(403);
  expect((await call(who, 'DELETE', `/products/${id}`)).statusCode).toBe(403);
  expect((await call(who, 'POST', '/products/import', csv('1.00'))).statusCode).toBe(403);
  expect((await call(who, 'GET', '/products?status=draft')).statusCode).toBe(403);
  expect((await call('merchandiser', 'GET', '/audit-log')).statusCode).toBe(403);
});
