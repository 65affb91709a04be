import { expect, type Page, test } from '@playwright/test';
import { call, type Product } from './support/api.ts';
import { watch } from './support/watch.ts';

const cards = (page: Page) => page.getByRole('region', { name: 'Products' }).getByRole('article');
const titles = (page: Page) => cards(page).getByRole('heading').allTextContents();
const listed = async (query: string) =>
  (await call<{ items: Product[] }>('search', `/search?limit=24&${query}`)).body.items.map(({ title }) => title);

test('filters and order are in the URL, shared by it, and taken back by Back', async ({ page, context }) => {
  const watched = watch(page);
  await page.goto('/products');
  const all = await titles(page);
  await page.getByLabel('Sort by').selectOption('price-asc');
  await expect(page).toHaveURL('/products?sort=price-asc');
  await expect.poll(() => titles(page)).toEqual(await listed('sort=price-asc'));

  await page.getByRole('checkbox', { name: /^In stock only/ }).check();
  await expect(page).toHaveURL(/inStock=true/);
  const to = page.getByRole('spinbutton', { name: 'To' });
  await to.fill('40');
  await to.press('Enter');
  await expect(page).toHaveURL(/maxPrice=40/);
  const narrowed = await listed('sort=price-asc&inStock=true&maxPrice=4000');
  await expect.poll(() => titles(page)).toEqual(narrowed);
  expect(narrowed.length).toBeGreaterThan(0);

  const other = await context.newPage();
  await other.goto(page.url());
  expect(await titles(other)).toEqual(narrowed);
  await expect(other.getByLabel('Sort by')).toHaveValue('price-asc');
  await other.close();

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/products');
  await expect.poll(() => titles(page)).toEqual(all);
  await expect(page.getByLabel('Sort by')).toHaveValue('featured');
  watched.expectQuiet();
});

test('"Show more" adds to the list and stays where the reader is', async ({ page }) => {
  await page.goto('/products');
  const first = await titles(page);
  expect(first).toHaveLength(24);
  const more = page.getByRole('link', { name: 'Show more' });
  await more.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await more.click();
  await expect(cards(page)).toHaveCount(48);
  expect((await titles(page)).slice(0, 24)).toEqual(first);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(before);
  await more.click();
  await expect(cards(page)).toHaveCount(60);
  await expect(more).toHaveCount(0);
});

test('a category has its editor’s words, its room, and one word among the products', async ({ page }) => {
  await page.goto('/c/vases');
  await expect(page.getByText('For one stem or an armful of branches.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The seam stays inside' })).toBeVisible();
  const preload = page.locator('link[rel=preload][as=image]');
  await expect(preload).toHaveCount(1);
  await expect(preload).toHaveAttribute('imagesrcset', /450w/);
  await page.getByRole('checkbox', { name: /^In stock only/ }).check();
  await expect(page.getByRole('heading', { name: 'The seam stays inside' })).toHaveCount(0);
});

test('a maker has a page of their own, and one whom nobody has written about has none', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'All of Tarrow Pottery' }).click();
  await expect(page).toHaveURL('/makers/tarrow-pottery');
  await expect(page.getByRole('heading', { level: 1, name: 'Tarrow Pottery' })).toBeVisible();
  const theirs = await listed('vendor=Tarrow%20Pottery');
  expect(theirs.length).toBeGreaterThan(0);
  expect(await titles(page)).toEqual(theirs);
  expect((await page.goto('/makers/constructor'))?.status()).toBe(404);
});

test('search finds by word, and says so when it finds nothing', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('lamp');
  await search.press('Enter');
  await expect(page).toHaveURL('/search?q=lamp');
  await expect(cards(page).filter({ hasText: /lamp/i }).first()).toBeVisible();
  await search.fill('<b>no such thing</b>');
  await search.press('Enter');
  await expect(page.getByText('Nothing found for “<b>no such thing</b>”')).toBeVisible();
});

test('rubbish in a list’s address is as if it were not there', async ({ page }) => {
  for (const query of ['sort=x&minPrice=-1&maxPrice=1e309&cursor=%00&show=1e9', 'vendor=%27--', 'inStock=%3Cscript%3E'])
    expect((await page.goto(`/products?${query}`))?.status(), query).toBe(200);
  expect((await page.goto('/c/no-such-category'))?.status()).toBe(404);
  expect((await page.goto('/p/no-such-product'))?.status()).toBe(404);
  expect((await page.goto('/%00'))?.status()).toBeLessThan(500);
});
