import { expect, type Page, test } from '@playwright/test';
import { type Product, readProduct } from './support/api.ts';
import { addToCart, cartLink, variantPath } from './support/shopper.ts';
import { watch } from './support/watch.ts';

const price = (page: Page, amount: number) =>
  page
    .getByRole('main')
    .getByText(`$${(amount / 100).toFixed(2)}`)
    .first();
const mainPicture = (page: Page) => page.getByRole('region', { name: 'Pictures' }).getByRole('img').first();
const variantOf = ({ variants }: Product, wanted: Record<string, string>) => {
  const found = variants.find(({ options }) =>
    Object.entries(wanted).every(([name, value]) => options[name] === value),
  );
  if (!found) throw new Error(`no variant ${JSON.stringify(wanted)}`);
  return found;
};

test('an option changes URL, price, picture and stock, and nothing is loaded anew', async ({ page }) => {
  const watched = watch(page);
  const product = await readProduct('ridge-vase');
  const small = variantOf(product, { Colour: 'Chalk', Size: 'Small' });
  const tall = variantOf(product, { Colour: 'Slate', Size: 'Tall' });
  await page.goto(`/p/${product.slug}`);
  await expect(price(page, small.price.amount)).toBeVisible();
  await expect(mainPicture(page)).toHaveAttribute('src', small.image?.url ?? '');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await page.getByRole('radio', { name: 'Slate' }).check();
  await page.getByRole('radio', { name: 'Tall' }).check();
  await expect(page).toHaveURL(variantPath(product.slug, tall));
  await expect(price(page, tall.price.amount)).toBeVisible();
  await expect(mainPicture(page)).toHaveAttribute('src', tall.image?.url ?? '');
  if (tall.stock > 0 && tall.stock <= 3) await expect(page.getByText(/^Only .+ left\.$/)).toBeVisible();

  // a value of which none is left can be looked at, not bought
  await page.getByRole('radio', { name: 'Small' }).check();
  await page.getByRole('radio', { name: /Blush.*sold out/ }).check();
  await expect(page.getByRole('button', { name: 'Sold out' })).toBeDisabled();
  await expect(page.getByText('None left at the moment.')).toBeVisible();
  await page.getByRole('radio', { name: 'Chalk' }).check();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  watched.expectQuiet();
});

test('a link with options opens that very variant, rendered on the server', async ({ page, request }) => {
  const product = await readProduct('ridge-vase');
  const tall = variantOf(product, { Colour: 'Slate', Size: 'Tall' });
  const path = variantPath(product.slug, tall);
  expect(await (await request.get(path)).text()).toContain(`$${(tall.price.amount / 100).toFixed(2)}`);
  await page.goto(path);
  await expect(page.getByRole('radio', { name: 'Slate' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Tall' })).toBeChecked();
  await addToCart(page);
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText('Colour: Slate, Size: Tall');

  // options that do not exist are as if they were not there
  expect((await page.goto(`/p/${product.slug}?colour=Nothing&size=%3Cscript%3E`))?.status()).toBe(200);
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
});

test('a product that is sold out says so and cannot be bought', async ({ page }) => {
  await page.goto('/p/bar-candelabra');
  await expect(page.getByRole('button', { name: 'Sold out' })).toBeDisabled();
  await expect(page.getByRole('spinbutton', { name: 'Quantity' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toHaveCount(0);
});

test('Back leads from a product to the list it was opened from, options or not', async ({ page }) => {
  await page.goto('/c/vases?sort=price-asc');
  await page.getByRole('main').getByRole('link', { name: 'Ridge Vase' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ridge Vase' })).toBeVisible();
  await page.getByRole('radio', { name: 'Slate' }).check();
  await expect(page).toHaveURL(/colour=Slate/);
  await page.goBack();
  await expect(page).toHaveURL('/c/vases?sort=price-asc');
  await expect(page.getByRole('heading', { level: 1, name: 'Vases' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('radio', { name: 'Slate' })).toBeChecked();
});

test('adding the same variant counts up, more than there is is refused, removing drops the line', async ({ page }) => {
  const { slug, title } = await readProduct('field-mugs');
  await page.goto(`/p/${slug}`);
  await addToCart(page);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  await addToCart(page);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 2 items');
  const quantity = page.getByRole('spinbutton', { name: 'Quantity' });
  await quantity.fill((await quantity.getAttribute('max')) ?? '');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/left|available|stock/i);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 2 items');

  await page.goto('/p/low-bowl');
  await addToCart(page);
  await cartLink(page).click();
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  await expect(line.getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('2');
  await line.getByRole('button', { name: 'One more' }).click();
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 4 items');
  await page.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(line).toHaveCount(0);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  await page.reload();
  await expect(page.getByRole('main').getByRole('spinbutton', { name: 'Quantity' })).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove / }).click();
  await expect(page.getByText('Nothing in it yet')).toBeVisible();
});
