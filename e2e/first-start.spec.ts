import { expect, type Page, test } from '@playwright/test';
import { openShell } from './support/own-shell.ts';
import { doorOf, type RemoteDoor } from './support/remote-door.ts';
import { addToCart, cartLink } from './support/shopper.ts';

// A shell that has seen nothing yet meets remotes that do not give it what it needs. What the shop's own shell has loaded or
// kept must not help: each test has a shell of its own.

const PRODUCT = '/p/ridge-vase';
/** What the shell's server evaluates. The browser's half of the same build is elsewhere, and can be fetched. */
const SERVER_FILES = /^\/_next\/static\/ssr\//;
/** The container answers, but not the chunks it is made of. */
const SERVER_CHUNKS = /^\/_next\/static\/ssr\/(?!remoteEntry)/;

let catalog: RemoteDoor;
let checkout: RemoteDoor;
let shell: Awaited<ReturnType<typeof openShell>> | undefined;
test.beforeEach(async () => {
  [catalog, checkout] = await Promise.all([doorOf('catalog-mf'), doorOf('checkout-mf')]);
});
test.afterEach(async () => {
  catalog.close();
  checkout.close();
  await shell?.close();
  shell = undefined;
});

const start = async () => {
  shell = await openShell({ catalog: catalog.origin, checkout: checkout.origin });
};
const at = (path: string) => `${shell?.origin}${path}`;
const statusOf = async (page: Page, path: string) => (await page.goto(at(path)))?.status();
const htmlOf = async (page: Page, path: string) => (await page.request.get(at(path))).text();
const back = (page: Page, path: string) => expect.poll(() => statusOf(page, path), { timeout: 30_000 }).toBe(200);
const shortBreak = (page: Page) => page.getByRole('heading', { level: 1, name: /short break/i });

for (const [how, paths] of [
  [404, SERVER_FILES],
  [500, SERVER_CHUNKS],
  ['hang', SERVER_FILES],
] as const) {
  test(`the bundles of a living checkout answer ${how} to the server: its places fall back, then recover`, async ({
    page,
  }) => {
    checkout.refuse(paths, how);
    await start();
    const html = await htmlOf(page, PRODUCT);
    expect(html).toContain('Buying takes a short break');
    expect(html).toMatch(/<title[^>]*>Ridge Vase/); // its own, and a search engine may have it
    expect(html).not.toContain('noindex');

    // the browser can fetch its own half, so the page completes itself
    expect(await statusOf(page, PRODUCT)).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: 'Ridge Vase' })).toBeVisible();
    await addToCart(page);
    await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');

    expect(await statusOf(page, '/cart')).toBe(503);
    await expect(shortBreak(page)).toBeVisible();
    expect(await htmlOf(page, '/cart')).toMatch(/<title[^>]*>This section is taking a short break/);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Souk' })).toBeVisible();
    expect((await page.request.get(at('/health/ready'))).status()).toBe(200);

    checkout.open();
    await back(page, '/cart');
    await expect(page.getByRole('main')).toContainText('Ridge Vase');
    await expect.poll(() => htmlOf(page, PRODUCT), { timeout: 30_000 }).toContain('Add to cart');
  });
}

test('the bundles of a living catalogue cannot be fetched by the server: its pages say so, the cart works', async ({
  page,
}) => {
  catalog.refuse(SERVER_FILES, 500);
  await start();
  expect(await statusOf(page, PRODUCT)).toBe(503);
  await expect(shortBreak(page)).toBeVisible();
  await expect(cartLink(page)).toBeVisible();
  expect(await statusOf(page, '/cart')).toBe(200);
  await page.getByRole('banner').getByRole('link', { name: 'Souk' }).click(); // within the tab, without a reload
  await expect(shortBreak(page)).toBeVisible();
  catalog.open();
  await back(page, PRODUCT);
  await addToCart(page);
});

test('checkout silent at the first start ever: nothing leads to a cart that nobody knows, and it is there with the first answer', async ({
  page,
}) => {
  checkout.refuse(/^\//, 'hang');
  await start();
  expect(await statusOf(page, PRODUCT)).toBe(200);
  await expect(page.getByText('Buying takes a short break')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Souk' })).toBeVisible();
  await expect(cartLink(page)).toHaveCount(0);
  expect(await statusOf(page, '/cart')).toBe(503); // not "there is no such page"
  await expect(shortBreak(page)).toBeVisible();

  checkout.open();
  await back(page, '/cart');
  // the page without the link was not kept for others
  await expect
    .poll(async () => (await page.goto(at(PRODUCT))) && (await cartLink(page).count()), { timeout: 30_000 })
    .toBe(1);
  await addToCart(page);
});

test('checkout falls silent right after the first start ever, before anybody has come: the header leads to the cart', async ({
  page,
}) => {
  await start();
  await expect.poll(() => checkout.passed.some((path) => path.startsWith('/api/trpc/routes'))).toBe(true);
  checkout.refuse(/^\//, 'hang');
  expect(await statusOf(page, PRODUCT)).toBe(200);
  await expect(cartLink(page)).toHaveAttribute('href', '/cart');
  await expect(page.getByText('Buying takes a short break')).toBeVisible();
});
