import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop, type Shopper } from './test-shop.ts';
import { giftPart } from './totals.ts';

// Orders are brought to `confirmed` by the workflow's own steps, without the engine. Two vases cost 104.12 in all.
let shop: Shop;
let admin: { headers: { authorization: string } };
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
  admin = await shop.admin();
});
afterAll(() => shop.close());

const TOTAL = 10_412;
const problem = (name: string) => `https://souk.dev/problems/${name}`;
const setCard = ({ cartId, headers }: Shopper, code: string) =>
  shop.request('PUT', `/carts/${cartId}/gift-card`, { headers, body: { code } });
let made = 0;
async function shopperWith(balance: number) {
  const code = `CARD-${++made}`;
  const card = shop.payment.giftCards.add(code, balance);
  const vase = shop.product.add(9);
  const shopper = await shop.guest({ [vase]: 2 });
  const answer = await setCard(shopper, code);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { card, shopper, vase };
}
const quote = async ({ cartId, headers }: Shopper) =>
  (
    await shop.request('POST', `/carts/${cartId}/quote`, {
      headers,
      body: { country: 'US', shippingMethod: 'standard' },
    })
  ).json();

const paymentsFor = (id: string) =>
  shop.payment.peer.calls.filter(
    ({ path, body }) => path === '/payments' && (body as { orderId: string }).orderId === id,
  );

test('a gift card pays what it can, and never leaves less than a card can be charged', () => {
  expect(giftPart(1000, 400, 'USD')).toBe(400);
  expect(giftPart(1000, 1000, 'USD')).toBe(1000);
  expect(giftPart(1000, 5000, 'USD')).toBe(1000);
  expect(giftPart(1000, 970, 'USD')).toBe(950);
  expect(giftPart(40, 10, 'USD')).toBe(0);
});

