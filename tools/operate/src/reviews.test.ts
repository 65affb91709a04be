import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openTestShop, type TestShop } from '@souk/product/testing';
import { openTestReviews } from '@souk/product/testing-reviews';
import { afterAll, beforeAll, expect, test } from 'vitest';

const data = (file: string) => readFileSync(path.join(import.meta.dirname, '../../../data', file), 'utf8');

let shop: TestShop;
let reviews: ReturnType<typeof openTestReviews>;
let token = '';
beforeAll(async () => {
  shop = await openTestShop();
  reviews = openTestReviews(shop);
  token = (await shop.keys.bearer('product', 'support')).replace('Bearer ', '');
  await shop.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => shop.close());

async function run(...args: string[]) {
  const url = shop.app.listeningOrigin;
  const all = ['--disable-warning=ExperimentalWarning', 'src/reviews.ts', ...args, '--url', url, '--token', token];
  const child = spawn(process.execPath, all, { cwd: path.join(import.meta.dirname, '..') });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

test('what waits is listed, shown, or not shown with a reason', async () => {
  expect(await run()).toEqual({ code: 0, output: 'No pending reviews.\n' });
  const { id, slug } = await reviews.vase();
  const [good, bad] = ['user:1', 'user:2'] as const;
  const first = (await reviews.write(good, id)).json().id;
  const second = (await reviews.write(bad, id, { title: 'About the parcel' })).json().id;
  expect((await run('list')).output).toContain(`${second}  ***** ${slug}, Ada L.`);
  expect((await run('approve', first)).output).toBe('"Well made" is shown\n');
  expect((await run('reject', second)).code).toBe(1);
  expect((await run('reject', second, '--reason', 'Not about the vase')).output).toContain('is not shown');
  expect((await run('list', '--state', 'rejected')).output).toContain('About the parcel');
  expect((await reviews.shown(id)).items).toMatchObject([{ id: first }]);
  expect(await run('approve', crypto.randomUUID())).toMatchObject({ code: 1, output: expect.stringContaining('404') });
});

test('the demo shop’s reviews fit its catalogue, half of it at least has some, and all are plain text', async () => {
  const imported = await shop.app.inject({
    method: 'POST',
    url: '/products/import',
    headers: { authorization: shop.admin, 'content-type': 'text/csv' },
    payload: data('catalogue.csv'),
  });
  expect(imported.json().errorCount).toBe(0);
  const given = JSON.parse(data('reviews.json'));
  const brought = await reviews.call('admin', 'POST', '/reviews/import', { body: { reviews: given } });
  expect(brought.json()).toEqual({ created: given.length, unknown: [] });
  const products = new Set(given.map(({ product }: { product: string }) => product));
  expect(products.size / imported.json().created).toBeGreaterThanOrEqual(0.5);
  expect(new Set(given.map(({ locale }: { locale: string }) => locale))).toEqual(new Set(['en', 'de']));
});
