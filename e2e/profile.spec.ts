import { expect, type Page, test } from '@playwright/test';
import { mailedPath, newPassword, signIn } from './support/account.ts';
import { newEmail } from './support/api.ts';
import { keepDown } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';

const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });

async function openProfile(page: Page) {
  const account = await signIn(page);
  await page.goto('/account/profile');
  await hydrated(page);
  return account;
}

test('the name and the language are kept; an empty name is refused at its field', async ({ page }) => {
  await openProfile(page);
  const about = form(page, 'About you');
  await about.getByLabel('Name').fill(' ');
  await about.getByRole('button', { name: 'Save' }).click();
  await expect(about.getByLabel('Name')).toBeFocused();
  await expect(about.getByLabel('Name')).toHaveAccessibleDescription(/Enter your name/);
  await about.getByLabel('Name').fill('Countess Augusta Ada King');
  await about.getByLabel('Language').selectOption('pt-BR');
  await about.getByLabel('Name').press('Enter');
  await expect(about.getByRole('status')).toHaveText('Saved.');
  await page.reload();
  await expect(about.getByLabel('Name')).toHaveValue('Countess Augusta Ada King');
  await expect(about.getByLabel('Language')).toHaveValue('pt-BR');
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Countess Augusta Ada King');
});

test('a new e-mail wants the password, is mailed to both addresses, and counts once it is confirmed', async ({
  page,
}) => {
  const { email, password } = await openProfile(page);
  const next = newEmail();
  const change = form(page, 'E-mail');
  const send = change.getByRole('button', { name: 'Change e-mail' });
  await change.getByLabel('New email').fill(email.toUpperCase());
  await change.getByLabel('Current password').fill('not this one');
  await send.click();
  await expect(change.getByLabel('New email')).toHaveAccessibleDescription(/your e-mail address already/);
  await change.getByLabel('New email').fill(next);
  await send.click();
  await expect(change.getByLabel('Current password')).toBeFocused();
  await expect(change.getByLabel('Current password')).toHaveAccessibleDescription(/not your current password/);
  await change.getByLabel('Current password').fill(password);
  await send.click();
  await expect(change.getByRole('status')).toContainText('We mailed both addresses');
  await expect(change).toContainText(next);
  await expect(change).toContainText(`Now: ${email}`);

  await mailedPath(email, '/undo-email');
  await page.goto(await mailedPath(next, '/confirm-email'));
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your e-mail is changed');
  await page.goto('/account/profile');
  await expect(change).toContainText(`Now: ${next}`);
  await expect(change).not.toContainText('Waiting');
});

test('a new password wants the old one, is no known one, and signs out everywhere but here', async ({
  page,
  browser,
}) => {
  const account = await openProfile(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, { account });
  const change = form(page, 'Password');
  const send = change.getByRole('button', { name: 'Change password' });
  await send.click();
  await expect(change.getByLabel('Current password')).toBeFocused();
  await change.getByLabel('Current password').fill('not this one');
  await change.getByLabel('New password').fill('short');
  await send.click();
  await expect(change.getByLabel('New password')).toHaveAccessibleDescription(/8 characters or more/);
  await change.getByLabel('New password').fill('password123');
  await send.click();
  await expect(change.getByLabel('Current password')).toHaveAccessibleDescription(/not your current password/);
  await change.getByLabel('Current password').fill(account.password);
  await send.click();
  await expect(change.getByLabel('New password')).toHaveAccessibleDescription(/known from a breach/);
  const password = newPassword();
  await change.getByLabel('New password').fill(password);
  await send.click();
  await expect(change.getByRole('status')).toHaveText('Changed. Every other browser is signed out.');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL('/login');
  await signIn(elsewhere, { account: { ...account, password } });
  await elsewhere.context().close();
});

test('what to be told of is chosen by subject and channel, and text messages need a number', async ({ page }) => {
  await openProfile(page);
  const wishes = form(page, 'What we write to you about');
  const news = wishes.getByRole('group', { name: 'News and offers' });
  await news.getByRole('checkbox', { name: 'By text message' }).check();
  await wishes.getByRole('button', { name: 'Save choices' }).click();
  await expect(wishes.getByLabel('Mobile number')).toBeFocused();
  await expect(wishes.getByLabel('Mobile number')).toHaveAccessibleDescription(/Enter the number/);
  await wishes.getByLabel('Mobile number').fill('555 1234');
  await wishes.getByLabel('Mobile number').press('Enter');
  await expect(wishes.getByLabel('Mobile number')).toHaveAccessibleDescription(/international number/);
  await wishes.getByLabel('Mobile number').fill('+1 (555) 123-4567');
  await wishes.getByLabel('Mobile number').press('Enter');
  await expect(wishes.getByRole('status')).toHaveText('Saved.');
  await page.reload();
  await expect(news.getByRole('checkbox', { name: 'By text message' })).toBeChecked();
  await expect(news.getByRole('checkbox', { name: 'By e-mail' })).not.toBeChecked();
  await expect(wishes.getByLabel('Mobile number')).toHaveValue('+15551234567');
});

test('without the notification service the page says so, the rest of it works, and it comes back', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const notification = await keepDown('notification');
  try {
    await page.goto('/account/profile');
    await hydrated(page);
    await expect(page.getByText('cannot be shown for a moment')).toBeVisible();
    const about = form(page, 'About you');
    await about.getByLabel('Name').fill('Still Here');
    await about.getByRole('button', { name: 'Save' }).click();
    await expect(about.getByRole('status')).toHaveText('Saved.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Still not there');
  } finally {
    await notification.release();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(form(page, 'What we write to you about')).toBeVisible();
});
