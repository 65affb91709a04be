import { expect, type Locator, type Page } from '@playwright/test';
import { newEmail, type Product, placedOrder, sellable, type Variant } from './api.ts';
import { shopOrigin } from './shop.ts';

export const cards = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  challenge: '4000 0000 0000 3220',
};

export const thanks = (page: Page): Locator => page.getByRole('heading', { level: 1, name: 'Thank you' });
export const cartLink = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /^Cart/ });

/** Once the page answers to the pointer: React has taken over what the server rendered. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main button, main a') ?? {}).some((key) => key.startsWith('__react')),
  );
}

export const variantPath = (slug: string, { options }: Pick<Variant, 'options'>): string => {
  const query = new URLSearchParams(
    Object.entries(options).map(([name, value]) => [name.toLowerCase().replaceAll(' ', '-'), value]),
  );
  return `/p/${slug}?${query}`;
};

/** Goes to a product of which there is plenty and puts one into the cart; answers its title. */
export async function putSomethingIntoTheCart(page: Page): Promise<string> {
  const { product, variant } = await sellable();
  await page.goto(variantPath(product.slug, variant));
  await addToCart(page);
  return product.title;
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

/** Makes the browser the guest who owns this cart. */
export async function becomeGuest(page: Page, { cartId, token }: { cartId: string; token: string }): Promise<void> {
  await page.context().addCookies([{ name: 'souk_cart', value: `${cartId}~${token}`, url: shopOrigin }]);
}

/** A guest in this browser with a paid order, on its page. */
export async function paidOrder(page: Page, quantity = 1, of?: { product: Product; variant: Variant }) {
  const guest = await placedOrder(quantity, of);
  await becomeGuest(page, guest);
  await page.goto(guest.order.paymentUrl);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Confirmed', { timeout: 30_000 });
  return guest;
}
