import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/account.ts';
import { address, call, filledCart, readOrder } from './support/api.ts';
import { cards, continueToPayment, hydrated, pay, thanks } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

const orderId = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';

test('with a saved address, one press leads from checkout to payment', async ({ page }) => {
  const watched = watch(page);
  const account = await signIn(page);
  const { token, user } = await tokenOf(account);
  const save = (json: object) => call('user', `/users/${user.id}/addresses`, { token, json });
  await save({ ...address, fullName: 'Ada at work', country: 'DE', city: 'Berlin', postalCode: '10115' });
  await save({ ...address, defaultShipping: true });
  await save({ ...address, fullName: 'Ada far away', country: 'KP' });
  await filledCart(1, undefined, token);

  await page.goto('/checkout');
  await expect(page.getByLabel('Email')).toHaveValue(account.email);
  const saved = page.getByRole('radiogroup', { name: 'Saved addresses' });
  await expect(saved.getByRole('radio', { name: /^Ada Lovelace/ })).toBeChecked();
  await expect(saved.getByRole('radio', { name: /^Ada far away/ })).toBeDisabled();
  await expect(page.getByLabel('Full name')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  await look(page, 'checkout with saved addresses');

  await hydrated(page);
  await saved.getByRole('radio', { name: /^Ada at work/ }).check();
  await expect(page.getByRole('main')).toContainText('19%');
  await saved.getByRole('radio', { name: /^Ada Lovelace/ }).check();
  await expect(page.getByRole('main')).toContainText('20%');
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  const order = await readOrder(orderId(page.url()), token);
  expect(order).toMatchObject({ email: account.email, shippingAddress: address });
  watched.expectQuiet();
});

test('an address that is typed can be kept for the next order', async ({ page }) => {
  const account = await signIn(page);
  const { token, user } = await tokenOf(account);
  const book = async () =>
    (await call<{ items: object[] }>('user', `/users/${user.id}/addresses`, { token })).body.items;
  await filledCart(1, undefined, token);
  await page.goto('/checkout');
  await hydrated(page);
  await page.getByLabel('Full name').fill(address.fullName);
  await page.getByLabel('Address', { exact: true }).fill(address.address);
  await page.getByLabel('City').fill(address.city);
  await page.getByLabel('Country').selectOption(address.country);
  await page.getByLabel('Save this address').check();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Postal code')).toBeFocused();
  await page.getByLabel('Postal code').fill(address.postalCode);
  await look(page, 'checkout of a user without a saved address');
  await continueToPayment(page);
  expect(await book()).toMatchObject([{ ...address, defaultShipping: true }]);

  // back from the payment page it is there to be chosen, and kept only once
  await page.goto('/checkout');
  await expect(page.getByRole('radio', { name: /^Ada Lovelace/ })).toBeChecked();
  await hydrated(page);
  await page.getByRole('radio', { name: 'Use another address' }).check();
  await expect(page.getByLabel('Full name')).toHaveValue('');
  await page.getByLabel('Full name').fill('Ada at work');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Address', { exact: true })).toBeFocused();
  await page.getByRole('radio', { name: /^Ada Lovelace/ }).check();
  await continueToPayment(page);
  expect(await book()).toHaveLength(1);
});
