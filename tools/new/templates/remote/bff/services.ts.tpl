/** What is behind this BFF: the shop's public address for canonical links. Clients of services are made here. */
export function createServices({ SHOP_URL }: { SHOP_URL: string }) {
  return { shopUrl: SHOP_URL };
}
export type Services = ReturnType<typeof createServices>;
