import { expect, test } from '@playwright/test';
import { readProduct } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { cards, cartLink, continueToPayment, fillCheckout, pay, thanks } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

test('from home to "Thank you" and to the mail in the inbox', async ({ page }) => {
  const watched = watch(page);
  const { slug, title } = await readProduct('bessade-dinner-plate');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Tableware/ })
    .click();
  await expect(page).toHaveURL(/\/c\/tableware$/);
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${slug}`));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const colour = page.getByRole('radiogroup', { name: 'Colour' });
  await colour.getByRole('radio', { name: 'White' }).check();
  await page.getByRole('radiogroup', { name: 'Size' }).getByRole('radio', { name: 'Dinner' }).check();
  await page.getByRole('spinbutton', { name: 'Quantity' }).fill('2');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('status').filter({ hasText: /added/i })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Cart, 2 items' })).toBeVisible();

  await cartLink(page).click();
  await expect(page).toHaveURL(/\/cart$/);
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  await expect(line).toContainText('Colour: White, Size: Dinner');
  await expect(line.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('2');
  await expect(page.getByText('Subtotal')).toBeVisible();
  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(page).toHaveURL(/\/checkout/);
  const email = await fillCheckout(page);
  await continueToPayment(page);
  await look(page, 'payment page');
  await pay(page, cards.good);

  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  const main = page.getByRole('main');
  await expect(main).toContainText('Confirmed', { timeout: 30_000 });
  await expect(main).toContainText(title);
  await look(page, 'order');
  const number = (await main.textContent())?.match(/S-[A-Z0-9]+/)?.[0] ?? 'no number on the page';

  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toContain(number);
  expect(mail?.html).toContain(title);
  expect(mail?.text).toContain(title);

  // the cart is empty again, and the order's page goes on to name its number
  await expect(cartLink(page)).toHaveAccessibleName('Cart');
  await page.goto(page.url().split('?')[0] ?? '');
  await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
  watched.expectQuiet();
});
