import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  type Account,
  freshTokenOf,
  mailedPath,
  makeAccount,
  newPassword,
  signIn,
  signInByForm,
  tokenOf,
} from './support/account.ts';
import { call, newEmail } from './support/api.ts';
import { shopOrigin } from './support/shop.ts';
import { look, watch } from './support/watch.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).click();
const signsIn = async (account: Pick<Account, 'email' | 'password'>) =>
  (await call('user', '/users/login', { json: { email: account.email, password: account.password } })).status;

/** A change of e-mail that was asked for and is not confirmed. */
async function changeEmail(account: Account): Promise<string> {
  const { token, user } = await tokenOf(account);
  const email = newEmail();
  const json = { email, currentPassword: account.password };
  const { status } = await call('user', `/users/${user.id}`, { method: 'PUT', token, json });
  expect(status).toBe(200);
  return email;
}

test('an e-mail is verified by a press; opening the link changes nothing, and its token goes nowhere', async ({
  page,
}) => {
  const watched = watch(page);
  const account = await makeAccount();
  const path = await mailedPath(account.email, '/verify-email');
  const secret = path.split('=')[1] ?? '';
  const verified = async () => (await tokenOf(account)).user.emailVerified;
  const told: string[] = [];
  page.on('request', async (request) => {
    const { referer = '' } = await request.allHeaders();
    if (!request.isNavigationRequest() && (referer.includes(secret) || request.url().includes(secret)))
      told.push(request.url());
  });

  await page.goto('/cart');
  await page.goto(path);
  await expect(heading(page, 'Confirm your e-mail')).toBeVisible();
  await expect(page).toHaveURL('/verify-email');
  expect(await verified()).toBe(false);
  await press(page, 'Confirm');
  await expect(heading(page, 'Your e-mail is confirmed')).toBeFocused();
  expect(await verified()).toBe(true);
  await look(page, 'a verified e-mail');
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL('/verify-email');
  expect(told, 'who is told the token').toEqual([]);
  watched.expectQuiet();

  await page.goto(path);
  await press(page, 'Confirm');
  await expect(heading(page, 'This link is over')).toBeFocused();
});

test('a forgotten password is replaced, once, and everybody signed out', async ({ page, browser }) => {
  const account = await makeAccount();
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, { account });
  await page.goto('/login');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await press(page, 'Send the link');
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription('Enter your e-mail address.');
  await page.getByLabel('Email').fill(account.email);
  await press(page, 'Send the link');
  await expect(heading(page, 'Check your mail')).toBeFocused();
  await look(page, 'a link was mailed');

  const path = await mailedPath(account.email, '/reset-password');
  await page.goto(path);
  await expect(page).toHaveURL('/reset-password');
  await expect(page.getByLabel('New password')).toHaveAttribute('autocomplete', 'new-password');
  await page.getByLabel('New password').fill('password1');
  await press(page, 'Change the password');
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/known from a breach/);
  const password = newPassword();
  await page.getByLabel('New password').fill(password);
  await press(page, 'Change the password');
  await expect(heading(page, 'Your password is changed')).toBeFocused();
  expect(await signsIn(account)).toBe(401);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signInByForm(page, { email: account.email, password });
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
  await elsewhere.goto('/');
  await expect(elsewhere.getByRole('link', { name: 'Sign in' })).toBeVisible({ timeout: 25_000 });
  await elsewhere.context().close();

  await page.goto(path);
  await page.getByLabel('New password').fill(newPassword());
  await press(page, 'Change the password');
  await expect(heading(page, 'This link is over')).toBeFocused();
  await page.getByRole('link', { name: 'Ask for a new one' }).click();
  await expect(page).toHaveURL('/forgot-password');
});

test('asking for a link tells nothing, and a newer link ends the one before', async ({ page }) => {
  const account = await makeAccount();
  const ask = async (email: string) => {
    await page.goto('/forgot-password');
    await page.getByLabel('Email').fill(email);
    await press(page, 'Send the link');
    await expect(heading(page, 'Check your mail')).toBeVisible();
    return (await page.getByRole('main').textContent())?.replaceAll(email, '');
  };
  expect(await ask(account.email)).toBe(await ask(newEmail()));
  const first = await mailedPath(account.email, '/reset-password');
  await ask(account.email);
  await expect.poll(() => mailedPath(account.email, '/reset-password')).not.toBe(first);
  await page.goto(first);
  await page.getByLabel('New password').fill(newPassword());
  await press(page, 'Change the password');
  await expect(heading(page, 'This link is over')).toBeVisible();
  expect(await signsIn(account)).toBe(200);
});

