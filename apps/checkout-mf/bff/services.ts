import { createServiceClient } from '@souk/contracts/client';

/** Clients of the services behind this BFF. */
export function createServices({ ORDER_URL, PRODUCT_URL }: { ORDER_URL: string; PRODUCT_URL: string }) {
  return {
    order: createServiceClient<Record<string, never>>({ baseUrl: ORDER_URL }),
    product: createServiceClient<Record<string, never>>({ baseUrl: PRODUCT_URL }),
  };
}
export type Services = ReturnType<typeof createServices>;
