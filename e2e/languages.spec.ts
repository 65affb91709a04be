import { expect, type Page, test } from '@playwright/test';
import { newEmail, sellable } from './support/api.ts';
import { shopOrigin } from './support/shop.ts';
import { variantPath } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

/** Words that no German page of the shop says. Names of products, makers and files are not among them. */
const ENGLISH =
  /\b(the|and|your|you|with|this|from|cart|checkout|quantity|shipping|subtotal|search|sign in|sign out|order|orders|add to|see all|products|price|delivery|reviews?|address|payment|makers?)\b/i;

/** What the page says: its text, and the names that only assistive technology hears. */
async function said(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'alt', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
    ),
  );
  const [text = ''] = await page.locator('body').allInnerTexts();
  return [...text.split('\n'), await page.title(), ...names].filter((one) => one.trim() !== '');
}

async function expectGerman(page: Page, where: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const foreign = new Set(await page.locator('[lang]:not(html)').allInnerTexts());
  const english = (await said(page)).filter((text) => ENGLISH.test(text) && !foreign.has(text.trim()));
  expect(english, `English on ${where}`).toEqual([]);
}

const currencyButton = (page: Page, code: string) =>
  page.getByRole('contentinfo').getByRole('button', { name: new RegExp(`^${code}`) });
const languageLink = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('link', { name });

test('home, product, cart and checkout read German', async ({ page }) => {
  const watched = watch(page);
  const { product, variant } = await sellable();
  await page.goto('/de');
  await expectGerman(page, 'home');
  await page.goto(`/de${variantPath(product.slug, variant)}`);
  await expectGerman(page, 'product');
  await expect(page.getByRole('main')).toContainText('€');
  await page.getByRole('button', { name: 'In den Warenkorb' }).click();
  const cart = page.getByRole('banner').getByRole('link', { name: 'Warenkorb, 1 Artikel' });
  await expect(cart).toBeVisible();
  await cart.click();
  await expect(page).toHaveURL(/\/de\/cart$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ihr Warenkorb' })).toBeVisible();
  await expect(page.getByText('Zwischensumme')).toBeVisible();
  await expectGerman(page, 'cart');
  await look(page, 'German cart');
  await page.getByRole('link', { name: 'Zur Kasse' }).click();
  await expect(page).toHaveURL(/\/de\/checkout/);
  await expect(page.getByRole('heading', { level: 1, name: 'Kasse' })).toBeVisible();
  await expectGerman(page, 'checkout');

  // what is missing is told in German, too
  await page.getByRole('button', { name: 'Weiter zur Zahlung' }).click();
  await expect(page.getByText('Geben Sie Ihre E-Mail-Adresse an.')).toBeVisible();
  await page.getByLabel('E-Mail').fill(newEmail());
  await page.getByLabel('Vor- und Nachname').fill('Ada Lovelace');
  await page.getByLabel('Straße und Hausnummer').fill('Unter den Linden 6');
  await page.getByLabel('Ort', { exact: true }).fill('Berlin');
  await page.getByLabel('Postleitzahl').fill('10117');
  await page.getByLabel('Land', { exact: true }).selectOption({ label: 'Deutschland' });
  await look(page, 'German checkout');
  watched.expectQuiet();
});

test('the account’s ways in read German, and refusals do', async ({ page }) => {
  for (const path of ['/login', '/register', '/forgot-password', '/orders', '/account'])
    await test.step(path, async () => {
      await page.goto(`/de${path}`);
      await expectGerman(page, path);
    });
  await page.goto('/de/login');
  await page.getByLabel('E-Mail').fill(newEmail());
  await page.getByLabel('Passwort', { exact: true }).fill('not a password of ours');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'stimmt nicht' })).toBeVisible();
});

test('another language is the same page, and links stay in it', async ({ page }) => {
  const { product, variant } = await sellable();
  await page.goto(variantPath(product.slug, variant));
  await languageLink(page, 'Deutsch').click();
  await expect(page).toHaveURL(`/de${variantPath(product.slug, variant)}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('banner').getByRole('link', { name: 'Warenkorb' }).click();
  await expect(page).toHaveURL('/de/cart');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await languageLink(page, 'English').click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible();
});

test('a page names its address and its other languages', async ({ request }) => {
  for (const [path, canonical] of [
    ['/products', '/products'],
    ['/de/products', '/de/products'],
  ] as const) {
    const html = await (await request.get(path)).text();
    expect(html.match(/rel="canonical"/g), path).toHaveLength(1);
    expect(html).toContain(`<link rel="canonical" href="${shopOrigin}${canonical}"`);
    for (const [language, address] of Object.entries({ en: '/products', de: '/de/products', 'x-default': '/products' }))
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" href[lL]ang="${language}" href="${shopOrigin}${address}"`),
      );
  }
  for (const [path, canonical] of Object.entries({ '/en': '/', '/en/cart?a=b': '/cart?a=b', '/DE/cart': '/de/cart' })) {
    const moved = await request.get(path, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location], path).toEqual([308, canonical]);
  }
});

test('another currency changes the prices, and newcomers still get pages from the cache', async ({ page, request }) => {
  const { product, variant } = await sellable();
  const path = variantPath(product.slug, variant);
  await page.goto(path);
  await expect(page.getByRole('main')).toContainText('$');
  await expect(currencyButton(page, 'USD')).toHaveAttribute('aria-pressed', 'true');
  await currencyButton(page, 'JPY').click();
  await expect(page).toHaveURL(path);
  await expect(currencyButton(page, 'JPY')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('main')).toContainText('¥');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('¥');

  const yen = { headers: { cookie: 'souk_currency=JPY' } };
  await request.get(path, yen);
  expect((await request.get(path, yen)).headers()['x-cache']).toMatch(/hit|stale/);
  expect(await (await request.get(path)).text()).not.toContain('¥');
});

test('what is not there is not there in German, either', async ({ page }) => {
  const answer = await page.goto('/de/nirgends');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Seite nicht gefunden' })).toBeVisible();
  await expectGerman(page, '404');
  await page.getByRole('link', { name: 'Zurück zum Shop' }).click();
  await expect(page).toHaveURL('/de');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('language and currency are chosen, and the search stays in the language', async ({ page }) => {
    await page.goto('/products');
    await languageLink(page, 'Deutsch').click();
    await expect(page).toHaveURL('/de/products');
    await currencyButton(page, 'JPY').click();
    await expect(page).toHaveURL('/de/products');
    await expect(page.getByRole('main')).toContainText('¥');
    await page.getByRole('searchbox', { name: 'Suche' }).fill('vase');
    await page.getByRole('searchbox', { name: 'Suche' }).press('Enter');
    await expect(page).toHaveURL(/\/de\/search\?q=vase/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
});
