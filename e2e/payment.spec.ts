import { expect, test } from '@playwright/test';
import { orderStatus, placedOrder } from './support/api.ts';
import { kill, mailsTo, ready } from './support/shop.ts';
import { cards, checkOut, pay, putSomethingIntoTheCart } from './support/shopper.ts';

test('a declined card, then a good one: one order, paid once', async ({ page }) => {
  await putSomethingIntoTheCart(page);
  const email = await checkOut(page);
  await pay(page, cards.declined);
  await expect(page.getByRole('alert')).toContainText(/declined/i);
  await expect(page.getByLabel('Card number')).toBeEditable();
  await pay(page, cards.good);
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText(/confirmed/i, { timeout: 30_000 });
  await expect.poll(async () => (await mailsTo(email)).length).toBe(1);
});

test('a 3-D Secure card is asked for once more, then the order is confirmed', async ({ page }) => {
  await putSomethingIntoTheCart(page);
  await checkOut(page);
  await pay(page, cards.challenge);
  await page.getByRole('button', { name: 'Complete authentication' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible({ timeout: 30_000 });
});

test('closing the browser right after paying still ends in a confirmed order and a mail', async ({ page }) => {
  const { order, token, email } = await placedOrder();
  await page.goto(order.paymentUrl);
  await page.route('**/orders/**', (route) => route.abort()); // the way back to the shop never loads
  await pay(page, cards.good);
  await page.close();
  await expect.poll(() => orderStatus(order.id, token), { timeout: 30_000 }).toBe('confirmed');
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
});

test('kill -9 of the order service between paying and confirming loses nothing', async ({ page }) => {
  const { order, token, email } = await placedOrder();
  await page.goto(order.paymentUrl);
  kill('order');
  await pay(page, cards.good);
  await ready('order', 60_000);
  await expect.poll(() => orderStatus(order.id, token), { timeout: 45_000 }).toBe('confirmed');
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
});

test('the way back from the payment page leads to the cart, which is still there', async ({ page }) => {
  const title = await putSomethingIntoTheCart(page);
  await checkOut(page);
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText(title);
});
