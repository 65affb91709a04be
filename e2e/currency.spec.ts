import { expect, type Page, test } from '@playwright/test';
import { call, newEmail, type Order, sellable } from './support/api.ts';
import { mailsTo, shopOrigin } from './support/shop.ts';
import { cards, continueToPayment, fillCheckout, hydrated, pay, thanks, variantPath } from './support/shopper.ts';

const euros = /\d[\d.]*,\d{2}\s€/;
const yen = /¥\d[\d,]*(?![\d.,]*\.\d)/;
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

/** The guest's order that this page shows. */
async function orderOf(page: Page): Promise<Order & { currency: string; locale: string }> {
  const id = /orders\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const [cookie] = (await page.context().cookies(shopOrigin)).filter(({ name }) => name === 'souk_cart');
  const token = decodeURIComponent(cookie?.value ?? '').split('~')[1] ?? '';
  return (await call<Order & { currency: string; locale: string }>('order', `/orders/${id}`, { token })).body;
}

test('German pages sell in euros, from the product to the payment page, the order and the mail', async ({ page }) => {
  const { product, variant } = await sellable();
  await page.goto(`/de${variantPath(product.slug, variant)}`);
  await expect(page.getByRole('main')).toContainText(euros);
  await hydrated(page);
  await page.getByRole('button', { name: 'In den Warenkorb' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: /^Warenkorb, 1/ })).toBeVisible();
  await page.goto('/de/cart');
  await expect(page.getByRole('main')).toContainText('Zwischensumme');
  await expect(page.getByRole('main')).toContainText(euros);
  await page.getByRole('link', { name: 'Zur Kasse' }).click();
  await expect(page).toHaveURL(/\/de\/checkout/);
  const email = newEmail();
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Vor- und Nachname').fill('Ada Lovelace');
  await page.getByLabel('Straße und Hausnummer').fill('Am Markt 1');
  await page.getByLabel('Ort', { exact: true }).fill('Bonn');
  await page.getByLabel('Postleitzahl').fill('53111');
  await page.getByLabel('Land', { exact: true }).selectOption({ label: 'Deutschland' });
  await page.getByRole('button', { name: 'Weiter zur Zahlung' }).click();

  await expect(page.getByLabel('Kartennummer')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByText('Zu zahlen')).toBeVisible();
  await expect(page.locator('body')).toContainText(euros);
  await page.getByLabel('Kartennummer').fill(cards.good);
  await page.getByLabel('Gültig bis').fill('12 / 34');
  await page.getByLabel('Prüfziffer').fill('123');
  await page.getByRole('button', { name: 'Bezahlen', exact: true }).click();

  await expect(page).toHaveURL(/\/de\/orders\//, { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'Vielen Dank' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(euros);
  const order = await orderOf(page);
  expect(order).toMatchObject({ currency: 'EUR', locale: 'de' });
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toBe(`Ihre Souk-Bestellung ${order.number} ist bestätigt`);
  const total = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(order.total.amount / 100);
  for (const form of [mail?.html, mail?.text]) {
    expect(plain(form)).toContain(plain(total));
    expect(form).toContain(`/de/orders/${order.id}`);
  }
});

test('whoever changes to yen takes the cart along, and pays whole yen', async ({ page }) => {
  const { product, variant } = await sellable();
  await page.goto(variantPath(product.slug, variant));
  await hydrated(page);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Cart, 1 item' })).toBeVisible();
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText('$');
  await page.getByRole('contentinfo').getByRole('button', { name: /JPY/ }).click();
  await expect(page.getByRole('main')).toContainText(yen);
  await expect(page.getByRole('main')).not.toContainText('$');
  await page.getByRole('link', { name: 'Checkout' }).click();
  const email = await fillCheckout(page);
  await continueToPayment(page);
  await expect(page.locator('body')).toContainText(yen);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  const order = await orderOf(page);
  expect(order).toMatchObject({ currency: 'JPY', locale: 'en' });
  await expect(page.getByRole('main')).toContainText(`¥${order.total.amount.toLocaleString('en-US')}`);
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
  expect((await mailsTo(email))[0]?.text).toContain(`¥${order.total.amount.toLocaleString('en-US')}`);
});
