import { expect, type Page, test } from '@playwright/test';
import { makeAccount, signIn, signInByForm, tokenOf } from './support/account.ts';
import { makeProduct, removeProduct } from './support/admin.ts';
import { call, filledCart } from './support/api.ts';
import { addToCart, becomeGuest, cartLink, hydrated, putSomethingIntoTheCart } from './support/shopper.ts';
import { look, watch } from './support/watch.ts';

const quantity = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })
    .getByRole('spinbutton', { name: 'Quantity' });
const cookieNames = async (page: Page) => (await page.context().cookies()).map(({ name }) => name);

test('what a guest chose is in the cart after signing in, and what there is not enough of is told until it is read', async ({
  page,
}) => {
  const watched = watch(page);
  const own = await makeProduct({ title: `A bowl for one test ${Date.now()}`, price: 4500 });
  const { title } = own.product;
  const account = await makeAccount();
  const { token } = await tokenOf(account);
  await filledCart(15, own, token); // there are 20
  const guest = await filledCart(10, own);
  await becomeGuest(page, guest);

  await page.goto('/checkout');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/login\?next=%2Fcheckout$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await signInByForm(page, account);
  await expect(page).toHaveURL(/\/checkout$/);
  const words = `${title} – your cart has 20 of the 25 you wanted.`;
  await expect(page.getByRole('main')).toContainText(words);
  expect(await cookieNames(page)).not.toContain('souk_cart');
  await look(page, 'checkout with a notice');

  await page.getByRole('main').getByRole('link', { name: 'Edit cart' }).click();
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 20 items');
  await expect(quantity(page, title)).toHaveValue('20');
  await expect(page.getByRole('main')).toContainText('5 items that you chose before you signed in were added.');
  await look(page, 'cart with notices');
  await hydrated(page);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByRole('main')).not.toContainText(words);
  await page.reload();
  await expect(quantity(page, title)).toHaveValue('20');
  await expect(page.getByRole('main')).not.toContainText(words);
  watched.expectQuiet();
  await removeProduct(own.product.id);
});

test('a user’s cart is the same on every device, and nobody’s after signing out', async ({ page, browser }) => {
  const account = await signIn(page);
  const title = await putSomethingIntoTheCart(page);
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  expect(await cookieNames(page)).not.toContain('souk_cart');

  const other = await browser.newContext();
  const phone = await other.newPage();
  await signIn(phone, { account });
  await phone.goto('/cart');
  await expect(quantity(phone, title)).toHaveValue('1');
  await other.close();

  await page.goto('/logout');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(cartLink(page)).toHaveAccessibleName('Cart');
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText('Nothing in it yet');
  await page.goto('/orders');
  await expect(page.getByRole('heading', { name: 'Sign in to see your orders' })).toBeVisible();

  // the next person has a cart of their own, which goes along when they sign in
  const mine = await putSomethingIntoTheCart(page);
  await signIn(page);
  await page.goto('/cart');
  await expect(quantity(page, mine)).toHaveValue('1');
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');

  await signIn(page, { account });
  await page.goto('/cart');
  await expect(quantity(page, title)).toHaveValue('1');
});

test('a merged cart does not come back with its old cookie, nor go to somebody else', async ({ page }) => {
  const guest = await filledCart(1);
  await becomeGuest(page, guest);
  await signIn(page);
  await page.goto('/'); // only the header has to do with carts here
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');
  expect(await cookieNames(page)).not.toContain('souk_cart');
  await becomeGuest(page, guest); // as from a tab that kept it
  await page.reload();
  await expect(cartLink(page)).toHaveAccessibleName('Cart, 1 item');

  await becomeGuest(page, guest);
  await signIn(page);
  await page.goto('/cart');
  await expect(page.getByRole('main')).toContainText('Nothing in it yet');
  const { body } = await call<{ status: string }>('order', `/carts/${guest.cartId}`, { token: guest.token });
  expect(body.status).toBe('merged');
});

test('a session that is over leaves a guest with a cart', async ({ page }) => {
  await page
    .context()
    .addCookies([
      { name: 'souk_session', value: 'made-up', url: new URL(test.info().project.use.baseURL ?? '').origin },
    ]);
  const { product } = await filledCart(1);
  await page.goto(`/p/${product.slug}`);
  await addToCart(page);
  await page.goto('/cart');
  await expect(page.getByRole('main').getByRole('spinbutton', { name: 'Quantity' })).toHaveValue('1');
});
