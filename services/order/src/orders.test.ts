import { orderConfirmed } from '@souk/contracts/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { moveOrder } from './move-order.ts';
import { startOrders } from './start-orders.ts';
import { ADDRESS, BILLING, openShop, type Shop } from './test-shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
beforeEach(() => {
  shop.failures.length = 0;
});

const problem = (name: string) => `https://souk.dev/problems/${name}`;

async function placed(quantity = 2, stock = 5) {
  const vase = shop.product.add(stock);
  const shopper = await shop.guest({ [vase]: quantity });
  const response = await shop.place(shopper);
  expect(response.statusCode, response.body).toBe(201);
  return { vase, shopper, order: response.json() };
}

test('a cart becomes a paid, confirmed order, and the shopper is told once', async () => {
  const { vase, shopper, order } = await placed();
  expect(order).toMatchObject({
    status: 'awaiting_payment',
    number: expect.stringMatching(/^S-[0-9A-Z]{7}$/),
    subtotal: { amount: 9000, currency: 'USD' },
    shipping: { amount: 695 },
    tax: { amount: 717 }, // 7.4 % of 96.95
    total: { amount: 10_412 },
    paymentUrl: `http://pay.test/${order.id}`,
    lines: [{ variantId: vase, title: 'Vase', variantTitle: 'Blue', quantity: 2, total: { amount: 9000 } }],
  });
  expect(shop.product.variants.get(vase)?.stock).toBe(3);
  const cart = `/carts/${shopper.cartId}`;
  expect((await shop.request('GET', cart, shopper)).json()).toMatchObject({ status: 'open', quantity: 2 });

  expect((await shop.pay(order.id)).statusCode).toBe(202);
  const confirmed = await shop.until(shopper, order.id, 'confirmed');
  expect(confirmed.paymentUrl).toBeNull();
  expect(confirmed.timeline.map(({ status }: { status: string }) => status)).toEqual([
    'pending',
    'stock_reserved',
    'awaiting_payment',
    'authorized',
    'stock_committed',
    'captured',
    'confirmed',
  ]);
  expect(shop.product.reservations.get(order.id)?.status).toBe('committed');
  expect(shop.payment.of(order.id).status).toBe('captured');
  expect((await shop.request('GET', cart, shopper)).json()).toMatchObject({
    status: 'ordered',
    lines: [],
    quantity: 0,
  });

  await expect.poll(() => told(order.id).length).toBe(1);
  const event = orderConfirmed.parse(told(order.id)[0]?.body);
  expect(event.id).toBe(`order.confirmed:${order.id}`);
  expect(event.data).toMatchObject({
    email: 'ada@souk.test',
    orderUrl: `http://shop.test/orders/${order.id}`,
    total: { amount: 10_412, currency: 'USD' },
    lines: [{ title: 'Vase', image: 'http://shop.test/images/vase.jpg', quantity: 2 }],
    shippingAddress: ADDRESS,
  });
  expect(shop.failures).toEqual([]);
});

const told = (orderId: string) =>
  shop.notification.calls.filter(({ body }) => (body as { subject: string }).subject === orderId);

test('the payment gets exactly what the order costs, and where to come back to', async () => {
  const { order } = await placed(3, 3);
  const call = shop.payment.peer.calls.find(
    ({ path, body }) => path === '/payments' && (body as { orderId: string }).orderId === order.id,
  );
  expect(call?.headers['idempotency-key']).toBe(order.id);
  expect(call?.body).toMatchObject({
    amount: order.total,
    owner: expect.stringMatching(/^guest:/),
    lines: [{ title: 'Vase – Blue', quantity: 3, unitPrice: { amount: 4500 } }],
    successUrl: `http://shop.test/orders/${order.id}?thanks=1`,
    cancelUrl: `http://shop.test/checkout?cancelled=${order.id}`,
  });
});

test('a bill can go to another address, which is the order’s own and part of what its key stands for', async () => {
  const shopper = await shop.guest({ [shop.product.add(2)]: 1 });
  const billed = { key: crypto.randomUUID(), billingAddress: BILLING };
  const order = (await shop.place(shopper, billed)).json();
  expect(order).toMatchObject({ shippingAddress: ADDRESS, billingAddress: BILLING });
  expect((await shop.place(shopper, billed)).json().id).toBe(order.id);
  const elsewhere = { ...BILLING, address: '3 Ledger Lane' };
  for (const billingAddress of [elsewhere, undefined])
    expect((await shop.place(shopper, { ...billed, billingAddress })).json()).toMatchObject({
      status: 422,
      type: problem('key-reused'),
    });
  await shop.pay(order.id);
  await expect.poll(() => told(order.id).length).toBe(1);
  expect(orderConfirmed.parse(told(order.id)[0]?.body).data.billingAddress).toEqual(BILLING);

  const other = await shop.guest({ [shop.product.add(1)]: 1 });
  const { id } = (await shop.place(other, { billingAddress: ADDRESS })).json();
  expect(await shop.read(other, id), 'the same as shipping').toMatchObject({ billingAddress: null });
  await shop.pay(id);
  await expect.poll(() => told(id).length).toBe(1);
  expect(JSON.stringify(told(id)), 'nothing for a reader that knows none').not.toContain('billingAddress');
});

