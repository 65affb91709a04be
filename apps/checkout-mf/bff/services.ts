import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/order';
import type { PrivateKey } from '@souk/contracts/token';
import { cookieName, createSessions } from '@souk/mf-kit/session';
import { createMergeCarts } from './merge-carts.ts';

// Placing an order waits for the stock and for the payment page, cancelling one for both to be undone: other services' work.
const PATIENT_TIMEOUT_MS = 15_000;
const READ_TIMEOUT_MS = 2_500;

interface Env {
  ORDER_URL: string;
  USER_URL: string;
  SHOP_URL: string;
  SERVICE_KEY: PrivateKey;
}

/** What is behind this BFF: the order service, which asks others itself, and of the user service who is signed in and where they live. */
export function createServices({ ORDER_URL, USER_URL, SHOP_URL, SERVICE_KEY }: Env) {
  const order = createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: READ_TIMEOUT_MS });
  return {
    order,
    patientOrder: createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: PATIENT_TIMEOUT_MS }),
    sessions: createSessions({ part: 'checkout-mf', serviceKey: SERVICE_KEY, userUrl: USER_URL, shopUrl: SHOP_URL }),
    mergeCarts: createMergeCarts(order),
    cartCookie: cookieName('souk_cart', SHOP_URL),
    shopUrl: SHOP_URL,
  };
}
export type Services = ReturnType<typeof createServices>;
