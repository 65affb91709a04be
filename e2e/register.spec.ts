import { expect, type Page, test } from '@playwright/test';
import { mailedPath, makeAccount, newPassword } from './support/account.ts';
import { newEmail } from './support/api.ts';
import { mailsTo, shopOrigin } from './support/shop.ts';
import { look, watch } from './support/watch.ts';

async function register(page: Page, { name = 'Ada Lovelace', email = newEmail(), password = newPassword() }) {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
}
const mailed = (page: Page) => page.getByRole('heading', { level: 1, name: 'Check your mail' });

test('a new account is signed in at once, on the way back to where the visitor was', async ({ page }) => {
  const watched = watch(page);
  const email = newEmail();
  await page.goto('/login?next=/cart');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'new-password');
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/8 characters or more/);
  await register(page, { name: 'Ada King', email });
  await expect(mailed(page)).toBeFocused();
  await look(page, 'registered');
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/cart');
  await page.getByRole('button', { name: 'Account' }).click();
  await expect(page.getByText('Ada King')).toBeVisible();
  await mailedPath(email, '/verify-email');
  watched.expectQuiet();
});

test('a known e-mail gets the same answer and page, opens nothing, and its owner is told by mail', async ({ page }) => {
  const known = await makeAccount();
  const answers: { page: string; status: number; body: string; headers: string[]; cookies: string[] }[] = [];
  for (const email of [known.email, newEmail()]) {
    await page.context().clearCookies();
    await page.goto('/register?next=/cart');
    const answered = page.waitForResponse(/register\.create/);
    await register(page, { email });
    await expect(mailed(page)).toBeVisible();
    const response = await answered;
    const headers = await response.allHeaders();
    answers.push({
      page: `${await page.getByRole('banner').textContent()} ${await page.getByRole('main').textContent()}`.replaceAll(
        email,
        '',
      ),
      status: response.status(),
      body: await response.text(),
      headers: Object.keys(headers).sort(),
      cookies: (await page.context().cookies()).map(({ name, value, expires }) => {
        const life = expires === -1 ? 'session' : Math.round((expires - Date.now() / 1000) / 3600);
        return `${name} of ${value.length} for ${life}`;
      }),
    });
  }
  expect(answers[0]).toEqual(answers[1]);

  await page.context().clearCookies();
  await page.goto('/register?next=/cart');
  await register(page, { email: known.email });
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/cart');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect
    .poll(async () => (await mailsTo(known.email)).map(({ subject }) => subject))
    .toContain('You already have a Souk account');
});

test('what is wrong is said at its field, and the first one takes the focus', async ({ page }) => {
  await page.goto('/register');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription('Enter your name.');
  await look(page, 'registration with errors');
  await register(page, { email: 'no address', password: 'short' });
  await expect(page.getByLabel('Email')).toBeFocused();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/such as name@example\.com/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Use 8 characters or more\.$/);
  await register(page, { password: 'password1' });
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/known from a breach of another site/);
  await page.getByLabel('Show what I type').check();
  await expect(page.getByLabel('Password')).toHaveAttribute('type', 'text');
  await register(page, {});
  await expect(mailed(page)).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  await page.goto('/register?next=/cart');
  await expect(page.getByRole('button', { name: 'Create account' })).not.toHaveAttribute('aria-disabled');
  await page.getByLabel('Name').focus();
  await page.keyboard.type('Ada Lovelace');
  await page.keyboard.press('Tab');
  await page.keyboard.type(newEmail());
  await page.keyboard.press('Tab');
  await page.keyboard.type(newPassword());
  await page.keyboard.press('Enter');
  await expect(mailed(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${shopOrigin}/cart`);
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
});
