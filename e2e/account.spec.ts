import { expect, type Page, test } from '@playwright/test';
import { mailedPath, makeAccount, signIn, signInByForm } from './support/account.ts';
import { mailsTo } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';
import { watch } from './support/watch.ts';

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Account' });
const pages = [
  { link: 'Overview', path: '/account', heading: /^Hello, / },
  { link: 'Profile', path: '/account/profile', heading: 'Profile' },
  { link: 'Addresses', path: '/account/addresses', heading: 'Addresses' },
  { link: 'Saved cards', path: '/account/payment-methods', heading: 'Saved cards' },
  { link: 'Security', path: '/account/security', heading: 'Security' },
  { link: 'Privacy', path: '/account/privacy', heading: 'Privacy' },
];

test('every page of the account wants its owner, who comes back to it after signing in', async ({ page }) => {
  for (const { path } of pages) {
    await page.goto(path);
    await expect(page).toHaveURL(path === '/account' ? '/login' : `/login?next=${encodeURIComponent(path)}`);
  }
  await signInByForm(page, await makeAccount());
  await expect(page).toHaveURL('/account/privacy');
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
});

test('the pages of the account lead to one another, and say where one is', async ({ page }) => {
  const watched = watch(page);
  const { name } = await signIn(page);
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello, ${name}`);
  for (const { link, path, heading } of pages) {
    await navigation(page).getByRole('link', { name: link }).press('Enter');
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(navigation(page).locator('[aria-current=page]')).toHaveText(link);
  }
  await page.goto('/account');
  await page.getByRole('main').getByRole('link', { name: 'Security' }).last().click();
  await expect(page).toHaveURL('/account/security');
  watched.expectQuiet();
});

test('an e-mail that is not verified is asked for until its link is followed', async ({ page }) => {
  const { email } = await signIn(page);
  await page.goto('/account');
  await hydrated(page);
  await mailedPath(email, '/verify-email');
  await page.getByRole('button', { name: 'Send the link again' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Sent.' })).toBeVisible();
  const links = async () => (await mailsTo(email)).filter(({ text }) => text.includes('/verify-email?token=')).length;
  await expect.poll(links, { timeout: 20_000 }).toBe(2);

  await page.goto(await mailedPath(email, '/verify-email'));
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your e-mail is confirmed');
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Send the link again' })).toHaveCount(0);
});
