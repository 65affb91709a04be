import { expect, type Page, test } from '@playwright/test';
import { signIn, tokenOf } from './support/account.ts';
import { address, call, filledCart, placedOrder } from './support/api.ts';
import { becomeGuest } from './support/shopper.ts';
import { layoutShift, look, watch } from './support/watch.ts';

interface Sight {
  name: string;
  open(page: Page): Promise<unknown>;
  status?: number;
}

const at = (name: string, path: string, status?: number): Sight => ({
  name,
  open: (page) => page.goto(path),
  ...(status ? { status } : {}),
});

const own = (name: string, path: string): Sight => ({
  name,
  async open(page) {
    await signIn(page);
    return page.goto(path);
  },
});

const sights: Sight[] = [
  at('home', '/'),
  at('products', '/products'),
  at('category', '/c/vases'),
  at('product', '/p/ridge-vase'),
  at('sold-out product', '/p/bar-candelabra'),
  at('maker', '/makers/tarrow-pottery'),
  at('search', '/search?q=vase&option=Glaze:Oat'),
  at('search put right', '/search?q=cermaic+vaze&minPrice=90&maxPrice=10&vendor=Nobody'),
  at('search with nothing found', '/search?q=nosuchthing'),
  at('list of nothing', '/products?category=vases&option=Metal:Brass'),
  at('German home', '/de'),
  at('German category', '/de/c/vases'),
  at('not found', '/nowhere', 404),
  at('empty cart', '/cart'),
  at('sign-in', '/login'),
  at('registration', '/register'),
  at('forgotten password', '/forgot-password'),
  at('new password', '/reset-password?token=x'),
  at('mailed link', '/verify-email?token=x'),
  at('link that is over', '/undo-email'),
  own('sign-out', '/logout'),
  own('account', '/account'),
  own('profile', '/account/profile'),
  own('addresses', '/account/addresses'),
  own('saved cards', '/account/payment-methods'),
  own('security', '/account/security'),
  own('privacy', '/account/privacy'),
  at('signed out', '/signed-out?after=everywhere'),
  {
    name: 'cart',
    async open(page) {
      await becomeGuest(page, await filledCart(2));
      return page.goto('/cart');
    },
  },
  {
    name: 'order',
    async open(page) {
      const guest = await placedOrder();
      await becomeGuest(page, guest);
      return page.goto(`/orders/${guest.order.id}`);
    },
  },
  at('orders of nobody', '/orders'),
  {
    name: 'orders',
    async open(page) {
      const { token } = await tokenOf(await signIn(page));
      for (let quantity = 1; quantity <= 3; quantity++) await placedOrder(quantity, undefined, token);
      return page.goto('/orders');
    },
  },
  {
    name: 'checkout with saved addresses',
    async open(page) {
      const { token, user } = await tokenOf(await signIn(page));
      for (const fullName of ['Ada Lovelace', 'Ada at work'])
        await call('user', `/users/${user.id}/addresses`, { token, json: { ...address, fullName } });
      await filledCart(2, undefined, token);
      return page.goto('/checkout');
    },
  },
];

for (const { name, open, status = 200 } of sights)
  test(`${name}: readable in light and dark, nothing shifts, nothing sticks out`, async ({ page }) => {
    const watched = watch(page);
    await open(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await layoutShift(page), `layout shift on ${name}`).toBeLessThan(0.001);
    await look(page, name);
    await expect(page.locator('meta[name=description], meta[name=robots]').first()).toBeAttached();
    expect(await page.title()).toMatch(/Souk/);
    if (status === 200) watched.expectQuiet();
  });

test('checkout: empty, and with its errors shown', async ({ page }) => {
  const watched = watch(page);
  await becomeGuest(page, await filledCart());
  await page.goto('/checkout');
  expect(await layoutShift(page)).toBeLessThan(0.001);
  await look(page, 'checkout');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Email')).toBeFocused();
  await look(page, 'checkout with errors');
  watched.expectQuiet();
});
