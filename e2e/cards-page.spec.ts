import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/account.ts';
import { placedOrder } from './support/api.ts';
import { freeze, keepDown } from './support/shop.ts';
import { cards, hydrated, pay } from './support/shopper.ts';

test('a card that was saved while paying is listed, and removed after a question', async ({ page }) => {
  const account = await signIn(page);
  await page.goto('/account/payment-methods');
  await expect(page.getByRole('heading', { name: 'No saved cards' })).toBeVisible();
  const { order } = await placedOrder(1, undefined, (await tokenOf(account)).token);
  await page.goto(order.paymentUrl);
  await page.getByRole('checkbox', { name: 'Save payment information for future purchases' }).check();
  await pay(page, cards.good);
  await page.waitForURL(/\/orders\//);

  await page.goto('/account/payment-methods');
  await hydrated(page);
  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Visa ending in 4242' });
  await expect(card).toContainText('Expires 12/2034');
  const remove = card.getByRole('button', { name: 'Remove Visa ending in 4242' });
  await remove.click();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove card' }).click();
  await expect(page.getByRole('heading', { name: 'No saved cards' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your cards' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No saved cards' })).toBeVisible();
});

test('without the payment service the page says so, and shows the cards once it is back', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const payment = await keepDown('payment');
  try {
    await page.goto('/account/payment-methods');
    await hydrated(page);
    await expect(page.getByText('Your cards are safe, but cannot be shown')).toBeVisible();
  } finally {
    await payment.release();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'No saved cards' })).toBeVisible();
});

test('a payment service that takes calls and never answers costs the page its cards, not itself', async ({ page }) => {
  await signIn(page);
  const payment = freeze('payment');
  try {
    await page.goto('/account/payment-methods');
    await expect(page.getByText('Your cards are safe, but cannot be shown')).toBeVisible();
  } finally {
    payment.resume();
  }
});
