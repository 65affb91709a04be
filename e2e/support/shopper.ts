import { expect, type Page } from '@playwright/test';
import { newEmail } from './api.ts';

export const cards = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  challenge: '4000 0000 0000 3220',
};

/** From the product list into the cart: the first product that can be bought. */
export async function putSomethingIntoTheCart(page: Page): Promise<string> {
  await page.goto('/products?inStock=true');
  const product = page.getByRole('main').getByRole('article').first().getByRole('link').first();
  await product.click();
  await expect(page).toHaveURL(/\/p\//);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await addToCart(page);
  return title;
}

export async function addToCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('status').filter({ hasText: /added/i }).first()).toBeVisible();
}

export async function fillCheckout(page: Page, email = newEmail()): Promise<string> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Full name').fill('Ada Lovelace');
  await page.getByLabel('Address', { exact: true }).fill('12 St James’s Square');
  await page.getByLabel('City').fill('London');
  await page.getByLabel('Postal code').fill('SW1Y 4JH');
  await page.getByLabel('Country').selectOption('GB');
  await page.getByRole('radio', { name: /standard/i }).check();
  return email;
}

export async function continueToPayment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Card number')).toBeVisible({ timeout: 20_000 });
}

export async function pay(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card);
  await page.getByLabel('Expiry').fill('12 / 34');
  await page.getByLabel('CVC').fill('123');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
}

/** The cart page, the checkout form and on to the payment page; answers the e-mail used. */
export async function checkOut(page: Page): Promise<string> {
  await page.goto('/cart');
  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(page).toHaveURL(/\/checkout/);
  const email = await fillCheckout(page);
  await continueToPayment(page);
  return email;
}
