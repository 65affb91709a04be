import { expect, type Page, test } from '@playwright/test';
import { makeProduct, removeProduct } from './support/admin.ts';
import { filledCart, readProduct } from './support/api.ts';
import { freeze, keepDown, kill, ready } from './support/shop.ts';
import { addToCart, becomeGuest, cartLink } from './support/shopper.ts';
import { look } from './support/watch.ts';

const PRODUCT = '/p/ridge-vase';
const shortBreak = (page: Page) => page.getByRole('heading', { level: 1, name: /short break/i });
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();
const back = (page: Page, path: string) => expect.poll(() => statusOf(page, path), { timeout: 30_000 }).toBe(200);

test('checkout dies mid-life: the catalogue stays, an open page says so and works again by itself', async ({
  page,
}) => {
  const { product } = await makeProduct({ title: 'Bought by nobody yet', price: 4500 });
  const unseen = `/p/${product.slug}`; // no cache holds its fragment
  await becomeGuest(page, await filledCart());
  await page.goto(PRODUCT);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  const down = await keepDown('checkout-mf');
  try {
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
    await cartLink(page).click(); // within the shell, without a reload
    await expect(shortBreak(page)).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'Souk' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Objects for the home/ })).toBeVisible();

    expect(await statusOf(page, '/cart')).toBe(503);
    await expect(page.getByRole('banner')).toBeVisible();
    await look(page, 'unavailable');
    await page.setViewportSize({ width: 390, height: 844 });
    await look(page, 'unavailable on a phone');
    expect(await statusOf(page, '/products')).toBe(200);
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    await expect(cartLink(page)).toBeVisible(); // the fallback that leads to the cart
    expect(await statusOf(page, unseen)).toBe(200);
    await expect(page.getByText('Buying takes a short break')).toBeVisible();
  } finally {
    await down.release();
  }
  // the page that was opened without it completes itself
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible({ timeout: 45_000 });
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  await addToCart(page);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 2 items');
  await back(page, '/cart');
  await removeProduct(product.id);
});

test('both remotes down: the shell answers in its own words, then recovers', async ({ page }) => {
  const downs = await Promise.all([keepDown('catalog-mf'), keepDown('checkout-mf')]);
  try {
    for (const path of ['/cart', '/products?sort=title']) {
      expect(await statusOf(page, path)).toBe(503);
      await expect(page.getByRole('banner')).toBeVisible();
      await expect(shortBreak(page)).toBeVisible();
    }
    expect((await page.request.get('/health/live')).status()).toBe(200);
  } finally {
    await Promise.all(downs.map((down) => down.release()));
  }
  await back(page, '/products?sort=title');
  await back(page, '/cart');
});

test('a remote that is down when the shell boots is found when it comes', async ({ page }) => {
  const down = await keepDown('checkout-mf');
  try {
    kill('shell');
    await ready('shell');
    await back(page, '/products');
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    expect(await statusOf(page, '/cart')).toBe(503);
    await expect(page.getByRole('banner')).toBeVisible();
  } finally {
    await down.release();
  }
  await back(page, '/cart');
  await page.goto(PRODUCT);
  await addToCart(page);
});

test('a remote that is frozen when the shell boots: the header still leads to the cart', async ({ page }) => {
  const frozen = freeze('checkout-mf');
  try {
    kill('shell');
    await ready('shell');
    expect(await statusOf(page, PRODUCT)).toBe(200);
    await expect(cartLink(page)).toHaveAttribute('href', '/cart');
    await expect(page.getByText('Buying takes a short break')).toBeVisible();
    await cartLink(page).click();
    await expect(shortBreak(page)).toBeVisible();
  } finally {
    frozen.resume();
  }
  await back(page, '/cart');
  await page.goto(PRODUCT);
  await addToCart(page);
});

test('both remotes down when the shell boots: it boots, and finds them when they come', async ({ page }) => {
  const downs = await Promise.all([keepDown('catalog-mf'), keepDown('checkout-mf')]);
  try {
    kill('shell');
    await ready('shell');
    expect(await statusOf(page, '/')).toBe(503);
    await expect(shortBreak(page)).toBeVisible();
  } finally {
    await Promise.all(downs.map((down) => down.release()));
  }
  await back(page, '/');
  await back(page, '/cart');
});

test('a BFF that hangs costs its own region only, and not for long', async ({ page }) => {
  await becomeGuest(page, await filledCart()); // a page of one's own, which no cache answers
  const frozen = freeze('checkout-mf');
  try {
    const started = Date.now();
    expect(await statusOf(page, PRODUCT)).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: 'Ridge Vase' })).toBeVisible();
    expect(Date.now() - started).toBeLessThan(6000);
    const asked = Date.now();
    expect(await statusOf(page, '/cart')).toBe(503);
    expect(Date.now() - asked).toBeLessThan(8000);
    await expect(shortBreak(page)).toBeVisible();
  } finally {
    frozen.resume();
  }
  await back(page, '/cart');
  await page.goto(PRODUCT);
  await addToCart(page);
});

test('a fragment’s bundle that cannot be fetched costs the fragment only', async ({ page }) => {
  await page.route('**/mf/checkout/**', (route) => route.abort());
  await page.goto(PRODUCT);
  await expect(page.getByText('Buying takes a short break')).toBeVisible();
  await page.getByRole('radio', { name: 'Slate' }).check(); // the page around it lives
  await expect(page).toHaveURL(/colour=Slate/);
  await page.unrouteAll();
  await page.reload();
  await addToCart(page);
});

test('a page’s bundle that cannot be fetched: the shell says so and leads on', async ({ page }) => {
  await page.goto('/cart');
  await page.route('**/mf/catalog/**', (route) => route.abort());
  await page.getByRole('banner').getByRole('link', { name: 'Souk' }).click();
  await expect(shortBreak(page)).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Objects for the home/ })).toBeVisible();
});

test('the catalogue service down: lists come from search, a product says so, then all is back', async ({ page }) => {
  const { title } = await readProduct('ridge-vase');
  const { product } = await makeProduct({ title: 'Seen by nobody yet', price: 4500 });
  const unseen = `/p/${product.slug}`;
  await page.goto(PRODUCT);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await addToCart(page);
  const down = await keepDown('product');
  try {
    expect(await statusOf(page, '/products?sort=price-desc&inStock=true')).toBe(200);
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    expect(await statusOf(page, unseen)).toBe(503);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(shortBreak(page)).toBeVisible();
    expect([200, 503]).toContain(await statusOf(page, '/cart'));
  } finally {
    await down.release();
  }
  await back(page, unseen);
  await back(page, '/cart');
  await expect(page.getByRole('main')).toContainText(title);
  await removeProduct(product.id);
});

test('kill -9 of the shell in the middle of a visit: it comes back, the cart is still there', async ({ page }) => {
  await page.goto(PRODUCT);
  await addToCart(page);
  kill('shell');
  await ready('shell');
  await cartLink(page).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole('main')).toContainText('Ridge Vase');
});
