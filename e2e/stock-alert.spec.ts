import { expect, test } from '@playwright/test';
import { asAdmin, makeProduct, removeProduct } from './support/admin.ts';
import { newEmail } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

test('sold out: asked for by e-mail, confirmed, told once when it is back', async ({ page }) => {
  const watched = watch(page);
  const { product, variant } = await makeProduct({ title: `Rare vase ${Date.now()}`, price: 4000 });
  const stock = (units: number) =>
    asAdmin('product', `/products/${product.id}`, {
      method: 'PUT',
      json: {
        title: product.title,
        variants: [{ id: variant.id, price: { amount: 4000, currency: 'USD' }, stock: units }],
      },
    });
  await stock(0);
  const email = newEmail();
  const mail = async (n: number) => (await mailsTo(email))[n];

  await page.goto(`/p/${product.slug}`);
  await expect(page.getByRole('button', { name: 'Sold out' })).toBeDisabled();
  await page.getByRole('link', { name: 'E-mail me when it is back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tell me when it is back' })).toBeVisible();
  await hydrated(page);
  await look(page, 'asking for a stock alert');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Tell me' }).click();
  await expect(page.getByRole('main')).toContainText('sent you a link');

  await expect.poll(() => mail(0), { timeout: 20_000 }).toBeTruthy();
  const path = /\/back-in-stock\/confirm\/[\w-]+/.exec((await mail(0))?.text ?? '')?.[0] ?? '';
  await page.goto(path);
  await hydrated(page);
  await look(page, 'confirming a stock alert');
  await page.getByRole('button', { name: 'Yes, tell me' }).click();
  await expect(page.getByRole('main')).toContainText('We write to you when it is back');

  await stock(3);
  await expect.poll(async () => (await mail(1))?.subject, { timeout: 20_000 }).toBe(`${product.title} is back`);
  expect((await mail(1))?.text).toContain(`/p/${product.slug}`);
  await stock(0);
  await stock(2);
  await page.goto(/\/back-in-stock\/stop\/[\w-]+/.exec((await mail(1))?.text ?? '')?.[0] ?? '');
  await hydrated(page);
  await page.getByRole('button', { name: 'End all alerts' }).click();
  await expect(page.getByRole('main')).toContainText('no alerts for this address');
  expect(await mailsTo(email)).toHaveLength(2);
  watched.expectQuiet();
  await removeProduct(product.id);
});
