import { orderBought } from '@souk/contracts/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
});
afterAll(() => shop.close());

test('recommendation is told what was bought, and not by whom it was paid or where it goes', async () => {
  const { id, vase } = await shop.confirmed(2);
  const told = () => shop.recommendation.calls.map(({ body }) => body as { subject: string; data: object });
  await expect.poll(() => told().length).toBe(1);
  const [event] = told();
  expect(orderBought.parse(event).data).toEqual(event?.data);
  expect(event).toMatchObject({ subject: id, type: 'order.confirmed.v1', data: { orderId: id } });
  expect(event?.data).toMatchObject({ lines: [{ variantId: vase, quantity: 2 }] });
  expect(JSON.stringify(event)).not.toMatch(/@|guest:|address|title/i);

  // What comes later is not for it.
  const { headers } = await shop.admin();
  const sent = await shop.request('POST', `/orders/${id}/fulfilments`, {
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: {},
  });
  expect(sent.statusCode).toBe(201);
  await expect.poll(() => shop.told(id)).toContain('order.dispatched.v1');
  expect(told()).toHaveLength(1);
});
