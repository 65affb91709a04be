import { expect, test } from '@playwright/test';
import { sellableVariant } from './support/api.ts';
import { freeze, keepDown, kill, ready } from './support/shop.ts';

test.describe.configure({ mode: 'serial' });

const productPath = async () => `/p/${(await sellableVariant()).slug}`;

test('view-source holds what the remotes rendered, each under its own name', async ({ request }) => {
  const home = await (await request.get('/')).text();
  expect(home).toMatch(/data-boundary="shell"/);
  expect(home).toMatch(/data-boundary="catalog"/);
  const product = await (await request.get(await productPath())).text();
  expect(product).toMatch(
    /data-boundary="catalog"[^>]*data-version="|data-version="[^"]+"[^>]*data-boundary="catalog"/,
  );
  expect(product).toContain('Add to cart');
  expect(product).toMatch(/data-boundary="checkout"/);
});

test('checkout dies mid-life: the catalogue stays, and checkout comes back by itself', async ({ page }) => {
  const down = keepDown('checkout-mf');
  try {
    await page.goto('/products');
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: /^Cart/ })).toBeVisible();
    const answer = await page.goto('/cart');
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/short break/i);
  } finally {
    await down.release();
  }
  await expect(async () => {
    expect((await page.goto('/cart'))?.status()).toBe(200);
  }).toPass({ timeout: 20_000 });
});

test('both remotes down: the shell answers in its own words, then recovers', async ({ page }) => {
  const downs = [keepDown('catalog-mf'), keepDown('checkout-mf')];
  try {
    await expect(async () => {
      const answer = await page.goto('/cart');
      expect(answer?.status()).toBe(503);
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole('banner')).toBeVisible();
    expect((await page.request.get('/health/live')).status()).toBe(200);
  } finally {
    for (const down of downs) await down.release();
  }
  await expect(async () => {
    expect((await page.goto('/'))?.status()).toBe(200);
    expect((await page.goto('/cart'))?.status()).toBe(200);
  }).toPass({ timeout: 30_000 });
});

test('a remote that is down when the shell boots is found when it comes', async ({ page }) => {
  const down = keepDown('checkout-mf');
  try {
    kill('shell');
    await ready('shell', 60_000);
    await expect(async () => {
      expect((await page.goto('/products'))?.status()).toBe(200);
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    expect((await page.goto('/cart'))?.status()).toBe(503);
  } finally {
    await down.release();
  }
  await expect(async () => {
    expect((await page.goto('/cart'))?.status()).toBe(200);
  }).toPass({ timeout: 30_000 });
});

test('a BFF that hangs costs its own region only, and not for long', async ({ page }) => {
  const path = await productPath();
  const frozen = freeze('checkout-mf');
  try {
    const started = Date.now();
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(Date.now() - started).toBeLessThan(8000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  } finally {
    frozen.resume();
  }
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
});

test('a bundle that cannot be fetched leaves the server’s page readable and the shell alive', async ({ page }) => {
  await page.route('**/mf/checkout/**', (route) => route.abort());
  await page.goto(await productPath());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toBeVisible();
  await page.unrouteAll();
  await page.goto('/cart');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the catalogue service down: a clear sentence, then it is back', async ({ page }) => {
  const down = keepDown('product');
  try {
    const answer = await page.goto('/products?sort=title');
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('banner')).toBeVisible();
  } finally {
    await down.release();
  }
  await expect(async () => {
    expect((await page.goto('/products?sort=title'))?.status()).toBe(200);
  }).toPass({ timeout: 30_000 });
});