test('a new e-mail is confirmed from its inbox, and taken back from the old one', async ({ page }) => {
  const account = await makeAccount();
  const email = await changeEmail(account);
  await page.goto(await mailedPath(email, '/confirm-email'));
  expect(await signsIn({ ...account, email })).toBe(401);
  await look(page, 'a new e-mail to confirm');
  await press(page, 'Use this e-mail');
  await expect(heading(page, 'Your e-mail is changed')).toBeFocused();
  expect(await signsIn({ ...account, email })).toBe(200);

  await page.goto(await mailedPath(account.email, '/undo-email'));
  expect(await signsIn({ ...account, email })).toBe(200);
  await press(page, 'Keep the old e-mail');
  await expect(heading(page, 'Your old e-mail is kept')).toBeFocused();
  expect(await signsIn({ ...account, email })).toBe(401);
  expect(await signsIn(account)).toBe(200);
  await expect(page.getByRole('link', { name: 'Choose a new password' })).toBeVisible();
});

test('an e-mail that somebody else has by now is not taken from them', async ({ page }) => {
  const account = await makeAccount();
  const email = await changeEmail(account);
  const path = await mailedPath(email, '/confirm-email');
  await makeAccount({ email });
  await page.goto(path);
  await press(page, 'Use this e-mail');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('This e-mail cannot be used.');
});

test('everything that is known of somebody is shown once, to be saved', async ({ page }) => {
  const account = await makeAccount();
  const { user } = await tokenOf(account);
  const token = await freshTokenOf(account);
  await call('user', `/users/${user.id}/export`, { method: 'POST', token });
  const path = await mailedPath(account.email, '/privacy-document');
  await page.goto(path);
  await expect(page).toHaveURL('/privacy-document');
  await look(page, 'a document to be shown');
  await press(page, 'Show the document');
  await expect(heading(page, 'Your data')).toBeFocused();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Save souk-data\.json/ }).click();
  const file = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(file.user.account).toMatchObject({ email: account.email, name: account.name });
  await page.goto(path);
  await press(page, 'Show the document');
  await expect(heading(page, 'This link is over')).toBeFocused();
});

test('the receipt of a deletion says what is gone', async ({ page }) => {
  const account = await makeAccount();
  const { user } = await tokenOf(account);
  const { status } = await call('user', `/users/${user.id}`, { method: 'DELETE', token: await freshTokenOf(account) });
  expect(status).toBe(204);
  await page.goto(await mailedPath(account.email, '/privacy-document'));
  await press(page, 'Show the document');
  await expect(heading(page, 'Your account is deleted')).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: /^The account with its name/ })).toBeVisible();
  await look(page, 'the receipt of a deletion');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Save souk-receipt\.json/ }).click();
  expect((await saved).suggestedFilename()).toBe('souk-receipt.json');
});

test('forged links are over, and links without a token are so at once', async ({ page }) => {
  const buttons = {
    '/verify-email': 'Confirm',
    '/confirm-email': 'Use this e-mail',
    '/undo-email': 'Keep the old e-mail',
    '/privacy-document': 'Show the document',
  };
  for (const [path, button] of Object.entries(buttons)) {
    await page.goto(`${path}?token=${'A'.repeat(43)}`);
    await press(page, button);
    await expect(heading(page, 'This link is over'), path).toBeVisible();
  }
  for (const path of [...Object.keys(buttons), '/reset-password'])
    for (const query of ['', '?token=', `?token=${'x'.repeat(201)}`, '?token=a&token=b']) {
      const answer = await page.request.get(path + query);
      expect(await answer.text(), path + query).toContain('This link is over');
    }
  await page.goto(`/verify-email?token=${encodeURIComponent('"><script>window.smuggled = 1</script>')}`);
  await expect(page).toHaveURL(`${shopOrigin}/verify-email`);
  expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
});
