import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { makeAccount, signIn, tokenOf } from './support/account.ts';
import { address, call } from './support/api.ts';
import { keepDown, shopOrigin } from './support/shop.ts';
import { hydrated } from './support/shopper.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Your addresses' }).getByRole('listitem');
const add = (page: Page) => page.getByRole('button', { name: 'Add an address' });

async function fill(page: Page, fullName: string) {
  await page.getByLabel('Full name').fill(fullName);
  await page.getByLabel('Address', { exact: true }).fill(address.address);
  await page.getByLabel('Postal code').fill(address.postalCode);
  await page.getByLabel('City').fill(address.city);
  await page.getByLabel('Country').selectOption(address.country);
}
const save = (page: Page) => page.getByRole('button', { name: 'Save address' }).click();

test('addresses are added, changed and removed, with one default each', async ({ page }) => {
  await signIn(page);
  await page.goto('/account/addresses');
  await hydrated(page);
  await expect(page.getByRole('heading', { name: 'No addresses yet' })).toBeVisible();
  await add(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'New address' })).toBeFocused();
  await save(page);
  await expect(page.getByLabel('Full name')).toBeFocused();
  await expect(page.getByLabel('Country')).toHaveAccessibleDescription(/Choose a country/);
  await fill(page, 'Ada at home');
  await page.getByLabel('City').press('Enter');
  await expect(list(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: 'The address is saved.' })).toBeAttached();
  await expect(list(page).first()).toContainText('Default for shipping');
  await expect(list(page).first()).toContainText('Default for billing');

  await add(page).click();
  await fill(page, 'Ada at work');
  await page.getByLabel('Use it for billing').check();
  await save(page);
  await expect(list(page)).toHaveCount(2);
  await expect(list(page).first()).not.toContainText('Default for billing');
  await expect(list(page).last()).toContainText('Default for billing');
  await expect(list(page).last()).not.toContainText('Default for shipping');

  await page.getByRole('button', { name: /^Edit Ada at work/ }).click();
  await page.getByLabel('Postal code').fill('x'.repeat(40));
  await save(page);
  await expect(page.getByLabel('Postal code')).toHaveAccessibleDescription(/./);
  await page.getByLabel('Postal code').fill('EC1A 1BB');
  await page.getByLabel('Phone').fill('+44 20 7946 0000');
  await save(page);
  await expect(page.getByRole('heading', { name: 'Edit address' })).toHaveCount(0);
  await page.reload();
  await expect(list(page).last()).toContainText('EC1A 1BB');
  await expect(list(page).last()).toContainText('+44 20 7946 0000');

  await page.getByRole('button', { name: /^Remove Ada at home/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: /^Remove Ada at home/ })).toBeFocused();
  await page.getByRole('button', { name: /^Remove Ada at home/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(list(page)).toHaveCount(1);
  await page.reload();
  await expect(list(page)).toHaveCount(1);
});

test('twenty are kept; one that was removed elsewhere can still be removed here', async ({ page }) => {
  const { token, user } = await tokenOf(await signIn(page));
  const path = `/users/${user.id}/addresses`;
  for (let n = 1; n <= 20; n += 1) await call('user', path, { token, json: { ...address, fullName: `Address ${n}` } });
  await page.goto('/account/addresses');
  await hydrated(page);
  await expect(list(page)).toHaveCount(20);
  await expect(add(page)).toHaveCount(0);
  const { body } = await call<{ items: { id: string }[] }>('user', path, { token });
  await call('user', `${path}/${body.items[0]?.id}`, { method: 'DELETE', token });
  await page.getByRole('button', { name: /^Remove Address 1,/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(list(page)).toHaveCount(19);
  await expect(add(page)).toBeVisible();
});

test('without the order service addresses can be seen and removed, and changed again once it is back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { token, user } = await tokenOf(await signIn(page));
  await call('user', `/users/${user.id}/addresses`, { token, json: address });
  const order = await keepDown('order');
  try {
    await page.goto('/account/addresses');
    await hydrated(page);
    await expect(list(page)).toHaveCount(1);
    await expect(page.getByText('where the shop sends to is not known')).toBeVisible();
    await expect(add(page)).toHaveCount(0);
  } finally {
    await order.release();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(add(page)).toBeVisible();
});

test('another’s address is nobody’s, whatever a browser asks for', async ({ page }) => {
  const owner = await tokenOf(await makeAccount());
  const book = `/users/${owner.user.id}/addresses`;
  const added = await call<{ id: string }>('user', book, { token: owner.token, json: address });
  await signIn(page);
  const ask = async (procedure: string, data: object) => {
    const headers = { 'x-souk': '1', origin: shopOrigin };
    const answer = await page.request.post(`${shopOrigin}/api/bff/account/trpc/addresses.${procedure}`, {
      headers,
      data,
    });
    return { status: answer.status(), body: await answer.text() };
  };
  const change = { ...address, fullName: 'Mallory', defaultShipping: true, defaultBilling: true };
  const theirs = await ask('change', { id: added.body.id, address: change });
  expect(theirs.status).toBe(404);
  expect(theirs).toEqual(await ask('change', { id: randomUUID(), address: change }));
  expect(await ask('remove', { id: added.body.id })).toEqual(await ask('remove', { id: randomUUID() }));
  expect((await ask('add', { ...change, userId: owner.user.id })).status).toBe(400);
  expect((await call('user', book, { token: owner.token })).body).toMatchObject({
    items: [{ fullName: address.fullName }],
  });
});
