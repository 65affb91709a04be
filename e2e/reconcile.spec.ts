import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { asAdmin } from './support/admin.ts';
import { call, orderStatus, placedOrder } from './support/api.ts';
import { mailsTo } from './support/shop.ts';
import { cards, pay } from './support/shopper.ts';

const webhooks = (mode: 'hold' | 'deliver') => call('stripe-sandbox', '/_sandbox/webhooks', { json: { mode } });

test('a payment that no webhook tells is found, its order confirmed, and what comes late changes nothing', async ({
  page,
}) => {
  test.setTimeout(360_000);
  const { order, token, email } = await placedOrder();
  await webhooks('hold');
  try {
    await page.goto(order.paymentUrl);
    await pay(page, cards.good);
    await page.waitForURL(/\/orders\//);
    expect(await orderStatus(order.id, token)).toBe('awaiting_payment');
    await promisify(execFile)(process.execPath, ['tools/operate/src/reconcile.ts'], { env: process.env });
    await expect.poll(() => orderStatus(order.id, token), { timeout: 300_000 }).toBe('confirmed');
  } finally {
    await webhooks('deliver');
  }
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 20_000 }).toBe(1);
  const payments = await asAdmin<{ items: { captured: { amount: number } }[] }>(
    'payment',
    `/payments?orderId=${order.id}`,
  );
  expect(payments.items).toMatchObject([{ captured: { amount: order.total.amount } }]);
  expect((await asAdmin<{ balanced: boolean }>('payment', '/ledger')).balanced).toBe(true);
});
