import { expect, test } from '@playwright/test';
import { orderStatus, placedOrder } from './support/api.ts';
import { keepDown, kill, mailsTo } from './support/shop.ts';
import { becomeGuest, cards, checkOut, pay, putSomethingIntoTheCart, thanks } from './support/shopper.ts';

const oneMail = (email: string) => expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);

test('a declined card, then a good one: one order, paid once', async ({ page }) => {
  await putSomethingIntoTheCart(page);
  const email = await checkOut(page);
  await pay(page, cards.declined);
  await expect(page.getByRole('alert')).toContainText(/declined/i);
  await expect(page.getByLabel('Card number')).toBeEditable();
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Confirmed', { timeout: 30_000 });
  await oneMail(email);
});

test('a 3-D Secure card: a failed challenge asks again, a passed one confirms the order', async ({ page }) => {
  await putSomethingIntoTheCart(page);
  await checkOut(page);
  await pay(page, cards.challenge);
  await page.getByRole('button', { name: 'Fail authentication' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await pay(page, cards.challenge);
  await page.getByRole('button', { name: 'Complete authentication' }).click();
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
});

test('closing the browser right after paying still ends in a confirmed order and a mail', async ({ page }) => {
  const { order, token, email } = await placedOrder();
  await page.goto(order.paymentUrl);
  await page.route('**/orders/**', (route) => route.abort()); // the way back to the shop never loads
  await pay(page, cards.good);
  await page.close();
  await expect.poll(() => orderStatus(order.id, token), { timeout: 30_000 }).toBe('confirmed');
  await oneMail(email);
});

test('kill -9 of the order service between paying and confirming loses nothing', async ({ page }) => {
  const guest = await placedOrder();
  await becomeGuest(page, guest);
  await page.goto(guest.order.paymentUrl);
  const down = await keepDown('order');
  try {
    await pay(page, cards.good);
    await page.waitForURL(/\/orders\//); // paid, and sent back to a shop that cannot read the order yet
    await expect(page.getByRole('heading', { level: 1, name: /short break/i })).toBeVisible();
  } finally {
    await down.release();
  }
  await expect.poll(() => orderStatus(guest.order.id, guest.token), { timeout: 45_000 }).toBe('confirmed');
  await page.reload();
  await expect(thanks(page)).toBeVisible();
  await oneMail(guest.email);
});

for (const part of ['order', 'payment', 'notification'] as const)
  test(`kill -9 of the ${part} service while the payment is on its way: one confirmed order, one mail`, async ({
    page,
  }) => {
    const { order, token, email } = await placedOrder();
    await page.goto(order.paymentUrl);
    await pay(page, cards.good);
    kill(part);
    const status = () => orderStatus(order.id, token).catch(() => 'out of reach');
    await expect.poll(status, { timeout: 45_000 }).toBe('confirmed');
    await oneMail(email);
  });
