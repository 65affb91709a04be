import { expect, type Page, test } from '@playwright/test';
import { type Account, makeAccount, signIn, tokenOf } from './support/account.ts';
import { makeProduct, removeProduct } from './support/admin.ts';
import { call, placedOrder } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { cards, checkOut, hydrated, paidOrder, pay, putSomethingIntoTheCart, thanks } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

const orderCards = (page: Page) => page.getByRole('main').getByRole('article');

/** Follows the link that was mailed to a new account. */
async function verifyEmail({ email }: Account) {
  const link = async () => /verify-email\?token=([\w-]+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1];
  await expect.poll(link, { timeout: 20_000 }).toBeTruthy();
  expect((await call('user', '/email-verifications', { json: { token: await link() } })).status).toBe(204);
}

test('a guest’s order is the user’s once the e-mail is verified; it is in the list, and bought again', async ({
  page,
}) => {
  const watched = watch(page);
  await page.goto('/orders');
  await expect(page.getByRole('heading', { name: 'Sign in to see your orders' })).toBeVisible();
  await look(page, 'orders of nobody');

  const title = await putSomethingIntoTheCart(page);
  const email = await checkOut(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  const path = new URL(page.url()).pathname;
  await page.goto('/orders');
  await expect(orderCards(page)).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText('placed in this browser');

  const account = await makeAccount({ email });
  await page.context().clearCookies();
  await signIn(page, { account });
  await page.goto('/orders');
  await expect(page.getByRole('main')).toContainText('as soon as your e-mail is verified');
  await expect(orderCards(page)).toHaveCount(0);
  await verifyEmail(account);
  await expect(async () => {
    await page.reload();
    await expect(orderCards(page)).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(orderCards(page)).toContainText('Confirmed');
  await look(page, 'orders');

  await orderCards(page).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole('main')).toContainText(title);
  await hydrated(page);
  await page.getByRole('button', { name: /^Buy again/ }).click();
  await expect(page).toHaveURL(/\/cart$/);
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  await expect(line.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('1');
  watched.expectQuiet();
});

test('what is not sold any more is told where an order is bought again', async ({ page }) => {
  const own = await makeProduct({ title: `A plate for one test ${Date.now()}`, price: 4500 });
  await paidOrder(page, 2, own);
  await removeProduct(own.product.id);
  await page.goto('/orders');
  await hydrated(page);
  await page.getByRole('button', { name: /^Buy again/ }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole('main')).toContainText(`${own.product.title} can no longer be had, and was left out.`);
  await expect(page.getByRole('main')).toContainText('Nothing in it yet');
});

test('many orders come in pages, the newest first, and nobody else’s', async ({ page }) => {
  const account = await signIn(page);
  await page.goto('/orders');
  await expect(page.getByRole('heading', { name: 'No orders yet' })).toBeVisible();
  const { token } = await tokenOf(account);
  const placed: string[] = [];
  for (let i = 0; i < 11; i++) placed.unshift((await placedOrder(1, undefined, token)).order.number);
  await page.reload();
  const numbers = async () =>
    (await orderCards(page).getByRole('heading').allTextContents()).map((text) => text.replace('Order ', ''));
  expect(await numbers()).toEqual(placed.slice(0, 10));
  await page.getByRole('link', { name: 'Older orders' }).click();
  await expect(orderCards(page)).toHaveCount(1);
  expect(await numbers()).toEqual(placed.slice(10));
  await page.getByRole('link', { name: 'Newest orders' }).click();
  await expect(orderCards(page)).toHaveCount(10);
  const other = await page.goto('/orders?after=rubbish');
  expect(other?.status()).toBe(404);
});
