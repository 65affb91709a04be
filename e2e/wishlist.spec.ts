import { expect, test } from '@playwright/test';
import { makeAccount, signIn } from './support/account.ts';
import { makeProduct, removeProduct } from './support/admin.ts';
import { sellable } from './support/api.ts';
import { cartLink, hydrated, variantPath } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

test('a guest saves, shares, signs in and moves it to the cart', async ({ page, browser }) => {
  const watched = watch(page);
  const { product, variant } = await sellable();
  const other = await makeProduct({ title: `Wished vase ${Date.now()}`, price: 3000 });
  await page.goto('/wishlist');
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await look(page, 'empty wishlist');

  for (const path of [variantPath(product.slug, variant), `/p/${other.product.slug}`]) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Save for later' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'is on your wishlist' })).toBeVisible();
  }
  await page.getByRole('link', { name: 'See the wishlist' }).click();
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(2);
  await hydrated(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to your list').inputValue();
  await look(page, 'wishlist');

  await test.step('whoever has the link sees it, and not whose it is', async () => {
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { level: 1, name: 'A wishlist' })).toBeVisible();
    await expect(stranger.getByRole('article')).toHaveCount(2);
    await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await look(stranger, 'shared wishlist');
    await stranger.context().close();
  });

  await test.step('it is there after signing in', async () => {
    await signIn(page, { account: await makeAccount() });
    await page.goto('/wishlist');
    await expect(cards).toHaveCount(2);
    await hydrated(page);
    await page.getByRole('button', { name: `Remove ${other.product.title} from the wishlist` }).click();
    await expect(cards).toHaveCount(1);
    await page.getByRole('button', { name: `Move to cart: ${product.title}` }).click();
    await expect(cards).toHaveCount(0);
    await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  });
  watched.expectQuiet();
  await removeProduct(other.product.id);
});
