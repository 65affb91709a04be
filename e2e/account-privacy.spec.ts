import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { mailedPath, signIn, tokenOf } from './support/account.ts';
import { address, call } from './support/api.ts';
import { forgetProofs } from './support/pass-time.ts';
import { shopOrigin } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';

async function openPrivacy(page: Page) {
  const account = await signIn(page);
  const { token, user } = await tokenOf(account);
  await call('user', `/users/${user.id}/addresses`, { token, json: { ...address, fullName: 'A. Lovelace' } });
  await page.goto('/account/privacy');
  await hydrated(page);
  return { ...account, id: user.id };
}

test('a copy of the data is asked for, its way is shown, and its mailed link opens the file', async ({ page }) => {
  test.setTimeout(120_000);
  const { email, password, id } = await openPrivacy(page);
  await forgetProofs(id);
  const copy = page.getByRole('region', { name: 'A copy of your data' });
  await copy.getByRole('button', { name: 'Ask for your data' }).click();
  const proof = page.getByRole('dialog', { name: 'Show that it is you' });
  await proof.getByLabel('Password').fill(password);
  await proof.getByRole('button', { name: 'Continue' }).click();
  await expect(copy.getByRole('status')).toContainText(/We are gathering it|It is ready/);
  await expect(copy.getByRole('status'), 'without a reload').toContainText('It is ready', { timeout: 60_000 });
  await expect(copy).toContainText(email);

  await page.goto(await mailedPath(email, '/privacy-document'));
  await page.getByRole('main').getByRole('button').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('main')
      .getByRole('link', { name: /save|download/i })
      .click(),
  ]);
  const data = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(JSON.stringify(data)).toContain(email);
  expect(JSON.stringify(data)).toContain('A. Lovelace');
  await page.goto('/account/privacy');
  await expect(copy).toContainText('was opened or its time is over');
  await expect(copy.getByRole('button', { name: 'Ask for a new copy' })).toBeVisible();
});

test('an account is deleted after a word that is typed and a proof; nothing opens it then, and a receipt is mailed', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { email, password, id } = await openPrivacy(page);
  await forgetProofs(id);
  const open = page.getByRole('button', { name: 'Delete my account' });
  const question = page.getByRole('dialog', { name: 'Delete your account?' });
  const goOn = question.getByRole('button', { name: 'Delete it for good' });
  await open.click();
  await expect(question.getByLabel('Type DELETE')).toBeFocused();
  await goOn.click();
  await expect(question.getByLabel('Type DELETE')).toHaveAccessibleDescription(/to go on/);
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await open.click();
  await question.getByLabel('Type DELETE').fill('delete');
  await goOn.click();
  const proof = page.getByRole('dialog', { name: 'Show that it is you' });
  await proof.getByRole('button', { name: 'Cancel' }).click();
  await expect(question, 'nothing was done').toBeVisible();
  await goOn.click();
  await proof.getByLabel('Password').fill(password);
  await proof.getByLabel('Password').press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect((await page.context().cookies()).filter(({ name }) => name.endsWith('souk_session'))).toEqual([]);
  expect((await call('user', '/users/login', { json: { email, password } })).status).toBe(401);
  await page.goto('/account');
  await expect(page).toHaveURL('/login');

  await page.goto(await mailedPath(email, '/privacy-document'));
  await page.getByRole('main').getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
});

test('a deletion without the word is refused, whoever asks', async ({ page }) => {
  await openPrivacy(page);
  const url = `${shopOrigin}/api/bff/account/trpc/privacy.deleteAccount`;
  const headers = { 'x-souk': '1', origin: shopOrigin };
  for (const data of [{}, { confirmation: 'yes' }, { confirmation: 'DELETE', id: 'another' }])
    expect((await page.request.post(url, { headers, data })).status()).toBe(400);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
});
