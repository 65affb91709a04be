import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEvent, EVENT_CONTENT_TYPE, type PaymentAuthorized, type PaymentEvent } from '@souk/contracts/events';
import type { ServiceApp } from '@souk/service-kit/app';
import { createTestDatabase, createTestKeys } from '@souk/service-kit/testing';
import { createNotificationPeer, createPaymentPeer, createProductPeer } from './test-peers.ts';
import { freePort, startOrder } from './test-service.ts';

export type Shop = Awaited<ReturnType<typeof openShop>>;
export interface Shopper {
  cartId: string;
  headers: { authorization: string };
}

export const ADDRESS = {
  fullName: 'Ada Lovelace',
  address: '1 Main St',
  city: 'Springfield',
  postalCode: '12345',
  country: 'US',
};

/** Whom the bill is for, where it is somebody else. */
export const BILLING = {
  ...ADDRESS,
  fullName: 'Babbage & Co',
  address: '2 Ledger Lane',
  city: 'London',
  country: 'GB',
};

/** The order service with its own database, on the test run's Postgres and Restate, between stand-ins of its neighbours. */
export async function openShop({ deadlineSeconds = 600, durable = true } = {}) {
  const testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  const keys = await createTestKeys();
  const product = createProductPeer();
  const payment = createPaymentPeer();
  const notification = createNotificationPeer();
  const recommendation = createNotificationPeer();
  for (const peer of [product.peer, payment.peer, notification, recommendation]) await peer.listen();
  const place = {
    keys,
    url: testDatabase.url,
    product: product.peer.url,
    payment: payment.peer.url,
    recommendation: recommendation.url,
  };
  const durablePort = durable ? await freePort() : undefined;
  // Restate sends every workflow of a name to the handlers registered last: each test file has its own
  const workflow = `orderWorkflow-${crypto.randomUUID()}`;
  const failures: object[] = [];
  const start = (seconds = deadlineSeconds) =>
    startOrder({ ...place, notification: notification.url, workflow, durablePort, deadlineSeconds: seconds, failures });

  let running = await start();
  const shop = {
    keys,
    product,
    payment,
    notification,
    recommendation,
    failures,
    get app(): ServiceApp {
      return running.app;
    },
    get database() {
      return running.database;
    },
    get outbox() {
      return running.outbox;
    },
    get steps() {
      return running.steps;
    },
    get engine() {
      return running.engine;
    },
    get workflows() {
      return running.workflows;
    },
    async stop() {
      await running.stop();
    },
    async start({ deadlineSeconds: seconds = deadlineSeconds } = {}) {
      running = await start(seconds);
    },
    async close() {
      await running.stop();
      for (const peer of [product.peer, payment.peer, notification, recommendation]) await peer.close();
      await testDatabase.drop();
    },
    request: (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, options: RequestOptions = {}) =>
      running.app.inject({
        method,
        url,
        headers: options.headers ?? {},
        ...(options.body === undefined ? {} : { payload: options.body }),
      }),
    async guest(lines: Record<string, number> = {}, market?: object): Promise<Shopper> {
      const cart = (await shop.request('POST', '/carts', market ? { body: market } : {})).json();
      const headers = { authorization: `Bearer ${cart.token}` };
      for (const [variantId, quantity] of Object.entries(lines))
        await shop.request('PUT', `/carts/${cart.id}/lines/${variantId}`, { headers, body: { quantity } });
      return { cartId: cart.id, headers };
    },
    place: (
      { cartId, headers }: Shopper,
      { key = crypto.randomUUID(), ...change }: { key?: string; [field: string]: unknown } = {},
    ) =>
      shop.request('POST', '/orders', {
        headers: { ...headers, 'idempotency-key': key },
        body: { cartId, email: 'ada@souk.test', shippingAddress: ADDRESS, shippingMethod: 'standard', ...change },
      }),
    read: async ({ headers }: Pick<Shopper, 'headers'>, id: string) =>
      (await shop.request('GET', `/orders/${id}`, { headers })).json(),
    /** What the payment service says once the card is authorised. */
    async tell(orderId: string, change: object = {}) {
      const { id: paymentId, amount } = payment.of(orderId);
      const data: PaymentAuthorized['data'] = { paymentId, orderId, amount, ...change };
      return shop.news({ id: `payment.authorized:${paymentId}`, type: 'payment.authorized.v1', data });
    },
    /** Any news of the payment service. */
    async news(event: Pick<PaymentEvent, 'id' | 'type' | 'data'>) {
      const time = new Date().toISOString();
      return shop.request('POST', '/events', {
        headers: {
          authorization: await keys.bearer('order', 'service:payment'),
          'content-type': EVENT_CONTENT_TYPE,
        },
        body: JSON.stringify(createEvent<PaymentEvent>({ ...event, source: '/services/payment', time })),
      });
    },
    /** A confirmed order of one variant, brought there without the engine. */
    async confirmed(quantity = 2, stock = 5, change: Record<string, unknown> = {}) {
      const vase = product.add(stock);
      const shopper = await shop.guest({ [vase]: quantity });
      const id = await shop.confirm(shopper, change);
      const held = payment.of(id);
      return { id, vase, shopper, paymentId: held.id, total: held.amount.amount };
    },
    /** Places the cart and brings the order to `confirmed`, without the engine. */
    async confirm(shopper: Shopper, change: Record<string, unknown> = {}): Promise<string> {
      await shop.place(shopper, change);
      const { items } = (await shop.request('GET', '/orders', shopper)).json();
      const { id } = items[0];
      const steps = running.steps;
      await steps.reserveStock(id, 600);
      const opened = await steps.openPayment(id, 600);
      const paid = opened.kind === 'payable' ? hold(payment.of(id)) : opened;
      if (paid.kind !== 'authorized') throw new Error(paid.reason);
      await steps.commitStock(id, paid);
      await steps.capturePayment(id, paid);
      await steps.confirmAndTell(id);
      return id;
    },
    async admin() {
      return { headers: { authorization: await keys.bearer('order', 'admin') } };
    },
    /** The types of what others were told of an order, in the order they were told. */
    told: (orderId: string): string[] =>
      notification.calls
        .map(({ body }) => body as { subject: string; type: string })
        .filter(({ subject }) => subject === orderId)
        .map(({ type }) => type),
    async pay(orderId: string) {
      payment.of(orderId).status = 'authorized';
      return shop.tell(orderId);
    },
    async until(shopper: Pick<Shopper, 'headers'>, id: string, status: string) {
      for (let tries = 0; tries < 200; tries++) {
        const order = await shop.read(shopper, id);
        if (order.status === status) return order;
        await sleep(50);
      }
      throw new Error(`the order is still ${(await shop.read(shopper, id)).status}, not ${status}`);
    },
  };
  return shop;
}

/** The card holds what the payment asks for. */
function hold(payment: { id: string; status: string; amount: { amount: number; currency: string } }) {
  payment.status = 'authorized';
  return { kind: 'authorized', paymentId: payment.id, ...payment.amount } as const;
}

interface RequestOptions {
  headers?: Record<string, string>;
  body?: object | string;
}
