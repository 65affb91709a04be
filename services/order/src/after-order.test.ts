import type { PaymentDisputed, PaymentRefunded } from '@souk/contracts/events';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop, type Shopper } from './test-shop.ts';

// Orders are brought to `confirmed` by the workflow's own steps, without the engine.
let shop: Shop;
let admin: { headers: { authorization: string } };
beforeAll(async () => {
  shop = await openShop({ durable: false });
  shop.engine.reachable = false;
  admin = await shop.admin();
});
afterAll(() => shop.close());

const problem = (name: string) => `https://souk.dev/problems/${name}`;
interface Ask {
  as?: Pick<Shopper, 'headers'>;
  key?: string;
  body?: object;
}
const post = (url: string, { as = admin, key = crypto.randomUUID(), body = {} }: Ask = {}) =>
  shop.request('POST', url, { headers: { ...as.headers, 'idempotency-key': key }, body });
const stock = (vase: string) => shop.product.variants.get(vase)?.stock;

const refunded = (of: { id: string; paymentId: string; total: number }, change: Partial<Amounts> = {}) => {
  const { amount, sum, status, refundId } = {
    amount: 500,
    sum: 500,
    status: 'succeeded' as const,
    refundId: uuidv7(),
    ...change,
  };
  const money = (minor: number) => ({ amount: minor, currency: 'USD' });
  const data: PaymentRefunded['data'] = {
    paymentId: of.paymentId,
    orderId: of.id,
    refundId,
    status,
    amount: money(amount),
    refunded: money(sum),
    captured: money(of.total),
  };
  return shop.news({ id: `payment.refunded:${refundId}:${status}`, type: 'payment.refunded.v1', data });
};
interface Amounts {
  amount: number;
  sum: number;
  status: 'succeeded' | 'failed';
  refundId: string;
}

test('a parcel with a tracking number: the order shows it, and its shopper is told once', async () => {
  const { id, shopper, vase } = await shop.confirmed(3);
  const parcel = {
    lines: [{ variantId: vase, quantity: 2 }],
    carrier: 'DHL',
    trackingNumber: '00340',
    trackingUrl: 'https://dhl.test/00340',
  };
  const first = await post(`/orders/${id}/fulfilments`, { key: 'a', body: parcel });
  expect(first.statusCode, first.body).toBe(201);
  expect((await post(`/orders/${id}/fulfilments`, { key: 'a', body: parcel })).statusCode).toBe(201);
  const other = await post(`/orders/${id}/fulfilments`, { key: 'a', body: { ...parcel, carrier: 'UPS' } });
  expect(other.json()).toMatchObject({ status: 422, type: problem('key-reused') });
  const much = await post(`/orders/${id}/fulfilments`, { body: { lines: [{ variantId: vase, quantity: 2 }] } });
  expect(much.json()).toMatchObject({ status: 409, type: problem('too-many'), variantId: vase });
  expect((await post(`/orders/${id}/fulfilments`)).statusCode).toBe(201); // the rest
  expect((await post(`/orders/${id}/fulfilments`)).json()).toMatchObject({
    status: 409,
    type: problem('nothing-left'),
  });

  const order = await shop.read(shopper, id);
  expect(order.fulfilments).toMatchObject([parcel, { lines: [{ variantId: vase, quantity: 1 }], carrier: null }]);
  expect(order).toMatchObject({ cancellable: false, returnable: [{ variantId: vase, quantity: 3 }] });
  await expect.poll(() => shop.told(id)).toEqual(['order.confirmed.v1', 'order.dispatched.v1', 'order.dispatched.v1']);
  expect((await post(`/orders/${id}/fulfilments`, { as: shopper })).statusCode).toBe(403);
  const late = await post(`/orders/${id}/cancellation`, { as: shopper });
  expect(late.json()).toMatchObject({ status: 409, type: problem('already-sent') });
});

test('two parcels at once never hold more than was ordered', async () => {
  const { id, vase } = await shop.confirmed(3);
  const body = { lines: [{ variantId: vase, quantity: 2 }] };
  const answers = await Promise.all(Array.from({ length: 4 }, () => post(`/orders/${id}/fulfilments`, { body })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409]);
});

