import { expect, test } from '@playwright/test';
import { signIn, tokenOf } from './support/account.ts';
import { address, call, filledCart, newEmail, readOrder } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { becomeGuest, cards, continueToPayment, fillCheckout, hydrated, pay, thanks } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

const orderId = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';

test('with saved addresses to send to and to bill, one press leads from checkout to payment', async ({ page }) => {
  const watched = watch(page);
  const account = await signIn(page);
  const { token, user } = await tokenOf(account);
  const save = (json: object) => call('user', `/users/${user.id}/addresses`, { token, json });
  const work = { ...address, fullName: 'Ada at work', country: 'DE', city: 'Berlin', postalCode: '10115' };
  await save({ ...work, defaultBilling: true });
  await save({ ...address, defaultShipping: true });
  await save({ ...address, fullName: 'Ada far away', country: 'KP' });
  await filledCart(1, undefined, token);

  await page.goto('/checkout');
  await expect(page.getByLabel('Email')).toHaveValue(account.email);
  const saved = page.getByRole('radiogroup', { name: 'Saved addresses' });
  await expect(saved.getByRole('radio', { name: /^Ada Lovelace/ })).toBeChecked();
  await expect(saved.getByRole('radio', { name: /^Ada far away/ })).toBeDisabled();
  const billing = page.getByRole('group', { name: 'Billing address' });
  await expect(billing.getByLabel('Same as shipping')).not.toBeChecked();
  await expect(billing.getByRole('radio', { name: /^Ada at work/ })).toBeChecked();
  await expect(billing.getByRole('radio', { name: /^Ada far away/ })).toBeEnabled();
  await expect(page.getByLabel('Full name')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  await look(page, 'checkout with saved addresses');

  await hydrated(page);
  await saved.getByRole('radio', { name: /^Ada at work/ }).check();
  await expect(page.getByRole('main')).toContainText('19%');
  await expect(billing.getByLabel('Same as shipping')).toBeChecked();
  await expect(billing.getByRole('radio')).toHaveCount(0);
  await saved.getByRole('radio', { name: /^Ada Lovelace/ }).check();
  await expect(page.getByRole('main')).toContainText('20%');
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  const order = await readOrder(orderId(page.url()), token);
  expect(order).toMatchObject({ email: account.email, shippingAddress: address, billingAddress: work });
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
  const saved = page.getByRole('radiogroup', { name: 'Saved addresses' });
  await saved.getByRole('radio', { name: /^Ada Lovelace/ }).check();
  await continueToPayment(page);
  expect(await book()).toHaveLength(1);
});

test('a guest has the bill made out to somebody else', async ({ page }) => {
  const watched = watch(page);
  const guest = await filledCart();
  await becomeGuest(page, guest);
  await page.goto('/checkout');
  await hydrated(page);
  await expect(page.getByLabel('Address')).toHaveCount(1);
  const email = await fillCheckout(page, newEmail());
  const billing = page.getByRole('group', { name: 'Billing address' });
  await expect(billing.getByLabel('Same as shipping')).toBeChecked();
  await billing.getByLabel('Same as shipping').uncheck();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(billing.getByLabel('Full name')).toBeFocused();
  await expect(billing.getByLabel('Country')).toHaveValue('GB');
  await look(page, 'checkout with a billing address to fill in');
  await billing.getByLabel('Full name').fill('Babbage & Co');
  await billing.getByLabel('Address', { exact: true }).fill('2 Ledger Lane');
  await billing.getByLabel('City').fill('Berlin');
  await billing.getByLabel('Postal code').fill('10115');
  await billing.getByLabel('Country').selectOption('DE');
  await continueToPayment(page);

  // back from the payment page it is as it was left
  await page.getByRole('link', { name: /^Back to/ }).click();
  await expect(billing.getByLabel('Full name')).toHaveValue('Babbage & Co');
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Billing addressBabbage & Co2 Ledger Lane10115 BerlinGermany');
  await look(page, 'order with a billing address');
  const told = async () => (await mailsTo(email)).map(({ text }) => text).join('\n');
  await expect.poll(told, { timeout: 60_000 }).toContain('Billing to:\nBabbage & Co');
  watched.expectQuiet();
});