test('events told again change nothing', async () => {
  const { shopper, order } = await placed();
  const answers = await Promise.all(Array.from({ length: 5 }, () => shop.pay(order.id)));
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array(5).fill(202));
  await shop.until(shopper, order.id, 'confirmed');
  expect((await shop.tell(order.id)).statusCode).toBe(202);
  await expect.poll(() => told(order.id).length).toBe(1);
  expect(shop.payment.peer.count(new RegExp(`^POST /payments/${shop.payment.of(order.id).id}/capture`))).toBe(1);
});

test('a payment of another amount or of another payment is for a person, and nothing is captured', async () => {
  const { shopper, order } = await placed();
  shop.payment.of(order.id).status = 'authorized';
  await shop.tell(order.id, { amount: { amount: order.total.amount - 1, currency: 'USD' } });
  expect(await shop.until(shopper, order.id, 'needs_review')).toMatchObject({ reason: 'payment-differs' });
  expect(shop.payment.of(order.id).status).toBe('authorized');
  expect(shop.failures).toMatchObject([{ orderId: order.id }]);
  await expect.poll(() => shop.told(order.id)).toEqual(['order.review-needed.v1']);

  const other = await placed();
  await shop.tell(other.order.id, { paymentId: 'somebody-elses' });
  await shop.until(other.shopper, other.order.id, 'needs_review');
});

test('a payment that failed twice is opened at the third try, once, as is a lost answer', async () => {
  shop.payment.peer.fail(/^POST \/payments$/, 500, { times: 2 });
  const first = await placed();
  expect(first.order.paymentUrl).not.toBeNull();
  expect(shop.failures).toHaveLength(2);

  shop.payment.peer.fail(/^POST \/payments$/, 502, { after: true });
  shop.product.peer.fail(/^POST \/reservations$/, 502, { after: true });
  const { vase, shopper, order } = await placed();
  expect(shop.product.variants.get(vase)?.stock).toBe(3);
  shop.payment.peer.fail(/capture$/, 503, { after: true });
  shop.product.peer.fail(/commit$/, 503, { after: true });
  shop.notification.fail(/events$/, 500);
  await shop.pay(order.id);
  await shop.until(shopper, order.id, 'confirmed');
  await expect.poll(() => told(order.id).length, { timeout: 5000 }).toBe(2); // one failed
});

test('stock that went to somebody else: 409 with what is left, nothing held, and the key is free again', async () => {
  const vase = shop.product.add(3);
  const shopper = await shop.guest({ [vase]: 3 });
  const known = shop.product.variants.get(vase);
  if (!known) throw new Error('no vase');
  known.stock = 1;
  const short = await shop.place(shopper, { key: 'k' });
  expect(short.statusCode).toBe(409);
  expect(short.json()).toMatchObject({
    type: problem('insufficient-stock'),
    lines: [{ variantId: vase, requested: 3, available: 1 }],
  });

  // and when it goes between the check and the reservation
  known.stock = 3;
  const lines = [{ variantId: vase, requested: 3, available: 2 }];
  const answer = { type: problem('insufficient-stock'), status: 409, lines };
  shop.product.peer.failWith(/^POST \/reservations$/, 409, answer);
  const raced = await shop.place(shopper, { key: 'k' });
  expect(raced.statusCode).toBe(409);
  expect(raced.json()).toMatchObject({ type: problem('insufficient-stock'), lines });
  const rejected = (await shop.request('GET', '/orders?status=rejected', shopper)).json();
  expect(rejected.items).toMatchObject([{ status: 'rejected', reason: 'insufficient-stock' }]);
  expect((await shop.place(shopper, { key: 'k' })).statusCode).toBe(201);
});

test('the same key is the same order, ten times at once; another body is refused', async () => {
  const vase = shop.product.add(50);
  const shopper = await shop.guest({ [vase]: 2 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => shop.place(shopper, { key: 'once' })));
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array(10).fill(201));
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(shop.product.variants.get(vase)?.stock).toBe(48);
  const other = await shop.place(shopper, { key: 'once', email: 'other@souk.test' });
  expect(other.statusCode).toBe(422);
  expect(other.json().type).toBe(problem('key-reused'));

  const id: string = answers.map((answer) => answer.json().id)[0];
  await shop.pay(id);
  await shop.until(shopper, id, 'confirmed');
  const again = await shop.place(shopper, { key: 'once' });
  expect(again.statusCode).toBe(201);
  expect(again.json()).toMatchObject({ id, status: 'confirmed', paymentUrl: null });
});

