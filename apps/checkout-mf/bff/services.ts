import { createServiceClient } from '@souk/contracts/client';
import type { paths as NotificationPaths } from '@souk/contracts/notification';
import type { paths } from '@souk/contracts/order';
import type { paths as ProductPaths } from '@souk/contracts/product';
import { createSigner, type PrivateKey } from '@souk/contracts/token';
import { cookieName, createSessions } from '@souk/mf-kit/session';
import { createMergeCarts } from './merge-carts.ts';

// Placing an order waits for the stock and for the payment page, cancelling one for both to be undone: other services' work.
const PATIENT_TIMEOUT_MS = 15_000;
const READ_TIMEOUT_MS = 2_500;

interface Env {
  ORDER_URL: string;
  USER_URL: string;
  SHOP_URL: string;
  PRODUCT_URL: string;
  NOTIFICATION_URL: string;
  SERVICE_KEY: PrivateKey;
}

/** What is behind this BFF: the order service, which asks others itself, and of the user service who is signed in and where they live. */
export function createServices({ ORDER_URL, USER_URL, PRODUCT_URL, NOTIFICATION_URL, SHOP_URL, SERVICE_KEY }: Env) {
  const signer = createSigner({ issuer: 'checkout-mf', privateKey: SERVICE_KEY });
  const order = createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: READ_TIMEOUT_MS });
  return {
    order,
    patientOrder: createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: PATIENT_TIMEOUT_MS }),
    sessions: createSessions({ part: 'checkout-mf', serviceKey: SERVICE_KEY, userUrl: USER_URL, shopUrl: SHOP_URL }),
    /** What a page about a sold-out variant shows. */
    product: createServiceClient<ProductPaths>({ baseUrl: PRODUCT_URL, timeoutMs: READ_TIMEOUT_MS }),
    /** Tells people when it is back. */
    notification: createServiceClient<NotificationPaths>({ baseUrl: NOTIFICATION_URL }),
    /** Calls notification as this BFF, for a visitor who is nobody. */
    notificationToken: () => signer.serviceToken('notification'),
    mergeCarts: createMergeCarts(order),
    cartCookie: cookieName('souk_cart', SHOP_URL),
    shopUrl: SHOP_URL,
  };
}
export type Services = ReturnType<typeof createServices>;
