import { expect, type Page, test } from '@playwright/test';
import { watch } from './support/watch.ts';

/** Where nothing was bought yet, what is new. */
const EVERYBODYS = /^(Much liked at the moment|New in the shop)$/;
const shelf = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const titles = (page: Page, name: string) => shelf(page, name).getByRole('heading', { level: 3 }).allTextContents();

/** Looks at a product until the shop has been told. */
async function lookAt(page: Page, slug: string): Promise<void> {
  const told = page.waitForResponse((answer) => answer.url().includes('recommend.view'));
  await page.goto(`/p/${slug}`);
  expect((await told).status()).toBe(200);
}
const scrolledTo = (page: Page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

test('what goes with a product is on its page without any script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/p/moon-jar');
  const goes = await titles(page, 'Goes well with');
  expect(goes.length).toBeGreaterThanOrEqual(3);
  expect(goes).not.toContain('Moon Jar');
  await context.close();
});

test('what was looked at is shown again and explains what is for somebody, until they want it forgotten', async ({
  page,
  context,
}) => {
  const watched = watch(page);
  await lookAt(page, 'moon-jar');
  await lookAt(page, 'carrow-throw');
  const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('souk_visitor'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await scrolledTo(page);
  await expect(shelf(page, 'Recently viewed')).toBeVisible();
  expect(await titles(page, 'Recently viewed')).toEqual(['Moon Jar']);

  await page.goto('/');
  await scrolledTo(page);
  const forYou = shelf(page, 'For you');
  await forYou.scrollIntoViewIfNeeded();
  await expect(forYou.getByText('Because you looked at Moon Jar').first()).toBeVisible();
  await forYou.getByRole('button', { name: 'Forget it, and remember nothing' }).click();
  await expect(shelf(page, EVERYBODYS)).toBeVisible();
  await expect(page.getByText(/^Because you looked at/)).toHaveCount(0);

  await lookAt(page, 'moon-jar');
  await lookAt(page, 'carrow-throw');
  await scrolledTo(page);
  await expect(shelf(page, 'Recently viewed')).toHaveCount(0);
  watched.expectQuiet();
});

test('a browser that asks for no tracking is given no cookie, and nobody is told', async ({ browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'sec-gpc': '1' } });
  const page = await context.newPage();
  await lookAt(page, 'moon-jar');
  expect((await context.cookies()).filter(({ name }) => name.endsWith('souk_visitor'))).toEqual([]);
  await page.goto('/');
  await scrolledTo(page);
  await expect(shelf(page, EVERYBODYS)).toBeVisible();
  await context.close();
});
