import { expect, type Page, test } from '@playwright/test';
import { makeAccount } from './support/account.ts';
import { makePasskey, plugInAuthenticator } from './support/authenticators.ts';
import { watch } from './support/watch.ts';

const accountButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Account' });
const byPasskey = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Use a passkey' });

test('a passkey signs in, by the button alone', async ({ page }) => {
  const watched = watch(page);
  const account = await makeAccount({ name: 'Ada Byron' });
  await page.goto('/login?next=/cart');
  const authenticator = await plugInAuthenticator(page);
  await makePasskey(page, account);
  expect(await authenticator.passkeys()).toBe(1);
  await byPasskey(page).click();
  await expect(page).toHaveURL('/cart');
  await accountButton(page).click();
  await expect(page.getByText('Ada Byron')).toBeVisible();
  watched.expectQuiet();
});

test('the browser offers it in the e-mail field, once somebody is there', async ({ page }) => {
  const account = await makeAccount();
  await page.goto('/login?next=/cart');
  await plugInAuthenticator(page);
  await makePasskey(page, account);
  await page.reload();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('askForPasskey') && asked.push(request.url()));
  await expect(page.getByLabel('Email')).toBeVisible();
  expect(asked, 'nothing is asked for nobody').toEqual([]);
  await page.getByLabel('Email').focus();
  await expect(page, 'the authenticator’s owner chose it').toHaveURL('/cart');
  await expect(accountButton(page)).toBeVisible();
});

test('without a passkey, or unverified, the page says so and the password still does', async ({ page }) => {
  const account = await makeAccount();
  await page.goto('/login?next=/cart');
  const authenticator = await plugInAuthenticator(page);
  await makePasskey(page, account);
  await authenticator.refuse();
  await byPasskey(page).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^No passkey was used/);
  await expect(byPasskey(page)).toBeEnabled();
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByLabel('Password').press('Enter');
  await expect(page).toHaveURL('/cart');
});
