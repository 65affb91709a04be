import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/product';

/** What is behind this BFF: the product service, and the shop's public address for canonical links. */
export function createServices({ PRODUCT_URL, SHOP_URL }: { PRODUCT_URL: string; SHOP_URL: string }) {
  return { product: createServiceClient<paths>({ baseUrl: PRODUCT_URL }), shopUrl: SHOP_URL };
}
export type Services = ReturnType<typeof createServices>;
