import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { makeProduct, makePromotion, removeProduct, setPrice } from './support/admin.ts';
import { filledCart, type Money, type Product, readOrder, type Variant } from './support/api.ts';
import { becomeGuest, cards, continueToPayment, fillCheckout, hydrated, pay, thanks } from './support/shopper.ts';
import { look } from './support/watch.ts';

const codeField = (page: Page) => page.getByRole('textbox', { name: 'Promotion code' });
const removeButton = (page: Page, code: string) => page.getByRole('button', { name: `Remove code ${code}` });
const dollars = ({ amount }: Pick<Money, 'amount'>) => `$${(amount / 100).toFixed(2)}`;
/** A row of sums: its label is a term, its amount the description beside it. */
const row = (page: Page, label: string): Locator =>
  page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${label}`) }) });

async function openCart(page: Page, quantity = 1, of?: { product: Product; variant: Variant }) {
  const guest = await filledCart(quantity, of);
  await becomeGuest(page, guest);
  await page.goto('/cart');
  await hydrated(page);
  return guest;
}

async function applyCode(page: Page, code: string) {
  await codeField(page).fill(code);
  await page.getByRole('button', { name: 'Apply' }).click();
}

const own: string[] = [];
async function ownProduct(title: string, price: number) {
  const made = await makeProduct({ title: `${title} ${randomUUID().slice(0, 6)}`, price });
  own.push(made.product.id);
  return made;
}
test.afterEach(async () => {
  for (const id of own.splice(0)) await removeProduct(id);
});

test('a code in the cart comes off the cart, the checkout and the order', async ({ page }) => {
  const code = await makePromotion({
    offer: { kind: 'percentage', basisPoints: 1000 },
    name: 'Ten percent, for a test',
  });
  const { token, variant } = await openCart(page, 2);
  const discount = dollars({ amount: Math.floor((variant.price.amount * 2 * 1000 + 5000) / 10_000) });
  await applyCode(page, ` ${code.toLowerCase()} `);
  await expect(removeButton(page, code)).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Ten percent, for a test');
  await expect(row(page, 'Discount')).toContainText(`−${discount}`);
  await look(page, 'cart with a promotion');

  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(row(page, 'Discount')).toContainText(`−${discount}`);
  await expect(removeButton(page, code)).toBeVisible();
  await fillCheckout(page);
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });

  const order = await readOrder(new URL(page.url()).pathname.split('/').at(-1) ?? '', token);
  expect(order).toMatchObject({ code, discount: { currency: 'USD' } });
  await expect(row(page, 'Discount')).toContainText(code);
  await expect(row(page, 'Discount')).toContainText(`−${discount}`);
  await expect(row(page, 'Total')).toContainText(dollars(order.total));
});

test('a code that does nothing is told at its field, and one may try another', async ({ page }) => {
  const ended = await makePromotion({
    offer: { kind: 'percentage', basisPoints: 1000 },
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2020-02-01T00:00:00Z',
  });
  const large = await makePromotion({ offer: { kind: 'fixed', amount: 500 }, minimum: 90_000_000 });
  await openCart(page);
  for (const [typed, words] of [
    ['', /enter a code/i],
    ['NO-SUCH-CODE', /no such code/i],
    [ended, /expired/i],
    [large, /does not come to/i],
  ] as const) {
    await applyCode(page, typed);
    await expect(codeField(page)).toHaveAccessibleDescription(words);
    await expect(codeField(page)).toBeFocused();
    await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true');
  }
  await look(page, 'cart with a refused code');
  const good = await makePromotion({ offer: { kind: 'fixed', amount: 500 } });
  await applyCode(page, good);
  await expect(row(page, 'Discount')).toContainText('−$5.00');
});

test('a code that no longer fits the cart says so, keeps from the checkout, and can be removed', async ({ page }) => {
  const thing = await ownProduct('Testing Bowl', 3000);
  const code = await makePromotion({ offer: { kind: 'fixed', amount: 500 }, minimum: 5000 });
  await openCart(page, 2, thing);
  await applyCode(page, code);
  await expect(row(page, 'Discount')).toContainText('−$5.00');
  await page.getByRole('button', { name: 'One fewer' }).click();
  await expect(page.getByText('Your cart does not come to what this code asks for.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Checkout' })).toHaveCount(0);
  await look(page, 'cart with a code that does nothing');
  await removeButton(page, code).click();
  await expect(codeField(page)).toBeFocused();
  await expect(page.getByRole('link', { name: 'Checkout' })).toBeVisible();
  await expect(row(page, 'Discount')).toHaveCount(0);
});

test('what costs nothing needs no payment page', async ({ page }) => {
  const thing = await ownProduct('Testing Leaflet', 0);
  const code = await makePromotion({ offer: { kind: 'free_shipping' } });
  await openCart(page, 1, thing);
  await applyCode(page, code);
  await expect(page.getByText('Standard shipping is free')).toBeVisible();
  await page.getByRole('link', { name: 'Checkout' }).click();
  await fillCheckout(page);
  await expect(row(page, 'Total')).toContainText('$0.00');
  await page.getByRole('button', { name: 'Place order' }).click();
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  await expect(row(page, 'Shipping')).toContainText(code);
});

test('a price that changes is shown in the cart, and at the checkout agreed to before it is charged', async ({
  page,
}) => {
  const thing = await ownProduct('Testing Vase', 4000);
  await openCart(page, 1, thing);
  await setPrice(thing, 4500);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Price changed from $40.00 to $45.00')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('link', { name: 'Checkout' }).click();
  await fillCheckout(page);
  await setPrice(thing, 5200);
  const button = page.getByRole('button', { name: 'Continue to payment' });
  const keys: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().includes('order.place')) keys.push(JSON.parse(request.postData() ?? '{}')[0]?.key);
  });
  await button.click();
  const told = page.getByRole('alert').filter({ hasText: thing.product.title });
  await expect(told).toContainText('$52.00');
  await expect(row(page, 'Subtotal')).toContainText('$52.00');
  await look(page, 'checkout with a changed price');
  await continueToPayment(page);
  expect(new Set(keys).size).toBe(2);
});

test('what can no longer be had at the checkout leads back to the cart', async ({ page }) => {
  const thing = await ownProduct('Testing Tray', 4000);
  await openCart(page, 1, thing);
  await page.getByRole('link', { name: 'Checkout' }).click();
  await fillCheckout(page);
  await removeProduct(own.pop() ?? '');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  const told = page.getByRole('alert').filter({ hasText: `${thing.product.title} can no longer be had` });
  await told.getByRole('link', { name: 'Change the cart' }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText('This can no longer be had. Remove it to go on.')).toBeVisible();
});
