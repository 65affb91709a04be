import { expect, type Page, test } from '@playwright/test';
import { asAdmin, fulfil } from './support/admin.ts';
import { orderStatus, placedOrder, readOrder } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { becomeGuest, cards, hydrated, paidOrder, pay } from './support/shopper.ts';
import { look } from './support/watch.ts';

const TRACKING = {
  carrier: 'DHL',
  trackingNumber: 'JD0146000000',
  trackingUrl: 'https://tracking.example/JD0146000000',
};
const cancelButton = (page: Page) => page.getByRole('button', { name: 'Cancel order' });
const status = (page: Page) => page.getByRole('main').getByRole('status').first();

async function confirmCancelling(page: Page) {
  await cancelButton(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel it' }).click();
}

const mail = (email: string, subject: RegExp) =>
  expect
    .poll(async () => (await mailsTo(email)).filter((one) => subject.test(one.subject)).length, { timeout: 20_000 })
    .toBe(1);

test('an order is cancelled before it is paid, after a question that may be declined', async ({ page }) => {
  const guest = await placedOrder();
  await becomeGuest(page, guest);
  await page.goto(`/orders/${guest.order.id}`);
  await hydrated(page);
  await cancelButton(page).click();
  const dialog = page.getByRole('dialog', { name: `Cancel order ${guest.order.number}?` });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await look(page, 'the question before cancelling');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cancelButton(page)).toBeFocused();
  expect(await orderStatus(guest.order.id, guest.token)).toBe('awaiting_payment');

  await confirmCancelling(page);
  await expect(status(page)).toContainText('This order was cancelled. Nothing was charged.');
  await expect(status(page)).toBeFocused();
  await expect(cancelButton(page)).toHaveCount(0);
  expect(await orderStatus(guest.order.id, guest.token)).toBe('cancelled');
  await page.getByRole('main').getByRole('link', { name: 'See your cart' }).click();
  await expect(page.getByRole('main')).toContainText(guest.product.title);
});

test('a paid order is cancelled: its money goes back, and a mail says so', async ({ page }) => {
  const { order, token, email } = await paidOrder(page);
  await confirmCancelling(page);
  await expect(status(page)).toContainText('Cancelled. Your money is on its way back');
  await expect(page.getByRole('heading', { level: 1, name: `Order ${order.number}` })).toBeVisible();
  // the page goes on asking until the refund is there
  await expect(page.getByRole('heading', { name: 'Refunds' })).toBeVisible({ timeout: 30_000 });
  const { refunded, total } = await readOrder(order.id, token);
  expect(refunded).toEqual(total);
  await expect(page.getByRole('main')).toContainText(`−$${(total.amount / 100).toFixed(2)}`);
  await look(page, 'cancelled and refunded order');
  await mail(email, /is cancelled/);
  await mail(email, /^Your refund of/);
});

test('a parcel is followed from the order’s page; cancelling too late is explained', async ({ page }) => {
  const { order, product } = await paidOrder(page);
  await expect(cancelButton(page)).toBeVisible();
  await fulfil(order.id, TRACKING);
  await confirmCancelling(page); // the page does not know of the parcel yet
  await expect(page.getByRole('main').getByRole('alert')).toContainText('It was sent in the meantime');
  await expect(cancelButton(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: TRACKING.trackingNumber })).toHaveAttribute('href', TRACKING.trackingUrl);

  await page.goto(`/orders/${order.id}`);
  await expect(status(page)).toContainText('Sent');
  const parcel = page.getByRole('region', { name: 'Your parcel' });
  await expect(parcel).toContainText('DHL');
  await expect(parcel).toContainText(`1 × ${product.title}`);
  const sent = page
    .getByRole('list', { name: 'Progress of the order' })
    .getByRole('listitem')
    .filter({ hasText: 'Sent' });
  await expect(sent).toContainText('done');
  await look(page, 'sent order');
});

