import { expect, type Page, test } from '@playwright/test';
import { call } from './support/api.ts';
import { freeze, keepDown } from './support/shop.ts';
import { look, watch } from './support/watch.ts';

const cards = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('article')
    .filter({ has: page.getByRole('heading') });
const products = (page: Page) => page.getByRole('region', { name: 'Products' }).getByRole('article');
const titles = (page: Page) => products(page).getByRole('heading').allTextContents();
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const offered = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
/** As the page shows it: "Vases (8)" is 8. */
const countOf = async (page: Page, name: RegExp) =>
  Number(
    /\((\d+)\)$/.exec(
      (await page
        .getByRole('checkbox', { name })
        .first()
        .evaluate((box) => box.closest('label')?.textContent)) ?? '',
    )?.[1],
  );

test('facets narrow each other, are in the URL, and are shared by it', async ({ page, browser }) => {
  const watched = watch(page);
  await page.goto('/products');
  const vases = await countOf(page, /^Vases/);
  await page.getByRole('checkbox', { name: /^Vases/ }).check();
  await expect(page).toHaveURL('/products?category=vases');
  await expect(page.getByRole('status').filter({ hasText: `${vases} objects` })).toBeVisible();
  await expect(products(page)).toHaveCount(vases);
  // what the other facets count is now within vases
  const maker = await countOf(page, /^Tarrow Pottery/);
  expect(maker).toBeLessThan(vases);
  const sage = await countOf(page, /^Sage/);
  await page.getByRole('checkbox', { name: /^Sage/ }).check();
  await expect(page).toHaveURL('/products?category=vases&option=Glaze:Sage');
  await expect(products(page)).toHaveCount(sage);
  // a product is shown by the variant that was asked for
  await expect(products(page).first().getByRole('link')).toHaveAttribute('href', /glaze=Sage/);
  const narrowed = await titles(page);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(page.url());
  expect(await titles(stranger)).toEqual(narrowed);
  await expect(stranger.getByRole('checkbox', { name: /^Sage/ })).toBeChecked();
  await stranger.context().close();

  await page.getByRole('link', { name: 'Remove filter: Vases' }).click();
  await expect(page).toHaveURL('/products?option=Glaze:Sage');
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/products');
  await expect(products(page)).toHaveCount(24);
  watched.expectQuiet();
});

test('whichever way one came, one list has one address', async ({ page }) => {
  await page.goto('/c/vases?sort=newest&inStock=true&option=Glaze:Sage&x=1&vendor=');
  await page.getByRole('checkbox', { name: /^Oat/ }).check();
  await expect(page).toHaveURL('/c/vases?option=Glaze:Oat&option=Glaze:Sage&inStock=true&sort=newest');
});

test('slips of the pen are put right, and said to be', async ({ page }) => {
  await page.goto('/search?q=cermaic+vaze');
  await expect(page.getByText('Showing results for ceramic vase instead')).toBeVisible();
  await expect(products(page).filter({ hasText: 'Orchard Vase' })).toBeVisible();
  for (const heading of (await titles(page)).slice(0, 3)) expect(heading).toMatch(/vase|jar|jug/i);
  // a synonym just works
  await page.goto('/search?q=cup');
  await expect(products(page).filter({ hasText: /mug/i }).first()).toBeVisible();
});

