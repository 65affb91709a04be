import { expect, type Page, test } from '@playwright/test';
import { type Account, makeAccount, newPassword, signIn, signInByForm } from './support/account.ts';
import { newEmail } from './support/api.ts';
import { turnOnApp } from './support/authenticators.ts';
import { shopOrigin } from './support/shop.ts';
import { look, watch } from './support/watch.ts';

const accountButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Account' });
const signInLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Sign in' });
const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'souk_session')?.value;

test('with a password, from where the visitor was and back; and out again', async ({ page }) => {
  const watched = watch(page);
  const account = await makeAccount({ name: 'Ada King' });
  await page.goto('/');
  await signInLink(page).click();
  await expect(page).toHaveURL('/login');
  await page.goto('/login?next=/search?q=vase');
  await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username webauthn');
  await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password');
  await signInByForm(page, account);
  await expect(page).toHaveURL('/search?q=vase');

  await accountButton(page).click();
  await expect(page.getByText('Ada King')).toBeVisible();
  await page.getByRole('link', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign out' })).toBeVisible();
  await expect(accountButton(page), 'following the link signs nobody out').toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
  await expect(signInLink(page)).toBeVisible();
  expect(await sessionOf(page)).toBeUndefined();
  await page.goBack();
  await expect(page, 'going back shows nothing of the account').toHaveURL(/^[^?]*\/login\b/);
  watched.expectQuiet();
});

test('remembered it outlives the browser, otherwise it does not', async ({ page }) => {
  const account = await makeAccount();
  const ends = async () => (await page.context().cookies()).find(({ name }) => name === 'souk_session')?.expires ?? 0;
  await page.goto('/login');
  await signInByForm(page, account);
  await expect(accountButton(page)).toBeVisible();
  expect(await ends()).toBe(-1);
  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByLabel('Remember me').check();
  await signInByForm(page, account);
  await expect(accountButton(page)).toBeVisible();
  expect(await ends()).toBeGreaterThan(Date.now() / 1000 + 80 * 24 * 3600);
});

test('a wrong password and an unknown e-mail are one answer; what is missing is said at its field', async ({
  page,
}) => {
  const { email } = await makeAccount();
  const refusal = async (given: Pick<Account, 'email' | 'password'>) => {
    await page.goto('/login');
    await signInByForm(page, given);
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    return page.getByRole('main').textContent();
  };
  const wrong = await refusal({ email, password: newPassword() });
  expect(wrong).toContain('The e-mail or the password is not right.');
  expect(await refusal({ email: newEmail(), password: newPassword() })).toBe(wrong);
  expect(await sessionOf(page)).toBeUndefined();

  await page.goto('/login');
  await signInByForm(page, { email: '', password: '' });
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription('Enter your e-mail address.');
  await look(page, 'sign-in with errors');
});

test('after five wrong passwords the page says when to try again', async ({ page }) => {
  const { email } = await makeAccount();
  await page.goto('/login');
  const alert = page.getByRole('main').getByRole('alert');
  for (let tries = 0; tries < 6; tries++) {
    await signInByForm(page, { email, password: newPassword() });
    await expect(alert).toHaveText(tries < 5 ? /not right/ : /^Too many tries\. Try again in 1[45] minutes\.$/);
    await page.reload();
  }
});

test('the app’s code is asked for, is good once, and a recovery code does in its place', async ({ page }) => {
  const account = await makeAccount();
  const { code, recoveryCodes } = await turnOnApp(account);
  const main = page.getByRole('main');
  const send = () => main.getByRole('button', { name: 'Sign in', exact: true }).click();

  await page.goto('/login?next=/cart');
  await signInByForm(page, account);
  const box = page.getByRole('textbox', { name: 'Code', exact: true });
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute('autocomplete', 'one-time-code');
  expect(await sessionOf(page), 'a password alone opens nothing').toBeUndefined();
  await look(page, 'the second step');
  const good = code();
  await box.fill(good === '000000' ? '000001' : '000000');
  await send();
  await expect(main.getByRole('alert')).toHaveText('This code is not right, or was used.');
  await box.fill(good);
  await send();
  await expect(page).toHaveURL('/cart');
  await expect(accountButton(page)).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/login?next=/cart');
  await signInByForm(page, account);
  await box.fill(good);
  await send();
  await expect(main.getByRole('alert'), 'a code is good once').toHaveText('This code is not right, or was used.');
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  const recovery = page.getByRole('textbox', { name: 'Recovery code' });
  await expect(recovery).toBeFocused();
  await recovery.fill(recoveryCodes[0]?.toLowerCase() ?? '');
  await recovery.press('Enter');
  await expect(page).toHaveURL('/cart');
  await expect(accountButton(page)).toBeVisible();
});

test('a session that somebody planted is replaced, and stays worthless', async ({ page, browser }) => {
  const stranger = await browser.newPage();
  await signIn(stranger);
  const planted = (await sessionOf(stranger)) ?? '';
  for (const value of [planted, 'made-up-by-somebody']) {
    await page.context().clearCookies();
    await page.goto('/login');
    await page.context().addCookies([{ name: 'souk_session', value, url: shopOrigin }]);
    const account = await makeAccount({ name: 'Nobody’s puppet' });
    await signInByForm(page, account);
    await expect(accountButton(page)).toBeVisible();
    expect(await sessionOf(page)).not.toBe(value);
  }
  await stranger.goto('/');
  await expect(signInLink(stranger), 'the session that was replaced has ended').toBeVisible({ timeout: 25_000 });
  await stranger.context().close();
});

test('it leads to paths of the shop only', async ({ page }) => {
  const account = await makeAccount();
  for (const next of [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ]) {
    await page.context().clearCookies();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signInByForm(page, account);
    await page.waitForURL((url) => url.pathname !== '/login');
    expect(new URL(page.url()).origin, next).toBe(shopOrigin);
    expect(new URL(page.url()).pathname, next).toMatch(/^\/account/);
    const answer = await page.request.get(`/login?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect(answer.headers().location, `${next}, signed in already`).toBe('/account');
  }
});

test('what is typed before React takes over stays, and nothing is sent', async ({ page }) => {
  const account = await makeAccount();
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\.js(\?|$)/, async (route) => {
    await held;
    await route.continue();
  });
  const sent: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && sent.push(`${request.method()} ${request.url()}`));
  await page.goto('/login?next=/cart', { waitUntil: 'commit' });
  const button = page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByLabel('Remember me').check();
  await page.getByLabel('Password').press('Enter');
  await button.click({ force: true });
  letGo();
  await expect(button).not.toHaveAttribute('aria-disabled');
  await expect(page.getByLabel('Email')).toHaveValue(account.email);
  await expect(page.getByLabel('Remember me')).toBeChecked();
  expect(sent).toEqual([`GET ${shopOrigin}/login?next=/cart`]);
  await button.click();
  await expect(page).toHaveURL('/cart');
  await expect(accountButton(page)).toBeVisible();
});

test('the account menu by keyboard, and on a phone', async ({ page }) => {
  await signIn(page);
  await page.goto('/cart');
  const menu = page.getByRole('banner').getByRole('link', { name: 'Your account' });
  await accountButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await look(page, 'the account menu');
  await page.keyboard.press('Tab');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(accountButton(page)).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await accountButton(page).click();
  await look(page, 'the account menu on a phone');
  await page.mouse.click(100, 700);
  await expect(menu).toBeHidden();
  await accountButton(page).click();
  await page.getByRole('banner').getByRole('link', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/logout');
  await expect(menu, 'a link that was followed closes it').toBeHidden();
});