test('a paid order that is called off: not sent, refunded once, its stock on sale again, also after lost answers', async () => {
  const { id, shopper, vase, total } = await shop.confirmed(2, 5);
  expect(stock(vase)).toBe(3);
  shop.payment.peer.fail(/refunds$/, 502, { after: true });
  shop.product.peer.fail(/restocks$/, 502, { after: true });
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => post(`/orders/${id}/cancellation`, { as: shopper })),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  await shop.database.sql`update returns set due_at = now() where order_id = ${id}`;
  await expect
    .poll(
      async () => {
        await shop.database.sql`update returns set due_at = now() where order_id = ${id} and settled_at is null`;
        return (await shop.read(shopper, id)).returns[0].settledAt;
      },
      { timeout: 20_000, interval: 500 },
    )
    .not.toBeNull();
  expect(shop.payment.of(id).refunds).toMatchObject([{ amount: total }]);
  expect(stock(vase)).toBe(5);
  expect((await post(`/orders/${id}/fulfilments`)).json()).toMatchObject({ status: 409, type: problem('called-off') });
  expect(shop.told(id)).toEqual(['order.confirmed.v1', 'order.cancelled.v1']);

  await refunded({ ...(await refundsOf(id)), id }, { amount: total, sum: total });
  expect(await shop.read(shopper, id)).toMatchObject({ status: 'refunded', refunded: { amount: total } });
});
const refundsOf = async (id: string) => ({
  paymentId: shop.payment.of(id).id,
  total: shop.payment.of(id).amount.amount,
});

test('sending and calling off at once: one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, shopper } = await shop.confirmed(1);
    const [sent, cancelled] = await Promise.all([
      post(`/orders/${id}/fulfilments`),
      post(`/orders/${id}/cancellation`, { as: shopper }),
    ]);
    expect([sent.statusCode, cancelled.statusCode].filter((status) => status < 300)).toHaveLength(1);
  }
});

test('a return is asked for, approved, refunded and restocked; what was not sent cannot be returned', async () => {
  const { id, shopper, vase } = await shop.confirmed(3, 3);
  const lines = [{ variantId: vase, quantity: 2 }];
  const early = await post(`/orders/${id}/returns`, { as: shopper, body: { lines } });
  expect(early.json()).toMatchObject({ status: 409, type: problem('not-sent') });
  await post(`/orders/${id}/fulfilments`);
  const asked = await post(`/orders/${id}/returns`, { as: shopper, key: 'r', body: { lines, reason: 'Too blue' } });
  expect(asked.statusCode, asked.body).toBe(201);
  const [wanted] = asked.json().returns;
  // 2 × 45.00, and their part of the tax; shipping stays with the shop
  expect(wanted).toMatchObject({ status: 'requested', amount: { amount: 9665 }, reason: 'Too blue' });
  const again = await post(`/orders/${id}/returns`, { as: shopper, key: 'r', body: { lines, reason: 'Too blue' } });
  expect(again.json().returns).toHaveLength(1);
  expect((await post(`/orders/${id}/returns`, { as: shopper, body: { lines } })).json()).toMatchObject({
    type: problem('too-many'),
  });
  expect((await post(`/orders/${id}/returns`, { as: await shop.guest(), body: { lines } })).statusCode).toBe(404);
  expect((await post(`/returns/${wanted.id}/approval`, { as: shopper })).statusCode).toBe(403);
  const listed = (await shop.request('GET', '/returns?status=requested', admin)).json();
  expect(listed.items).toMatchObject([{ id: wanted.id, orderId: id }]);

  for (let twice = 0; twice < 2; twice++)
    expect((await post(`/returns/${wanted.id}/approval`, { body: { note: 'Thank you' } })).statusCode).toBe(200);
  const declined = await post(`/returns/${wanted.id}/decline`, { body: { note: 'No' } });
  expect(declined.json()).toMatchObject({ status: 409, type: problem('decided') });
  await expect.poll(async () => (await shop.read(shopper, id)).returns[0].settledAt).not.toBeNull();
  expect(shop.payment.of(id).refunds).toMatchObject([{ amount: 9665, key: `return:${wanted.id}` }]);
  expect(stock(vase)).toBe(2);
  await expect.poll(() => shop.told(id).slice(2)).toEqual(['order.return-changed.v1', 'order.return-changed.v1']);
});

test('a declined return moves nothing and can be asked for again; damaged goods are not restocked', async () => {
  const { id, shopper, vase } = await shop.confirmed(1, 1);
  await post(`/orders/${id}/fulfilments`);
  const lines = [{ variantId: vase, quantity: 1 }];
  const [first] = (await post(`/orders/${id}/returns`, { as: shopper, body: { lines } })).json().returns;
  expect((await post(`/returns/${first.id}/decline`, { body: {} })).statusCode).toBe(422);
  const declined = await post(`/returns/${first.id}/decline`, { body: { note: 'It is broken' } });
  expect(declined.json().returns).toMatchObject([{ status: 'declined', note: 'It is broken' }]);
  const second = (await post(`/orders/${id}/returns`, { as: shopper, body: { lines } })).json().returns[1];
  await post(`/returns/${second.id}/approval`, { body: { restock: false } });
  await expect.poll(async () => (await shop.read(shopper, id)).returns[1].settledAt).not.toBeNull();
  expect(stock(vase)).toBe(0);
  expect(shop.payment.of(id).refunds).toHaveLength(1);
});