test('something is sent back: asked for, approved and refunded', async ({ page }) => {
  const { order, token, email } = await paidOrder(page, 2);
  await fulfil(order.id, TRACKING);
  await page.goto(`/orders/${order.id}`);
  await hydrated(page);
  await page.getByText('Return something').click();
  const form = page.getByRole('form', { name: 'Return something' });
  await form.getByRole('button', { name: 'Ask to return' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose how many');
  await look(page, 'the form of a return');
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'the form of a return on a phone');
  await form.getByRole('spinbutton', { name: /^Quantity of/ }).fill('1');
  await form.getByRole('textbox', { name: 'Reason' }).fill('It is smaller than I thought.');
  await form.getByRole('button', { name: 'Ask to return' }).click();

  const returns = page.getByRole('region', { name: 'Returns' });
  await expect(returns).toContainText('Asked for');
  await expect(returns).toContainText('It is smaller than I thought.');
  await expect(page.getByRole('heading', { name: 'Returns' })).toBeFocused();
  await expect(form).toBeHidden();
  const [asked] = (await readOrder(order.id, token)).returns;
  expect(asked?.status).toBe('requested');

  await asAdmin('order', `/returns/${asked?.id}/approval`, {
    json: { restock: true, note: 'Sorry that it did not fit.' },
  });
  await page.reload();
  await expect(returns).toContainText('Sorry that it did not fit.');
  await expect(returns.getByText('Refunded', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(status(page)).toContainText('Partly refunded');
  await expect(page.getByRole('region', { name: 'Refunds' })).toContainText(
    `$${((asked?.amount.amount ?? 0) / 100).toFixed(2)}`,
  );
  await look(page, 'order with a return');
  await mail(email, /^Your refund of/);
});

test('sending one return twice is one return, and more than was sent is refused', async ({ page }) => {
  const { order, token } = await paidOrder(page, 2);
  await fulfil(order.id, {});
  await page.goto(`/orders/${order.id}`);
  await hydrated(page);
  await page.getByText('Return something').click();
  await page.getByRole('spinbutton', { name: /^Quantity of/ }).fill('2');
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`/orders/${order.id}`);
  await hydrated(elsewhere);
  await elsewhere.getByText('Return something').click();
  await elsewhere.getByRole('spinbutton', { name: /^Quantity of/ }).fill('1');
  await elsewhere.getByRole('button', { name: 'Ask to return' }).dblclick();
  await expect(elsewhere.getByRole('region', { name: 'Returns' })).toContainText('Asked for');
  expect((await readOrder(order.id, token)).returns).toHaveLength(1);

  await page.getByRole('button', { name: 'Ask to return' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('That is more than can be sent back');
  await expect(page.getByRole('spinbutton', { name: /^Quantity of/ })).toHaveValue('1');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sent order is read', async ({ page }) => {
    const guest = await paidOrderWithoutScripts(page);
    await fulfil(guest.order.id, TRACKING);
    await page.goto(`/orders/${guest.order.id}`);
    await expect(page.getByRole('link', { name: TRACKING.trackingNumber })).toBeVisible();
    await page.getByText('Return something').click();
    await expect(page.getByText('Tell us what goes back.')).toBeVisible();
    // Playwright's browser parses <noscript> as one with scripts does: what others show stands in the source
    const source = await (await page.request.get(page.url())).text();
    expect(source).toMatch(/<noscript><p[^>]*>This form needs JavaScript/);
  });
});

/** The page that says thanks asks for news by script; here the order itself is asked. */
async function paidOrderWithoutScripts(page: Page) {
  const guest = await placedOrder();
  await becomeGuest(page, guest);
  await page.goto(guest.order.paymentUrl);
  await pay(page, cards.good);
  await expect.poll(() => orderStatus(guest.order.id, guest.token), { timeout: 30_000 }).toBe('confirmed');
  return guest;
}