test('a search that finds nothing leads on', async ({ page }) => {
  await page.goto('/search?q=lampxyzzyq');
  await expect(page.getByText('Nothing found for “lampxyzzyq”')).toBeVisible();
  const near = page.getByRole('navigation', { name: 'Words that are close' });
  await expect(near.getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Look by kind' }).getByRole('link')).toHaveCount(6);
  await expect(page.getByRole('heading', { name: 'What others take home' })).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
  await near.getByRole('link').first().click();
  await expect(products(page).first()).toBeVisible();
});

test('German is understood on German pages', async ({ page }) => {
  await page.goto('/de/search?q=Vasen');
  await expect(page.getByRole('heading', { level: 1, name: 'Ergebnisse für „Vasen“' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Produkte' }).getByRole('article').first()).toBeVisible();
  await expect(page.getByText(/\d+,\d\d\s*€/).first()).toBeVisible();
});

test('suggestions by keyboard: arrows, Enter, Escape, and words for those who do not see them', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/');
  await field(page).click();
  await field(page).pressSequentially('vas', { delay: 30 });
  const options = offered(page).getByRole('option');
  await expect(options.filter({ hasText: 'Orchard Vase' })).toBeVisible();
  await expect(options.filter({ hasText: '$' }).first()).toBeVisible();
  await expect(offered(page).locator('img').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /suggestions, reach them/ })).toBeAttached();
  await look(page, 'suggestions');

  await field(page).press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await field(page).press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await field(page).press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('vas');

  await field(page).press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const first = (await options.first().textContent()) ?? '';
  await field(page).press('Enter');
  await expect(page).toHaveURL(`/search?q=${first}`);
  await expect(offered(page)).toHaveCount(0);
  watched.expectQuiet();
});

test('suggestions by mouse, and what comes late is dropped', async ({ page }) => {
  await page.goto('/');
  let held: (() => void) | undefined;
  await page.route(/search\.suggest.*lam/, async (route) => {
    await new Promise<void>((resolve) => {
      held = resolve;
    });
    await route.continue().catch(() => {}); // the page has given it up
  });
  await field(page).click();
  await field(page).fill('lamp');
  await expect.poll(() => held !== undefined).toBe(true);
  await field(page).fill('moon jar');
  await expect(offered(page).getByRole('option', { name: /Moon Jar/ })).toBeVisible();
  held?.();
  await expect(offered(page).getByRole('option', { name: /lamp/i })).toHaveCount(0);
  await offered(page)
    .getByRole('option', { name: /Moon Jar/ })
    .click();
  await expect(page).toHaveURL('/p/moon-jar');
  await expect(page.getByRole('heading', { level: 1, name: 'Moon Jar' })).toBeVisible();
});

test('the code of suggestions is loaded for those who search, not for those who look', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const before = loaded.length;
  await field(page).focus();
  await expect.poll(() => loaded.slice(before).some((url) => url.includes('/api/fragment'))).toBe(true);
  expect(loaded.slice(0, before).filter((url) => url.includes('earch-suggestions'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('searched, filtered and freed of filters by plain forms and links', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('cermaic vaze');
    await field(page).press('Enter');
    await expect(page.getByText('Showing results for ceramic vase instead')).toBeVisible();
    await page.getByRole('checkbox', { name: /^Tarrow Pottery/ }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL(/q=cermaic\+vaze.*vendor=Tarrow\+Pottery/);
    await expect(page.getByRole('link', { name: 'Remove filter: Tarrow Pottery' })).toBeVisible();
    await page.getByRole('link', { name: 'Clear all' }).click();
    await expect(page).toHaveURL('/search?q=cermaic+vaze');
  });
});

const odd: [what: string, query: string][] = [
  ['ten thousand characters', `q=${'vase'.repeat(2500)}`],
  ['punctuation alone', 'q=%21%3F%2E%2D%27%22%28%29'],
  ['emoji', 'q=%F0%9F%8F%BA%F0%9F%91%8D'],
  ['SQL', "q='%3B%20drop%20table%20documents%3B--"],
  ['a regular expression', 'q=(a%2B)%2B%24'],
  ['null bytes', 'q=va%00se'],
  ['half a character', 'q=%ED%A0%80'],
  ['a cursor of nowhere', 'q=vase&cursor=WyJyZWxldmFuY2UiLDEsIngiXQ'],
  ['a cursor of another order', 'q=vase&sort=newest&cursor=WzEsMiwzXQ'],
  ['facets that do not exist', 'q=vase&category=nowhere&vendor=Nobody&option=Shape:Round&option=x'],
  ['prices upside down', 'q=vase&minPrice=100&maxPrice=50'],
  ['prices that are none', 'q=vase&minPrice=NaN&maxPrice=1e999'],
  ['all of it many times', `q=vase&${'vendor=a&option=b:c&'.repeat(200)}`],
];
test('a search of any kind is answered by a page', async ({ page }) => {
  for (const path of ['/search', '/products', '/c/vases'])
    for (const [what, query] of odd) {
      const answer = await page.request.get(`${path}?${query}`);
      expect(answer.status(), `${what} on ${path}`).toBe(200);
      expect(await answer.text(), `${what} on ${path}`).toMatch(/<h1/);
    }
  await page.goto('/search?q=vase&vendor=Nobody&minPrice=100&maxPrice=50');
  await expect(page.getByText('“Nobody” is not among our filters and was left out.')).toBeVisible();
  await expect(page.getByText('The lowest price was above the highest')).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'From' })).toHaveValue('50');
  await page.goto(`/search?q=${'vase+'.repeat(2000)}`);
  await expect(page.getByText('We looked for its first 200 characters')).toBeVisible();
});

test('search dead, then hanging: lists browse from product, and a simple search still finds', async ({ page }) => {
  const browses = async () => {
    for (const path of ['/products', '/c/vases?sort=price-asc', '/c/vases?vendor=Tarrow+Pottery']) {
      const started = Date.now();
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect(Date.now() - started).toBeLessThan(5000);
      await expect(products(page).first()).toBeVisible();
    }
    await page.goto('/search?q=lamp');
    await expect(page.getByText('Search is taking a short break')).toBeVisible();
    await expect(products(page).filter({ hasText: /lamp/i }).first()).toBeVisible();
    await page.goto('/products?option=Glaze:Sage');
    await expect(page.getByText('Some filters are taking a short break')).toBeVisible();
    await field(page).fill('vas');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  };
  const down = await keepDown('search');
  try {
    await browses();
  } finally {
    await down.release();
  }
  const whole = () => call('search', '/search?limit=1').then(({ status }) => status);
  await expect.poll(whole, { timeout: 60_000 }).toBe(200);
  const frozen = freeze('search');
  try {
    await browses();
  } finally {
    frozen.resume();
  }
  await expect
    .poll(async () => (await page.goto('/search?q=lamp')) && page.getByText('Search is taking a short break').count(), {
      timeout: 30_000,
    })
    .toBe(0);
});
