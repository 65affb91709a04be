import { createServiceClient } from '@souk/contracts/client';

/** Clients of the services behind this BFF. */
export function createServices({ PRODUCT_URL }: { PRODUCT_URL: string }) {
  return { product: createServiceClient<Record<string, never>>({ baseUrl: PRODUCT_URL }) };
}
export type Services = ReturnType<typeof createServices>;
