import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { shopOrigin } from './support/shop.ts';

/** Texts of elements, as a real XML parser reads them; fails on what is not well-formed. */
async function read(page: Page, xml: string, names: string[]): Promise<Record<string, string[]>[]> {
  return page.evaluate(
    ([text, wanted]) => {
      const document = new DOMParser().parseFromString(text as string, 'application/xml');
      const broken = document.querySelector('parsererror');
      if (broken) throw new Error(broken.textContent ?? 'not well-formed');
      return [...document.documentElement.querySelectorAll('sitemap, url, item')].map((entry) =>
        Object.fromEntries(
          (wanted as string[]).map((name) => [
            name,
            [...entry.getElementsByTagName(name)].map((one) => one.textContent),
          ]),
        ),
      );
    },
    [xml, names],
  );
}

async function fetched(request: APIRequestContext, path: string, type: RegExp): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()['content-type']).toMatch(type);
  return answer.text();
}
const xmlOf = (request: APIRequestContext, path: string) => fetched(request, path, /application\/xml/);
const first = (entry: Record<string, string[]>, name: string): string => entry[name]?.[0] ?? '';

test('robots and the sitemap lead to every page, in both languages, and each answers', async ({ page, request }) => {
  test.setTimeout(180_000);
  expect(await fetched(request, '/robots.txt', /text\/plain/)).toContain(`Sitemap: ${shopOrigin}/sitemap.xml`);
  const parts = await read(page, await xmlOf(request, '/sitemap.xml'), ['loc', 'lastmod']);
  expect(parts.length).toBeGreaterThan(0);
  const addresses: string[] = [];
  for (const part of parts) {
    const urls = await read(page, await xmlOf(request, first(part, 'loc')), [
      'loc',
      'lastmod',
      'image:loc',
      'xhtml:link',
    ]);
    expect(urls.length).toBeLessThanOrEqual(5_000);
    for (const url of urls) {
      addresses.push(first(url, 'loc'));
      expect(url['xhtml:link']).toHaveLength(3);
    }
    expect(urls.filter((url) => url['image:loc']?.length).length).toBeGreaterThan(100);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(expect.arrayContaining([`${shopOrigin}/`, `${shopOrigin}/de`, `${shopOrigin}/p/moon-jar`]));
  for (const address of addresses)
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
  expect((await request.get('/sitemaps/99.xml')).status()).toBe(404);
});

const FEEDS = [
  { path: '/feeds/google.xml', currency: 'USD', locale: 'en' },
  { path: '/feeds/google-en-usd.xml', currency: 'USD', locale: 'en' },
  { path: '/feeds/google-de-eur.xml', currency: 'EUR', locale: 'de' },
] as const;
const NAMES = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'availability',
  'price',
  'sale_price',
  'brand',
  'condition',
].map((name) => `g:${name}`);

for (const { path, currency, locale } of FEEDS)
  test(`${path} has every variant, at the price of its page`, async ({ page, request }) => {
    const items = await read(page, await xmlOf(request, path), NAMES);
    expect(items.length).toBeGreaterThan(100);
    expect(new Set(items.map((item) => first(item, 'g:id'))).size).toBe(items.length);
    for (const item of items) {
      expect(first(item, 'g:title')).not.toBe('');
      expect(first(item, 'g:description').length).toBeGreaterThan(20);
      expect(first(item, 'g:price')).toMatch(new RegExp(`^\\d+\\.\\d\\d ${currency}$`));
      expect(first(item, 'g:availability')).toMatch(/^(in_stock|out_of_stock)$/);
      expect(first(item, 'g:condition')).toBe('new');
    }
    const picture = await request.get(first(items[0] ?? {}, 'g:image_link'));
    expect(picture.status()).toBe(200);
    const reduced = items.filter((item) => item['g:sale_price']?.length);
    for (const item of [...items.filter((_, n) => n % 40 === 0), ...reduced.slice(0, 2)]) {
      const [amount = ''] = (first(item, 'g:sale_price') || first(item, 'g:price')).split(' ');
      const shown = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount));
      await page.goto(first(item, 'g:link'));
      // Where nothing is behind the point, a page leaves it out.
      await expect(page.locator('main'), first(item, 'g:link')).toContainText(shown.replace(/\.00$/, ''));
    }
  });

test('what nobody makes is not found, and a file is only read', async ({ request }) => {
  for (const path of ['/feeds/google-fr-eur.xml', '/feeds/..%2fsitemap.xml', '/sitemaps/0.xml', '/sitemaps/a.xml'])
    expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.post('/sitemap.xml', { data: {} })).status()).toBe(405);
  const head = await request.head('/sitemap.xml');
  expect([head.status(), head.headers()['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
});

test('home, a category and a product say what they are where they are shared', async ({ page, request }) => {
  for (const path of ['/', '/de', '/c/vases', '/p/moon-jar']) {
    await page.goto(path);
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
    expect(await meta('og:url')).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    for (const name of ['og:title', 'og:description']) expect(await meta(name), `${path} ${name}`).toBeTruthy();
    const picture = (await meta('og:image')) ?? '';
    expect((await request.get(picture)).status(), `${path} ${picture}`).toBe(200);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  }
});

test('lists that are narrowed are the list, searches and private pages are nobody’s', async ({ page }) => {
  await page.goto('/c/vases?sort=price-asc&inStock=true');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${shopOrigin}/c/vases`);
  const crumbs = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(crumbs.map((text) => JSON.parse(text)['@type'])).toContain('BreadcrumbList');
  for (const path of ['/search?q=vase', '/cart', '/login', '/register']) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"]').first(), path).toHaveAttribute('content', /noindex/);
  }
});
