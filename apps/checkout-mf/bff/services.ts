import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/order';

// Placing an order waits for the stock and for the payment page, cancelling one for both to be undone: other services' work.
const PATIENT_TIMEOUT_MS = 15_000;
const READ_TIMEOUT_MS = 2_500;

/** What is behind this BFF: the order service, alone. It asks the others itself. */
export function createServices({ ORDER_URL, SHOP_URL }: { ORDER_URL: string; SHOP_URL: string }) {
  return {
    order: createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: READ_TIMEOUT_MS }),
    patientOrder: createServiceClient<paths>({ baseUrl: ORDER_URL, timeoutMs: PATIENT_TIMEOUT_MS }),
    /** `__Host-` ties a cookie to this very site, but only HTTPS may set it. */
    cartCookie: SHOP_URL.startsWith('https:') ? '__Host-souk_cart' : 'souk_cart',
    shopUrl: SHOP_URL,
  };
}
export type Services = ReturnType<typeof createServices>;
