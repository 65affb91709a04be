import { expect, test } from '@playwright/test';
import { makeAccount, signInByForm } from './support/account.ts';
import {
  cards,
  continueToPayment,
  fillCheckout,
  hydrated,
  pay,
  putSomethingIntoTheCart,
  thanks,
} from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

test('a card that is saved on the payment page pays the next order in one press', async ({ page }) => {
  const watched = watch(page);
  const account = await makeAccount();
  await page.goto('/login');
  await hydrated(page);
  await signInByForm(page, account);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Account' })).toBeVisible();

  await putSomethingIntoTheCart(page);
  await page.goto('/checkout');
  await hydrated(page);
  await fillCheckout(page, account.email);
  await page.getByLabel('Save this address').check();
  await continueToPayment(page);
  await page.getByRole('checkbox', { name: 'Save payment information for future purchases' }).check();
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });

  await putSomethingIntoTheCart(page);
  await page.goto('/checkout');
  await hydrated(page);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByRole('radio', { name: 'Visa ending 4242' })).toBeChecked({ timeout: 20_000 });
  await expect(page.getByLabel('Card number')).toBeHidden();
  await look(page, 'payment page with a saved card');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Confirmed', { timeout: 30_000 });
  watched.expectQuiet();
});
