import { expect, type Page, test } from '@playwright/test';
import { makeGiftCard } from './support/admin.ts';
import { filledCart, readOrder } from './support/api.ts';
import { becomeGuest, cards, continueToPayment, fillCheckout, hydrated, pay, thanks } from './support/shopper.ts';
import { look } from './support/watch.ts';

async function openCheckout(page: Page) {
  const guest = await filledCart(1);
  await becomeGuest(page, guest);
  await page.goto('/checkout');
  await hydrated(page);
  return guest;
}
async function use(page: Page, code: string) {
  await page.getByRole('textbox', { name: 'Gift card' }).fill(code);
  await page.getByRole('textbox', { name: 'Gift card' }).press('Enter');
}
const orderId = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test('a gift card pays a part, and a card the rest', async ({ page }) => {
  const card = await makeGiftCard(1000);
  const { token } = await openCheckout(page);
  await use(page, 'no such code');
  await expect(page.getByText('There is no such gift card')).toBeVisible();
  await use(page, card.code.toLowerCase());
  await expect(page.getByRole('button', { name: `Remove gift card ending ${card.last4}` })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('−$10.00');
  await expect(page.getByRole('main')).toContainText('Left to pay');
  await look(page, 'checkout with a gift card');
  await fillCheckout(page);
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText(`ending ${card.last4}`);
  const order = await readOrder(orderId(page), token);
  expect(order.giftCard).toMatchObject({ last4: card.last4, amount: { amount: 1000 } });
});

test('a gift card that is enough: nothing is left to pay, and no card is asked for', async ({ page }) => {
  const card = await makeGiftCard(500_000);
  await openCheckout(page);
  await use(page, card.code);
  await fillCheckout(page);
  await page.getByRole('button', { name: 'Place order' }).click();
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Confirmed', { timeout: 30_000 });

  await openCheckout(page);
  await use(page, card.code);
  await page.getByRole('button', { name: `Remove gift card ending ${card.last4}` }).click();
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Gift card' })).toBeFocused();
});
