import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { type Account, signIn, signInByForm, tokenOf } from './support/account.ts';
import { call } from './support/api.ts';
import { plugInAuthenticator } from './support/authenticators.ts';
import { forgetProofs } from './support/pass-time.ts';
import { mailsTo, shopOrigin } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';
import { watch } from './support/watch.ts';

/** For so long a BFF believes that a session is open. */
const BELIEVED_MS = 20_000;
const STEP_MS = 30_000;

const region = (page: Page, name: string) => page.getByRole('region', { name });
const proof = (page: Page) => page.getByRole('dialog', { name: 'Show that it is you' });

async function openSecurity(page: Page): Promise<Account> {
  const account = await signIn(page);
  await page.goto('/account/security');
  await hydrated(page);
  return account;
}
async function elsewhere(browser: Browser, account: Account): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, { account });
  return page;
}
const secretCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('souk_session'));

test('a passkey is made, named, renamed and removed', async ({ page }) => {
  const watched = watch(page);
  const authenticator = await plugInAuthenticator(page);
  const { email } = await openSecurity(page);
  const passkeys = region(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).press('Enter');
  await expect(passkeys.getByLabel('Name of the passkey')).toBeFocused();
  await expect(passkeys.getByLabel('Name of the passkey')).toHaveValue(/Chrome/);
  await passkeys.getByLabel('Name of the passkey').fill('My laptop');
  await passkeys.getByLabel('Name of the passkey').press('Enter');
  await expect(passkeys.getByRole('listitem')).toContainText('My laptop');
  expect(await authenticator.passkeys()).toBe(1);
  await expect
    .poll(async () => (await mailsTo(email)).map(({ subject }) => subject), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/passkey/i));

  await passkeys.getByRole('button', { name: 'Rename My laptop' }).click();
  await passkeys.getByLabel('Name of the passkey').fill('');
  await passkeys.getByLabel('Name of the passkey').press('Enter');
  await expect(passkeys.getByLabel('Name of the passkey')).toHaveAccessibleDescription(/Give it a name/);
  await passkeys.getByLabel('Name of the passkey').fill('Work laptop');
  await passkeys.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(passkeys.getByRole('button', { name: 'Rename Work laptop' })).toBeFocused();

  await passkeys.getByRole('button', { name: 'Remove Work laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove passkey' }).click();
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
  await expect(passkeys.getByRole('heading', { name: 'Passkeys' })).toBeFocused();
  watched.expectQuiet();
});

