import { expect, test } from '@playwright/test';
import { makeAccount, signIn, tokenOf } from './support/account.ts';
import { asAdmin, makeProduct, removeProduct } from './support/admin.ts';
import { call, placedOrder } from './support/api.ts';
import { cards, pay, thanks } from './support/shopper.ts';
import { look } from './support/watch.ts';

test('who bought it reviews it, staff approve it, and everybody reads it with its stars', async ({ page }) => {
  const own = await makeProduct({ title: `Review vase ${Date.now()}`, price: 2000 });
  const { id, slug, title } = own.product;
  const account = await makeAccount();
  const { token } = await tokenOf(account);

  await test.step('who has not bought it is told why not', async () => {
    await page.goto(`/p/${slug}/review`);
    await expect(page).toHaveURL(/\/login\?next=/);
    await signIn(page, { account });
    await page.goto(`/p/${slug}/review`);
    await expect(page.getByRole('main')).toContainText('Only buyers review here');
    await look(page, 'no review without buying');
  });

  await test.step('from the order to the form', async () => {
    const { order } = await placedOrder(1, own, token);
    await page.goto(order.paymentUrl);
    await pay(page, cards.good);
    await expect(thanks(page)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('main')).toContainText('Confirmed', { timeout: 30_000 });
    await page.reload();
    await page.getByRole('link', { name: `Write a review ${title}` }).click();
    await expect(page).toHaveURL(new RegExp(`/p/${slug}/review$`));
  });

  await test.step('HTML and links are refused at their field; plain words are taken', async () => {
    await page.getByRole('radio', { name: '4 stars' }).check();
    await page.getByLabel('Headline').fill('Holds water');
    await page.getByLabel('Your review').fill('See <b>this</b>');
    await page.getByRole('button', { name: 'Send review' }).click();
    await expect(page.getByLabel('Your review')).toHaveAccessibleDescription(/without HTML, links/);
    await page.getByLabel('Your review').fill('Heavy enough for lilac 🌿\nand easy to clean.');
    await look(page, 'review form');
    await page.getByRole('button', { name: 'Send review' }).click();
    await expect(page.getByRole('main')).toContainText('Your review appears once we have read it');
  });

  await test.step('it waits until it is approved', async () => {
    const { items } = await asAdmin<{ items: { id: string; product: { slug: string } }[] }>(
      'product',
      '/reviews?limit=100',
    );
    const mine = items.find(({ product }) => product.slug === slug);
    await asAdmin('product', `/reviews/${mine?.id}/approval`, { json: {} });
    await asAdmin('product', `/reviews/${mine?.id}/answer`, { method: 'PUT', json: { answer: 'Thank you, Ada.' } });
  });

  await test.step('everybody reads it', async () => {
    await page.context().clearCookies();
    await expect(async () => {
      await page.goto(`/p/${slug}`);
      await expect(page.getByRole('heading', { name: 'Holds water' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    const reviews = page.locator('#reviews');
    await reviews.scrollIntoViewIfNeeded();
    await expect(reviews).toContainText('Bought here');
    await expect(reviews).toContainText('Ada L.');
    await expect(reviews).toContainText('Thank you, Ada.');
    await expect(page.getByRole('main').getByRole('img', { name: '4.0 out of 5 stars' }).first()).toBeVisible();
    expect(await page.content()).not.toContain(account.email);
    await look(page, 'product with reviews');
  });

  await test.step('a visitor narrows, and reports; voting needs an account', async () => {
    const row = page.getByRole('button', { name: /^4 stars ?1 review$/ });
    await row.click();
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await page
      .getByRole('button', { name: /^Helpful/ })
      .first()
      .click();
    await expect(page.getByRole('link', { name: 'Sign in to say that it is helpful' })).toBeVisible();
    await page.getByRole('button', { name: /^Report/ }).click();
    await page.getByRole('radio', { name: 'Something else' }).check();
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.locator('#reviews')).toContainText('we will look at it');
  });

  const { body } = await call<{ rating: unknown }>('product', `/products/${id}`);
  expect(body.rating).toEqual({ average: 4, count: 1 });
  await removeProduct(id);
});
