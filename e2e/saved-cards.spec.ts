import { expect, test } from '@playwright/test';
import { makeAccount, signInByForm, tokenOf } from './support/account.ts';
import { call, orderStatus, placedOrder } from './support/api.ts';
import { cards, pay } from './support/shopper.ts';
import { look } from './support/watch.ts';

test('a card that is saved on the payment page pays the next order in one press, until it is removed', async ({
  page,
}) => {
  const account = await makeAccount();
  await page.goto('/login');
  await signInByForm(page, account);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Account' })).toBeVisible();
  const { token } = await tokenOf(account);
  const isConfirmed = (id: string) => expect.poll(() => orderStatus(id, token), { timeout: 30_000 }).toBe('confirmed');

  const first = await placedOrder(1, undefined, token);
  await page.goto(first.order.paymentUrl);
  await page.getByRole('checkbox', { name: 'Save payment information for future purchases' }).check();
  await pay(page, cards.good);
  await isConfirmed(first.order.id);

  const second = await placedOrder(1, undefined, token);
  await page.goto(second.order.paymentUrl);
  await expect(page.getByRole('radio', { name: 'Visa ending 4242' })).toBeChecked();
  await expect(page.getByLabel('Card number')).toBeHidden();
  await look(page, 'payment page with a saved card');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await isConfirmed(second.order.id);

  const saved = await call<{ items: { id: string; last4: string }[] }>('payment', '/payment-methods', { token });
  expect(saved.body.items).toMatchObject([{ last4: '4242' }]);
  const path = `/payment-methods/${saved.body.items[0]?.id}`;
  expect((await call('payment', path, { method: 'DELETE', token })).status).toBe(204);
  const third = await placedOrder(1, undefined, token);
  await page.goto(third.order.paymentUrl);
  await expect(page.getByLabel('Card number')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});
