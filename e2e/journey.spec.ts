import { expect, test } from '@playwright/test';
import { call } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { cards, continueToPayment, fillCheckout, pay } from './support/shopper.ts';
import { watch } from './support/watch.ts';

test('from home to "Thank you" and to the mail in the inbox', async ({ page }) => {
  const watched = watch(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await watched.look('home');

  // by a category to a product that can be bought
  const { body } = await call('product', '/products?inStock=true&limit=50');
  const product = body.items.find(
    (item: { options: unknown[]; variants: { stock: number }[] }) =>
      item.options.length > 0 && item.variants.length > 1 && item.variants.every(({ stock }) => stock > 3),
  );
  await page.goto(`/c/${product.categories[0]}`);
  await watched.look('category');
  await page.goto(`/p/${product.slug}`);
  await expect(page.getByRole('heading', { level: 1, name: product.title })).toBeVisible();
  await watched.look('product');

  // an option changes the URL and what is bought
  const option = product.options[0];
  const wanted = product.variants.at(-1);
  const before = page.url();
  for (const { name } of product.options) {
    const radio = page
      .getByRole('radiogroup', { name: new RegExp(name) })
      .getByRole('radio', { name: wanted.options[name], exact: false })
      .first();
    await radio.check({ force: true });
  }
  if (wanted.options[option.name] !== product.variants[0].options[option.name])
    await expect(page).not.toHaveURL(before);

  await page.getByRole('spinbutton', { name: 'Quantity' }).fill('2');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('status').filter({ hasText: /added/i }).first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Cart, 2 items' })).toBeVisible();

  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole('main')).toContainText(product.title);
  await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('2');
  await expect(page.getByText('Subtotal').first()).toBeVisible();
  await watched.look('cart');

  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(page).toHaveURL(/\/checkout/);
  const email = await fillCheckout(page);
  await watched.look('checkout');
  await continueToPayment(page);
  await watched.look('payment page');
  await pay(page, cards.good);

  await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText(product.title);
  await expect(page.getByRole('main')).toContainText(/confirmed/i, { timeout: 30_000 });
  await watched.look('order');

  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
  const [mail] = await mailsTo(email);
  expect(mail?.html).toContain(product.title);
  expect(mail?.text).toContain(product.title);
  const number = (await page.getByRole('main').textContent())?.match(/S-[A-Z0-9]+/)?.[0];
  expect(mail?.subject).toContain(number ?? 'no number on the page');

  // the cart is empty again, and the order page later names its number
  await expect(page.getByRole('banner').getByRole('link', { name: /^Cart/ })).not.toHaveAccessibleName(/[1-9]/);
  await page.goto(page.url().split('?')[0] ?? '');
  await expect(page.getByRole('heading', { level: 1, name: /^Order S-/ })).toBeVisible();
  watched.expectQuiet();
});