test('refunds: partial, whole, told twice, and one that failed at the bank', async () => {
  const bought = await shop.confirmed();
  const { id, shopper, total } = bought;
  const first = { refundId: 'r1', amount: 500, sum: 500 };
  expect((await refunded(bought, first)).statusCode).toBe(202);
  expect((await refunded(bought, first)).statusCode).toBe(202);
  expect(await shop.read(shopper, id)).toMatchObject({
    status: 'partially_refunded',
    refunded: { amount: 500 },
    refunds: [{ id: 'r1', amount: { amount: 500 }, status: 'succeeded' }],
  });
  await refunded(bought, { refundId: 'r2', amount: total - 500, sum: total });
  expect((await shop.read(shopper, id)).status).toBe('refunded');
  await refunded(bought, { refundId: 'r2', amount: total - 500, sum: 500, status: 'failed' });
  expect(await shop.read(shopper, id)).toMatchObject({ status: 'partially_refunded', refunded: { amount: 500 } });
  await refunded(bought, { refundId: 'r1', amount: 500, sum: 0, status: 'failed' });
  expect(await shop.read(shopper, id)).toMatchObject({ status: 'confirmed', refunded: { amount: 0 } });
  await expect.poll(() => shop.told(id).slice(1)).toEqual(Array(4).fill('order.refunded.v1'));
});

test('a confirmation that the engine repeats does not undo a refund, nor tell twice', async () => {
  const bought = await shop.confirmed();
  await refunded(bought, { amount: bought.total, sum: bought.total });
  await shop.steps.confirmAndTell(bought.id);
  expect((await shop.read(bought.shopper, bought.id)).status).toBe('refunded');
  await expect.poll(() => shop.told(bought.id)).toEqual(['order.confirmed.v1', 'order.refunded.v1']);
});

test('many refunds told at once are all noted', async () => {
  const bought = await shop.confirmed();
  const sums = [100, 200, 300, 400];
  const tell = (sum: number) => refunded(bought, { refundId: `${bought.id}:${sum}`, amount: 100, sum });
  let waiting = sums;
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(tell));
    waiting = waiting.filter((_, at) => answers[at]?.statusCode === 503);
  }
  expect((await shop.read(bought.shopper, bought.id)).refunds).toHaveLength(4);
});

test('a dispute opened and won, and one that is lost', async () => {
  const { id, paymentId, shopper } = await shop.confirmed();
  const tell = (disputeId: string, status: PaymentDisputed['data']['status']) =>
    shop.news({
      id: `payment.disputed:${disputeId}:${status}`,
      type: 'payment.disputed.v1',
      data: {
        paymentId,
        orderId: id,
        disputeId,
        status,
        amount: { amount: 1000, currency: 'USD' },
        reason: 'fraudulent',
      },
    });
  for (const [disputeId, status] of [
    ['d1', 'opened'],
    ['d1', 'opened'],
    ['d1', 'won'],
    ['d2', 'opened'],
    ['d2', 'lost'],
  ] as const)
    expect((await tell(disputeId, status)).statusCode).toBe(202);
  expect((await shop.read(shopper, id)).disputes).toMatchObject([
    { id: 'd1', status: 'won' },
    { id: 'd2', status: 'lost' },
  ]);
  await expect.poll(() => shop.told(id).filter((type) => type === 'order.disputed.v1')).toHaveLength(4);
});

test('an order under review is for an admin to end; what the card holds is let go', async () => {
  const { id, shopper } = await shop.confirmed(1);
  await shop.database.sql`update orders set status = 'needs_review' where id = ${id}`;
  shop.payment.of(id).status = 'authorized';
  const own = await post(`/orders/${id}/cancellation`, { as: shopper });
  expect(own.json()).toMatchObject({ status: 409, type: problem('under-review') });
  const ended = await post(`/orders/${id}/cancellation`);
  expect(ended.json()).toMatchObject({ status: 'cancelled', reason: 'shop' });
  expect(shop.payment.of(id).status).toBe('cancelled');
  const { items } = (await shop.request('GET', `/audit-log?subject=order:${id}`, admin)).json();
  expect(items).toMatchObject([{ actor: 'user:admin', action: 'order.cancelled' }]);
});

test.each([
  ['fulfilments', { lines: [] }],
  ['fulfilments', { lines: [{ variantId: 'x', quantity: 1 }] }],
  ['fulfilments', { trackingUrl: 'javascript:alert(1)' }],
  ['fulfilments', { price: 1 }],
  ['returns', {}],
  ['returns', { lines: [{ variantId: uuidv7(), quantity: 0 }] }],
  ['returns', { lines: [{ variantId: uuidv7(), quantity: 1 }], amount: 100 }],
])('%s refuses %j and changes nothing', async (what, body) => {
  const { id, shopper } = await shop.confirmed(1);
  const answer = await post(`/orders/${id}/${what}`, { as: what === 'returns' ? shopper : admin, body });
  expect(answer.statusCode, answer.body).toBe(422);
  expect(await shop.read(shopper, id)).toMatchObject({ fulfilments: [], returns: [] });
});
