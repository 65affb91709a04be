import { TerminalError } from '@restatedev/restate-sdk';
import { createServiceClient } from '@souk/contracts/client';
import type { Locale } from '@souk/contracts/locale';
import type { Money } from '@souk/contracts/money';
import type { paths as PaymentPaths } from '@souk/contracts/payment';
import { problemName } from '@souk/contracts/problem';
import type { paths as ProductPaths } from '@souk/contracts/product';
import type { Signer } from '@souk/contracts/token';
import type { LineQuantity, Shortage } from './shapes.ts';

interface Urls {
  product: string;
  payment: string;
}

const PRODUCT_MS = 5_000;
/** Behind it stands a payment provider. */
const PAYMENT_MS = 20_000;

export type Payment = {
  id: string;
  status: string;
  amount: Money;
  /** What the card holds; null until it does. */
  authorized: Money | null;
  paymentUrl: string | null;
};
export interface GiftCard {
  id: string;
  last4: string;
  balance: Money;
}
export interface NewPayment {
  orderId: string;
  owner: string;
  amount: Money;
  email: string;
  lines: { title: string; quantity: number; unitPrice: Money; image?: string }[];
  shipping: Money;
  tax: Money;
  discount: Money;
  giftCard?: Money;
  /** The language of the payment page. */
  locale: Locale;
  successUrl: string;
  cancelUrl: string;
}

/**
 * The services that an order's workflow calls. An answer that the workflow can act on is a value; anything that may pass
 * (no answer, 5xx, a token not yet trusted) throws and is tried again; any other 4xx is a bug and ends the workflow's way.
 */
export type Peers = ReturnType<typeof connectPeers>;

export function connectPeers({ urls, signer }: { urls: Urls; signer: Signer }) {
  const product = createServiceClient<ProductPaths>({
    baseUrl: urls.product,
    timeoutMs: PRODUCT_MS,
    token: () => signer.serviceToken('product'),
  });
  const payment = createServiceClient<PaymentPaths>({
    baseUrl: urls.payment,
    timeoutMs: PAYMENT_MS,
    token: () => signer.serviceToken('payment'),
  });
  return {
    /** Empty when all is reserved, else what cannot be had. */
    async reserve(
      orderId: string,
      { lines, expiresInSeconds }: { lines: { variantId: string; quantity: number }[]; expiresInSeconds: number },
    ): Promise<Shortage[]> {
      const { data, error, response } = await product.POST('/reservations', {
        params: { header: { 'idempotency-key': orderId } },
        body: { id: orderId, lines, expiresInSeconds },
      });
      if (data) return [];
      if (response.status === 409 && problemName(error) === 'insufficient-stock') return shortagesOf(error);
      throw unexpected('product', response);
    },

    /** False when the reservation is gone: released or timed out. */
    async commit(orderId: string): Promise<boolean> {
      const { data, response } = await product.POST('/reservations/{id}/commit', {
        params: { path: { id: orderId } },
      });
      if (data) return true;
      if (response.status === 409 || response.status === 404) return false;
      throw unexpected('product', response);
    },

    async release(orderId: string): Promise<void> {
      const { response } = await product.DELETE('/reservations/{id}', { params: { path: { id: orderId } } });
      if (!response.ok && response.status !== 404) throw unexpected('product', response);
    },

    async openPayment(body: NewPayment): Promise<Payment> {
      const { data, response } = await payment.POST('/payments', {
        params: { header: { 'idempotency-key': body.orderId } },
        body,
      });
      if (data) return data;
      throw unexpected('payment', response);
    },

    async findPayment(orderId: string): Promise<Payment | undefined> {
      const { data, response } = await payment.GET('/payments', { params: { query: { orderId } } });
      if (data) return data.items[0];
      throw unexpected('payment', response);
    },

    async readPayment(id: string): Promise<Payment> {
      const { data, response } = await payment.GET('/payments/{id}', { params: { path: { id } } });
      if (data) return data;
      throw unexpected('payment', response);
    },

    /** False when its state does not allow it: ask how it stands. */
    async expirePayment(id: string): Promise<boolean> {
      const { data, response } = await payment.POST('/payments/{id}/expire', { params: { path: { id } } });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    /** False when its state does not allow it. */
    async capture(id: string): Promise<boolean> {
      const { data, response } = await payment.POST('/payments/{id}/capture', { params: { path: { id } } });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    /** Gives authorised money back to the card. False when its state does not allow it. */
    async voidPayment(id: string): Promise<boolean> {
      const { data, response } = await payment.PUT('/payments/{id}', {
        params: { path: { id } },
        body: { status: 'cancelled' },
      });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    /** Gives captured money back, once per key. False when there is not that much left to give. */
    async refund(paymentId: string, { amount, key }: { amount: number; key: string }): Promise<boolean> {
      const { data, response } = await payment.POST('/payments/{id}/refunds', {
        params: { path: { id: paymentId }, header: { 'idempotency-key': key } },
        body: { amount },
      });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    /** The gift card of a code, or by its id; null where there is none (any more). */
    async findGiftCard(by: { code: string } | { id: string }): Promise<GiftCard | null> {
      const { data, response } =
        'code' in by
          ? await payment.POST('/gift-cards/lookup', { body: by })
          : await payment.GET('/gift-cards/{id}', { params: { path: by } });
      if (data) return data;
      if (response.status === 404 || response.status === 422) return null;
      throw unexpected('payment', response);
    },

    /** Sets money of a gift card aside. False when there is not that much on it any more. */
    async holdGiftCard(orderId: string, body: { giftCardId: string; amount: Money }): Promise<boolean> {
      const { data, response } = await payment.PUT('/gift-card-holds/{id}', {
        params: { path: { id: orderId } },
        body,
      });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    async captureGiftCard(orderId: string): Promise<void> {
      const { response } = await payment.POST('/gift-card-holds/{id}/capture', { params: { path: { id: orderId } } });
      if (!response.ok) throw unexpected('payment', response);
    },

    async releaseGiftCard(orderId: string): Promise<void> {
      const { response } = await payment.DELETE('/gift-card-holds/{id}', { params: { path: { id: orderId } } });
      if (!response.ok) throw unexpected('payment', response);
    },

    /** Puts money back onto the gift card, once per key. False when the order did not spend that much of it. */
    async refundGiftCard(orderId: string, { amount, key }: { amount: number; key: string }): Promise<boolean> {
      const { data, response } = await payment.POST('/gift-card-holds/{id}/refunds', {
        params: { path: { id: orderId }, header: { 'idempotency-key': key } },
        body: { amount },
      });
      if (data || response.status === 409) return data !== undefined;
      throw unexpected('payment', response);
    },

    /** Puts goods of an order that come back on sale again, once per key. */
    async restock(orderId: string, { lines, key }: { lines: LineQuantity[]; key: string }): Promise<void> {
      const { response } = await product.POST('/reservations/{id}/restocks', {
        params: { path: { id: orderId }, header: { 'idempotency-key': key } },
        body: { lines },
      });
      if (!response.ok) throw unexpected('product', response);
    },
  };
}

function unexpected(service: string, { status }: Response): Error {
  const message = `${service} answered ${status}`;
  const mayPass = status >= 500 || [401, 403, 408, 425, 429].includes(status);
  return mayPass ? new Error(message) : new TerminalError(message, { errorCode: status });
}

/** The lines of an `insufficient-stock` problem: an extension member that no generated type describes. */
function shortagesOf(problem: object): Shortage[] {
  return 'lines' in problem && Array.isArray(problem.lines) ? (problem.lines as Shortage[]) : [];
}
