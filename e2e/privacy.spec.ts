import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type Account, makeAccount, tokenOf } from './support/account.ts';
import { asAdmin } from './support/admin.ts';
import { address, type Cart, call, type Order, sellable } from './support/api.ts';
import { keepDown, mailsTo } from './support/shop.ts';
import { cards, pay } from './support/shopper.ts';

const DOWN_MS = 60_000;

interface Customer {
  account: Account;
  id: string;
  token: string;
  order: Order;
}

/** Somebody with an account who places an order. */
async function customer(): Promise<Customer> {
  const account = await makeAccount();
  const { token, user } = await tokenOf(account);
  const { body: cart } = await call<Cart>('order', '/carts', { token, json: {} });
  const { variant } = await sellable();
  await call('order', `/carts/${cart.id}/lines/${variant.id}`, { method: 'PUT', token, json: { quantity: 1 } });
  const placed = await call<Order>('order', '/orders', {
    token,
    headers: { 'idempotency-key': randomUUID() },
    json: { cartId: cart.id, email: account.email, shippingAddress: address, shippingMethod: 'standard' },
  });
  if (placed.status !== 201) throw new Error(`the order was refused: ${JSON.stringify(placed.body)}`);
  return { account, id: user.id, token, order: placed.body };
}

/** What the link in the mail with this subject leads to. */
async function documentFor({ email }: Account, subject: RegExp) {
  const mail = async () => (await mailsTo(email)).find((each) => subject.test(each.subject));
  await expect.poll(mail, { timeout: 120_000 }).toBeTruthy();
  const token = /privacy-document\?token=([\w-]+)/.exec((await mail())?.text ?? '')?.[1];
  const { status, body } = await call<{ kind: string; document: Record<string, unknown> }>(
    'user',
    '/privacy-documents',
    {
      json: { token },
    },
  );
  expect(status).toBe(200);
  return body;
}

test('an export and a deletion that order and payment sleep through for a minute are done all the same', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const [wanting, leaving] = [await customer(), await customer()];
  await page.goto(wanting.order.paymentUrl);
  await pay(page, cards.good);
  await page.waitForURL(/\/orders\//);
  const { id: over } = leaving.order; // what is not over keeps its address until it is
  const cancelled = await call('order', `/orders/${over}/cancellation`, { token: leaving.token, json: {} });
  expect(cancelled.status).toBe(200);
  const down = [await keepDown('order'), await keepDown('payment')];
  try {
    const asked = await call('user', `/users/${wanting.id}/export`, { method: 'POST', token: wanting.token });
    expect(asked.status).toBe(202);
    const left = await call('user', `/users/${leaving.id}`, { method: 'DELETE', token: leaving.token });
    expect(left.status, 'the account is gone at once').toBe(204);
    await new Promise((resolve) => setTimeout(resolve, DOWN_MS));
    expect((await mailsTo(wanting.account.email)).filter(({ text }) => text.includes('privacy-document'))).toEqual([]);
  } finally {
    for (const part of down) await part.release();
  }

  const told = await documentFor(wanting.account, /data/i);
  expect(told.kind).toBe('export');
  const text = JSON.stringify(told.document);
  for (const known of [wanting.account.email, wanting.order.number, address.fullName])
    expect(text, `the export holds ${known}`).toContain(known);
  expect(text).not.toContain(leaving.order.number);

  const receipt = await documentFor(leaving.account, /delet/i);
  expect(receipt.kind).toBe('deletion');
  expect(JSON.stringify(receipt.document)).toMatch(/kept/);
  const order = await asAdmin<Order>('order', `/orders/${leaving.order.id}`);
  expect(JSON.stringify(order)).not.toContain(leaving.account.email);
  expect(JSON.stringify(order)).not.toContain(address.fullName);
  const login = await call('user', '/users/login', {
    json: { email: leaving.account.email, password: leaving.account.password },
  });
  expect(login.status).toBe(401);
});
