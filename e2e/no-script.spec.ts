import { expect, test } from '@playwright/test';
import { readProduct } from './support/api.ts';

test('view-source holds what the remotes rendered, each part under its owner’s name', async ({ request }) => {
  const boundary = (html: string, owner: string) =>
    [...html.matchAll(/<[a-z]+[^>]*data-boundary="[a-z]+"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag.includes(`"${owner}"`));
  const home = await (await request.get('/')).text();
  expect(boundary(home, 'shell').length).toBeGreaterThan(0);
  expect(boundary(home, 'catalog')).toContainEqual(
    expect.stringMatching(/data-version="[^"]+".*data-boundary-page|data-boundary-page.*data-version="[^"]+"/),
  );
  expect(home).toContain('Objects for the home, from people who make them');

  const { slug, title } = await readProduct('ridge-vase');
  const product = await (await request.get(`/p/${slug}`)).text();
  expect(product).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
  expect(product).toMatch(/<button[^>]*>[^/]*Add to cart/);
  expect(boundary(product, 'checkout')).toContainEqual(expect.stringMatching(/data-version="[^"]+"/));
  expect(product).toContain('<link rel="canonical"');
  expect(product).toContain('application/ld+json');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('home, lists and products are read, filtered and searched', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'See all objects' }).click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(24);
    await page.getByLabel('Sort by').selectOption('price-desc');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/sort=price-desc/);
    await page.getByRole('link', { name: 'Show more' }).click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(48);
    await page.getByRole('searchbox', { name: 'Search' }).fill('ridge');
    await page.getByRole('searchbox', { name: 'Search' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'Ridge Vase' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ridge Vase' })).toBeVisible();
    await expect(page.getByText('$64.00').first()).toBeVisible();
  });
});