test('a passkey that its owner does not confirm is not made, and the page says so', async ({ page }) => {
  const authenticator = await plugInAuthenticator(page);
  await authenticator.refuse();
  await openSecurity(page);
  const passkeys = region(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(passkeys.getByRole('alert')).toContainText('No passkey was made');
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
});

test('what is sensitive asks who is there, gives the session a new secret, and then goes on', async ({ page }) => {
  await plugInAuthenticator(page);
  const account = await signIn(page, { remember: true });
  const { user } = await tokenOf(account);
  await page.goto('/account/security');
  await hydrated(page);
  await forgetProofs(user.id);
  const before = await secretCookie(page);

  const passkeys = region(page, 'Passkeys');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('button', { name: 'Make the passkey' }).click();
  await proof(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(proof(page)).toBeHidden();
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
  await passkeys.getByRole('button', { name: 'Make the passkey' }).click();
  await expect(proof(page).getByLabel('Password')).toBeFocused();
  await proof(page).getByLabel('Password').fill('not this one');
  await proof(page).getByRole('button', { name: 'Continue' }).click();
  await expect(proof(page).getByLabel('Password')).toHaveAccessibleDescription(/not your password/);
  await proof(page).getByLabel('Password').fill(account.password);
  await proof(page).getByLabel('Password').press('Enter');
  await expect(passkeys.getByRole('listitem')).toHaveCount(1);

  const after = await secretCookie(page);
  expect(after?.value).not.toBe(before?.value);
  expect(Math.abs((after?.expires ?? 0) - (before?.expires ?? 0)), 'kept as long as before').toBeLessThan(120);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();

  await forgetProofs(user.id);
  await passkeys.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove passkey' }).click();
  await proof(page).getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
});

test('a session that is forgotten with the browser stays so after a proof', async ({ page }) => {
  const account = await openSecurity(page);
  await forgetProofs((await tokenOf(account)).user.id);
  await region(page, 'Authenticator app').getByRole('button', { name: 'Set up an app' }).click();
  await proof(page).getByLabel('Password').fill(account.password);
  await proof(page).getByLabel('Password').press('Enter');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  expect((await secretCookie(page))?.expires).toBe(-1);
});

test('an old secret that is still on its way when the new one comes signs nobody out', async ({ page }) => {
  const account = await openSecurity(page);
  await forgetProofs((await tokenOf(account)).user.id);
  const old = await secretCookie(page);
  await region(page, 'Authenticator app').getByRole('button', { name: 'Set up an app' }).click();
  await proof(page).getByLabel('Password').fill(account.password);
  // the first question of the tab after the proof goes out with the old secret, as one that crossed it
  await page.route(
    '**/trpc/secondFactor.start*',
    async (route) => {
      const headers = { 'content-type': 'application/json', 'x-souk': '1', origin: shopOrigin };
      const cookie = `${old?.name}=${old?.value}`;
      const refused = await fetch(route.request().url(), { method: 'POST', headers: { ...headers, cookie } });
      expect(refused.status).toBe(401);
      await route.fulfill({ status: 401, contentType: 'application/json', body: await refused.text() });
    },
    { times: 1 },
  );
  await proof(page).getByLabel('Password').press('Enter');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expect(page).toHaveURL('/account/security');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
});

test('an app is turned on by its code, with recovery codes that are shown once; then off again', async ({ page }) => {
  const watched = watch(page);
  const account = await openSecurity(page);
  const app = region(page, 'Authenticator app');
  await app.getByRole('button', { name: 'Set up an app' }).click();
  await expect(app.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = ((await app.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  await expect(app.getByLabel('Code from the app')).toBeFocused();
  await app.getByLabel('Code from the app').fill('12 34');
  await app.getByLabel('Code from the app').press('Enter');
  await expect(app.getByLabel('Code from the app')).toHaveAccessibleDescription(/six digits/);
  await app.getByLabel('Code from the app').fill(totp.generate().replace(/^.../, '$& '));
  await app.getByLabel('Code from the app').press('Enter');

  const shown = app.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.getByRole('button', { name: 'Copy' }).click();
  await expect(app.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes.join('\n'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(codes.join('\n'));
  await app.getByRole('button', { name: 'I have kept them' }).click();
  await expect(app).toContainText('10 recovery codes are left.');
  await page.reload();
  await expect(app).toContainText('10 recovery codes are left.');
  await expect(shown).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto('/login?next=/account/security');
  await signInByForm(page, account);
  await page.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
  await page.getByRole('textbox', { name: 'Code' }).press('Enter');
  await expect(page).toHaveURL('/account/security');
  await expect(app).toContainText('9 recovery codes are left.');

  await app.getByRole('button', { name: 'New recovery codes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
  await expect(shown).toHaveCount(10);
  expect(await shown.allTextContents()).not.toContain(codes[1]);
  await app.getByRole('button', { name: 'I have kept them' }).click();

  await app.getByRole('button', { name: 'Turn the app off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
  await expect(app.getByRole('button', { name: 'Set up an app' })).toBeVisible();
  watched.expectQuiet();
});

test('with an app, a proof wants its code: a password is not enough', async ({ page }) => {
  const { user } = await tokenOf(await openSecurity(page));
  const app = region(page, 'Authenticator app');
  await app.getByRole('button', { name: 'Set up an app' }).click();
  const secret = ((await app.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  await app.getByLabel('Code from the app').fill(totp.generate());
  await app.getByLabel('Code from the app').press('Enter');
  await app.getByRole('button', { name: 'I have kept them' }).click();
  await forgetProofs(user.id);
  await app.getByRole('button', { name: 'Turn the app off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
  await proof(page).getByLabel('Code').fill('000000');
  await proof(page).getByRole('button', { name: 'Continue' }).click();
  await expect(proof(page).getByLabel('Code')).toHaveAccessibleDescription(/not right, or was used/);
  await proof(page)
    .getByLabel('Code')
    .fill(totp.generate({ timestamp: Date.now() + STEP_MS }));
  await proof(page).getByRole('button', { name: 'Continue' }).click();
  await expect(app.getByRole('button', { name: 'Set up an app' })).toBeVisible();
});

test('another browser is signed out from here, and stops within 20 seconds', async ({ page, browser }) => {
  const account = await openSecurity(page);
  const other = await elsewhere(browser, account);
  await other.goto('/');
  await expect(other.getByRole('banner').getByRole('button', { name: 'Account' })).toBeVisible();
  await page.reload();
  await hydrated(page);
  const sessions = region(page, 'Where you are signed in').getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'This device' })).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign it out' }).click();
  await expect(sessions).toHaveCount(1);
  await expect
    .poll(
      async () => {
        await other.reload();
        return other.getByRole('banner').getByRole('link', { name: 'Sign in' }).count();
      },
      { timeout: BELIEVED_MS + 5_000, intervals: [2_000] },
    )
    .toBe(1);
  await other.goto('/account');
  await expect(other).toHaveURL('/login');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible();
  await other.context().close();
});

test('signing out everywhere signs out here, too, and says so', async ({ page, browser }) => {
  const account = await openSecurity(page);
  const other = await elsewhere(browser, account);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out everywhere');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await secretCookie(page)).toBeUndefined();
  await page.goto('/account');
  await expect(page).toHaveURL('/login');
  await other.goto('/account');
  await expect(other).toHaveURL('/login');
  await other.context().close();
});

test('a tab whose session was ended elsewhere leads to sign-in at the next press, and back', async ({ page }) => {
  const account = await openSecurity(page);
  const { token, user } = await tokenOf(account);
  await call('user', `/users/${user.id}/sessions`, { method: 'DELETE', token });
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await proof(page).getByLabel('Password').fill(account.password);
  await proof(page).getByLabel('Password').press('Enter');
  await expect(page).toHaveURL('/login?next=%2Faccount%2Fsecurity');
  await signInByForm(page, account);
  await expect(page).toHaveURL('/account/security');
});
