import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { filledCart, orderStatus, placedOrder } from './support/api.ts';
import { becomeGuest, cards, continueToPayment, fillCheckout, pay, thanks } from './support/shopper.ts';

test('an address that says thanks is not believed: only a payment is', async ({ page }) => {
  const guest = await placedOrder();
  await becomeGuest(page, guest);
  await page.goto(`/orders/${guest.order.id}?thanks=1`);
  await expect(page.getByRole('heading', { level: 1, name: 'Checking your payment' })).toBeVisible();
  // it goes on asking, and goes on getting the same answer
  for (let asked = 0; asked < 2; asked++) await page.waitForResponse(/order\.read/);
  await expect(page.getByRole('heading', { level: 1, name: 'Checking your payment' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Waiting for payment');

  // the way to pay it is on its page, and paying turns it into thanks
  await page.goto(`/orders/${guest.order.id}`);
  await page.getByRole('link', { name: 'Continue to payment' }).click();
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
  expect(await orderStatus(guest.order.id, guest.token)).not.toBe('awaiting_payment');
});

test('somebody else’s order is a page that does not exist', async ({ page }) => {
  const guest = await placedOrder();
  const see = async (id: string) => {
    const answer = await page.goto(`/orders/${id}?thanks=1`);
    return { status: answer?.status(), main: await page.getByRole('main').textContent() };
  };
  const nobody = await see(guest.order.id);
  expect(nobody.status).toBe(404);
  await becomeGuest(page, await filledCart());
  expect(await see(guest.order.id)).toEqual(nobody);
  expect(await see(randomUUID())).toEqual(nobody);
  expect(await see("1'--")).toEqual(nobody);
  await becomeGuest(page, { ...(await filledCart()), token: `${guest.token.slice(0, -4)}AAAA` });
  expect(await see(guest.order.id)).toEqual(nobody);
});

test('the checkout form: the server’s word on a field, one order for two clicks, free again after Back', async ({
  page,
}) => {
  await becomeGuest(page, await filledCart());
  await page.goto('/checkout');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Email')).toBeFocused();
  for (const label of ['Full name', 'Address', 'City', 'Postal code'])
    await expect(page.getByLabel(label, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Email').fill('nobody');
  await page.getByLabel('Full name').fill(`'); drop table orders; -- <script>alert(1)</script>`);
  await page.getByLabel('Address', { exact: true }).fill('a\u0000b');
  await page.getByLabel('City').fill('<b>London</b>');
  await page.getByLabel('Postal code').fill('SW1Y 4JH');
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Email').fill('ada@souk.test');
  await page.getByLabel('Address', { exact: true }).fill('12 St James’s Square');
  const orders: string[] = [];
  page.on('request', (request) => request.url().includes('order.place') && orders.push(request.url()));
  await page.getByRole('button', { name: 'Continue to payment' }).dblclick();
  await expect(page.getByLabel('Card number')).toBeVisible({ timeout: 20_000 });
  expect(orders).toHaveLength(1);

  await page.goBack();
  await expect(page).toHaveURL(/\/checkout/);
  await page.getByLabel('Email').fill('ada@souk.test');
  await page.getByLabel('Full name').fill('Ada');
  await page.getByLabel('Address', { exact: true }).fill('12 St James’s Square');
  await page.getByLabel('City').fill('London');
  await page.getByLabel('Postal code').fill('SW1Y 4JH');
  await continueToPayment(page);
});

test('a browser that kept the page of the form shows it free, and sending it again is the same order', async ({
  page,
}) => {
  const guest = await filledCart();
  await becomeGuest(page, guest);
  await page.goto('/checkout');
  await fillCheckout(page);
  await page.route('**/c/pay/**', (route) => route.fulfill({ status: 204 })); // nothing to show: the page stays
  const button = page.getByRole('button', { name: 'Continue to payment' });
  const paymentPage = async () => {
    const [request] = await Promise.all([page.waitForRequest('**/c/pay/**'), button.click()]);
    return request.url();
  };
  const first = await paymentPage();
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(button).not.toHaveAttribute('aria-busy');
  expect(await paymentPage()).toBe(first);
});

test('from the payment page back to the shop: what was typed and the cart are still there', async ({ page }) => {
  const guest = await placedOrder();
  await becomeGuest(page, guest);
  await page.goto(guest.order.paymentUrl);
  await page.getByRole('link', { name: /^Back to/ }).click();
  await expect(page.getByText('The payment was not completed')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(guest.email);
  await expect(page.getByLabel('Full name')).toHaveValue('Ada Lovelace');
  await expect(page.getByRole('main')).toContainText(guest.product.title);
  await continueToPayment(page);
  await pay(page, cards.good);
  await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
});