test('two shoppers may use the same key', async () => {
  const vase = shop.product.add(5);
  const [ada, eve] = [await shop.guest({ [vase]: 1 }), await shop.guest({ [vase]: 1 })];
  const first = (await shop.place(ada, { key: 'mine' })).json();
  expect((await shop.place(eve, { key: 'mine' })).json().id).not.toBe(first.id);
});

test('placing a cart again undoes its unpaid order first, so the last vase can be ordered', async () => {
  const vase = shop.product.add(1);
  const shopper = await shop.guest({ [vase]: 1 });
  const first = (await shop.place(shopper)).json();
  const cart = (await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json();
  expect(cart.lines).toMatchObject([{ available: 1, problems: [] }]); // held for themselves
  const second = await shop.place(shopper);
  expect(second.statusCode, second.body).toBe(201);
  expect(second.json().id).not.toBe(first.id);
  expect(await shop.read(shopper, first.id)).toMatchObject({ status: 'cancelled', reason: 'placed-again' });
  expect(shop.payment.of(first.id).status).toBe('expired');
  expect(shop.product.variants.get(vase)?.stock).toBe(0);
});

test('many keys at once on one cart leave one unpaid order', async () => {
  const vase = shop.product.add(10);
  const shopper = await shop.guest({ [vase]: 2 });
  await Promise.all([shop.place(shopper), shop.place(shopper), shop.place(shopper)]);
  const active = (await shop.request('GET', '/orders?status=awaiting_payment', shopper)).json();
  expect(active.items).toHaveLength(1);
  expect(shop.product.variants.get(vase)?.stock).toBe(8);
});

test('a cancelled order gives back its stock and its cart, and the shopper is told', async () => {
  const { vase, shopper, order } = await placed(2, 5);
  const cancel = () => shop.request('POST', `/orders/${order.id}/cancellation`, shopper);
  expect(order.cancellable).toBe(true);
  expect((await cancel()).json()).toMatchObject({
    status: 'cancelled',
    reason: 'shopper',
    paymentUrl: null,
    cancellable: false,
  });
  expect(shop.product.variants.get(vase)?.stock).toBe(5);
  expect(shop.payment.of(order.id).status).toBe('expired');
  expect((await cancel()).statusCode).toBe(200);
  const cart = await shop.request('GET', `/carts/${shopper.cartId}`, shopper);
  expect(cart.json()).toMatchObject({ status: 'open', quantity: 2 });
  await expect.poll(() => shop.told(order.id)).toEqual(['order.cancelled.v1']);
});

test('cancelling at the moment of paying: the payment has the last word, and the paid order is called off', async () => {
  const { vase, shopper, order } = await placed(2, 5);
  shop.payment.of(order.id).status = 'authorized'; // paid, but its event is still on its way
  const cancelled = await shop.request('POST', `/orders/${order.id}/cancellation`, shopper);
  expect(cancelled.statusCode, cancelled.body).toBe(200);
  expect(cancelled.json()).toMatchObject({ status: 'confirmed', calledOffAt: expect.any(String) });
  await expect.poll(() => shop.payment.of(order.id).refunds).toMatchObject([{ amount: order.total.amount }]);
  await expect.poll(() => shop.product.variants.get(vase)?.stock).toBe(5);
  expect((await shop.tell(order.id)).statusCode).toBe(202);
  expect(shop.payment.of(order.id).status).toBe('captured');
});

test('a reservation lost before the payment came: the money goes back and the cart stays', async () => {
  const { shopper, order } = await placed();
  const reservation = shop.product.reservations.get(order.id);
  if (reservation) reservation.status = 'released';
  await shop.pay(order.id);
  expect(await shop.until(shopper, order.id, 'cancelled')).toMatchObject({ reason: 'stock-lost' });
  expect(shop.payment.of(order.id).status).toBe('cancelled');
  expect((await shop.request('GET', `/carts/${shopper.cartId}`, shopper)).json().status).toBe('open');
  await shop.tell(order.id); // an old event, told late
  expect((await shop.read(shopper, order.id)).status).toBe('cancelled');
});

test('a card held for an order that is over is let go', async () => {
  const { shopper, order } = await placed();
  await shop.request('POST', `/orders/${order.id}/cancellation`, shopper);
  shop.payment.peer.fail(/^PUT \/payments/, 503);
  shop.payment.of(order.id).status = 'authorized';
  expect((await shop.tell(order.id)).statusCode).toBe(503); // told again later
  expect((await shop.tell(order.id)).statusCode).toBe(202);
  expect(shop.payment.of(order.id).status).toBe('cancelled');
  expect((await shop.read(shopper, order.id)).status).toBe('cancelled');
});

test('an answer that only a bug explains undoes what was done and asks for a person', async () => {
  shop.payment.peer.fail(/^POST \/payments$/, 422);
  const vase = shop.product.add(2);
  const shopper = await shop.guest({ [vase]: 2 });
  const response = await shop.place(shopper);
  expect(response.statusCode).toBe(409);
  expect(response.json().type).toBe(problem('needs-review'));
  expect(shop.product.variants.get(vase)?.stock).toBe(2);
});

test('opening a payment is repeated after it was paid: the order takes it from there', async () => {
  const vase = shop.product.add(1);
  const shopper = await shop.guest({ [vase]: 1 });
  const { id } = (await shop.place(shopper)).json();
  const payment = shop.payment.of(id);
  Object.assign(payment, { status: 'authorized', paymentUrl: null });
  expect(await shop.steps.openPayment(id, 600)).toMatchObject({
    kind: 'authorized',
    paymentId: payment.id,
    amount: payment.amount.amount,
  });
  payment.status = 'expired';
  expect(await shop.steps.openPayment(id, 600)).toEqual({ kind: 'expired', reason: 'payment-expired' });
});

test('the order service dies between paying and the news of it, and the order is still confirmed', async () => {
  const { shopper, order } = await placed();
  await shop.stop();
  shop.payment.of(order.id).status = 'authorized';
  await shop.start();
  await shop.tell(order.id);
  await shop.until(shopper, order.id, 'confirmed');
});

test('without the engine nothing is lost: 503, and the same key or the watch goes on later', async () => {
  const vase = shop.product.add(9);
  const [ada, eve] = [await shop.guest({ [vase]: 1 }), await shop.guest({ [vase]: 1 })];
  shop.engine.reachable = false;
  for (const shopper of [ada, eve]) {
    const down = await shop.place(shopper, { key: 'later' });
    expect(down.statusCode).toBe(503);
    expect(down.headers['retry-after']).toBe('2');
  }
  shop.engine.reachable = true;
  expect((await shop.place(ada, { key: 'later' })).json().status).toBe('awaiting_payment');

  const [waiting] = (await shop.request('GET', '/orders', eve)).json().items;
  expect(waiting.status).toBe('pending');
  await startOrders(shop); // young orders are left to their own request
  expect((await shop.read(eve, waiting.id)).status).toBe('pending');
  await shop.database.db.execute(
    sql`update orders set created_at = now() - interval '1 minute' where id = ${waiting.id}`,
  );
  await startOrders(shop);
  await shop.until(eve, waiting.id, 'awaiting_payment');
});

test('after the deadline all is undone, and the cart is still there; a payment in the last moment is not lost', async () => {
  await shop.stop();
  await shop.start({ deadlineSeconds: 2 });
  const unpaid = await placed(2, 5);
  const paid = await placed(1, 1);
  shop.payment.of(paid.order.id).status = 'authorized'; // its event never comes
  expect(await shop.until(unpaid.shopper, unpaid.order.id, 'expired')).toMatchObject({ reason: 'payment-deadline' });
  expect(shop.product.variants.get(unpaid.vase)?.stock).toBe(5);
  expect(shop.payment.of(unpaid.order.id).status).toBe('expired');
  expect((await shop.request('GET', `/carts/${unpaid.shopper.cartId}`, unpaid.shopper)).json()).toMatchObject({
    status: 'open',
    quantity: 2,
  });
  const cancelled = await shop.request('POST', `/orders/${unpaid.order.id}/cancellation`, unpaid.shopper);
  expect(cancelled.json()).toMatchObject({ status: 409, type: problem('order-over') });
  await shop.until(paid.shopper, paid.order.id, 'confirmed');
});

test('the time to pay is counted from when it could be paid, not anew from when the engine hears of that', async () => {
  const { openPayment } = shop.steps;
  shop.steps.openPayment = async (id, deadlineSeconds) => {
    const opened = await openPayment(id, 1);
    // the service was away before the engine heard: the step is repeated, and gives no more time
    expect(await openPayment(id, deadlineSeconds)).toEqual(opened);
    return opened;
  };
  const { shopper, order } = await placed();
  shop.steps.openPayment = openPayment;
  expect(await shop.until(shopper, order.id, 'expired')).toMatchObject({ reason: 'payment-deadline' });
});

test('a status changes only from where it may, and twice is once', async () => {
  const { order } = await placed();
  expect(await moveOrder(shop, order.id, 'captured')).toBe(false);
  expect(await moveOrder(shop, order.id, 'awaiting_payment')).toBe(true);
});