test('part of an order: the payment is for the rest, and both are taken', async () => {
  const { card, shopper } = await shopperWith(3000);
  expect((await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json().giftCard).toEqual({ last4: 'WXYZ' });
  expect(await quote(shopper)).toMatchObject({
    total: { amount: TOTAL },
    giftCard: { last4: 'WXYZ', amount: { amount: 3000 }, balance: { amount: 3000 } },
    due: { amount: 7412 },
  });
  const id = await shop.confirm(shopper);
  expect(card.balance).toBe(0);
  expect(shop.payment.giftCards.holds.get(id)?.status).toBe('spent');
  expect(shop.payment.of(id)).toMatchObject({ amount: { amount: 7412 }, status: 'captured' });
  expect(paymentsFor(id)).toMatchObject([{ body: { giftCard: { amount: 3000 }, amount: { amount: 7412 } } }]);
  expect(await shop.read(shopper, id)).toMatchObject({
    status: 'confirmed',
    total: { amount: TOTAL },
    giftCard: { last4: 'WXYZ', amount: { amount: 3000 } },
  });
});

test('a whole order: there is nothing left to pay, and all of it comes back when it is called off', async () => {
  const { card, shopper, vase } = await shopperWith(20_000);
  expect((await quote(shopper)).due.amount).toBe(0);
  const id = await shop.confirm(shopper);
  expect(card.balance).toBe(20_000 - TOTAL);
  expect(paymentsFor(id)).toEqual([]);
  const cancelled = await shop.request('POST', `/orders/${id}/cancellation`, shopper);
  expect(cancelled.statusCode, cancelled.body).toBe(200);
  await expect.poll(async () => (await shop.read(shopper, id)).status).toBe('refunded');
  expect(card.balance).toBe(20_000);
  expect(await shop.read(shopper, id)).toMatchObject({ refunded: { amount: TOTAL } });
  await expect.poll(() => shop.product.variants.get(vase)?.stock).toBe(9);
  await expect.poll(() => shop.told(id)).toEqual(['order.confirmed.v1', 'order.cancelled.v1', 'order.refunded.v1']);
});

test('what is returned goes back to the card first, the rest onto the gift card, also after lost answers', async () => {
  const { card, shopper, vase } = await shopperWith(8000); // 24.12 by card
  const id = await shop.confirm(shopper);
  const as = (headers: Shopper['headers'], key: string) => ({ headers: { ...headers, 'idempotency-key': key } });
  await shop.request('POST', `/orders/${id}/fulfilments`, { ...as(admin.headers, 'f'), body: {} });
  const lines = [{ variantId: vase, quantity: 1 }];
  const asked = await shop.request('POST', `/orders/${id}/returns`, { ...as(shopper.headers, 'r'), body: { lines } });
  const [wanted] = asked.json().returns;
  expect(wanted.amount.amount).toBe(4832);
  shop.payment.peer.fail(/gift-card-holds\/.*\/refunds$/, 502, { after: true });
  await shop.request('POST', `/returns/${wanted.id}/approval`, { ...admin, body: {} });
  await expect
    .poll(
      async () => {
        await shop.database.sql`update returns set due_at = now() where order_id = ${id} and settled_at is null`;
        return (await shop.read(shopper, id)).returns[0].settledAt;
      },
      { timeout: 15_000, interval: 500 },
    )
    .not.toBeNull();
  expect(shop.payment.of(id).refunds).toMatchObject([{ amount: 2412 }]);
  expect(card.balance).toBe(2420);
  expect((await shop.read(shopper, id)).refunds).toMatchObject([{ amount: { amount: 2420 } }]);
});

test('an order that is not paid gives the money on the card back', async () => {
  const { card, shopper } = await shopperWith(3000);
  await shop.place(shopper);
  const { id } = (await shop.request('GET', '/orders', shopper)).json().items[0];
  await shop.steps.reserveStock(id, 600);
  await shop.steps.openPayment(id, 600);
  expect(card.balance).toBe(0);
  await shop.steps.closePayment(id);
  await shop.steps.releaseAndEnd(id, { kind: 'expired', reason: 'payment-deadline' });
  expect(card.balance).toBe(3000);
  expect((await shop.read(shopper, id)).status).toBe('expired');
});

test('a card that somebody else emptied meanwhile ends the order, and its stock is free', async () => {
  const { card, shopper, vase } = await shopperWith(3000);
  await shop.place(shopper);
  const { id } = (await shop.request('GET', '/orders', shopper)).json().items[0];
  card.balance = 0;
  await shop.steps.reserveStock(id, 600);
  const outcome = await shop.steps.openPayment(id, 600);
  expect(outcome).toEqual({ kind: 'cancelled', reason: 'gift-card-declined' });
  expect(await shop.steps.closePayment(id)).toBeNull();
  if (outcome.kind === 'cancelled') await shop.steps.releaseAndEnd(id, outcome);
  expect(shop.product.variants.get(vase)?.stock).toBe(9);
  expect(shop.told(id)).toEqual([]);
  expect((await shop.place(shopper)).json()).toMatchObject({ status: 409, type: problem('gift-card-declined') });
});

test('a code that is none, an empty card and a payment service that is away say so; the card can be taken out', async () => {
  const { shopper } = await shopperWith(3000);
  expect((await setCard(shopper, 'nonsense')).json()).toMatchObject({
    status: 422,
    type: problem('unknown-gift-card'),
  });
  shop.payment.giftCards.add('EMPTY', 0);
  expect((await setCard(shopper, 'EMPTY')).json()).toMatchObject({ status: 409, type: problem('gift-card-declined') });
  shop.payment.peer.fail(/gift-cards/, 503);
  expect((await setCard(shopper, 'ANY')).statusCode).toBe(503);
  shop.payment.peer.fail(/gift-cards/, 503);
  expect(await quote(shopper)).toMatchObject({ status: 503, type: problem('payment-unavailable') });
  const without = await shop.request('DELETE', `/carts/${shopper.cartId}/gift-card`, shopper);
  expect(without.json().giftCard).toBeNull();
  expect(await quote(shopper)).toMatchObject({ giftCard: null, due: { amount: TOTAL } });
  const other = await shop.guest();
  expect((await setCard({ ...shopper, headers: other.headers }, 'ANY')).statusCode).toBe(404);
});
