import { cpuOf, sumOf } from './cpu.ts';
import { aVariant, filledCart } from './purchase.ts';
import { type Figure, rounded } from './report.ts';
import type { Shop } from './shop.ts';

const WARM_UP = 300;
const REQUESTS = 600;
const CLIENTS = 4;

/** CPU of one product page over shell, BFFs and services: for a newcomer, and for a shopper with a cart. */
export async function measurePages(shop: Shop): Promise<Figure[]> {
  const { slug } = await aVariant(shop);
  const { cartId, token } = await filledCart(shop);
  const url = `${shop.at(3000)}/p/${slug}`;
  const cookie = `souk_cart=${cartId}~${token}`;
  const figures: Figure[] = [];
  for (const [who, headers] of [
    ['a newcomer', {}],
    ['a shopper with a cart', { cookie }],
  ] as const) {
    await ask(url, headers, WARM_UP);
    const times = await cpuOf(shop.pids(), () => ask(url, headers, REQUESTS));
    const perPage = (names?: string[]) => rounded(sumOf(times, names) / REQUESTS, 2);
    const parts = ['shell', 'catalog-mf', 'checkout-mf', 'user', 'product', 'order', 'payment', 'notification'];
    figures.push({ name: `product page, ${who}: CPU`, value: perPage(parts), unit: 'ms', limit: 10 });
    figures.push({ name: `product page, ${who}: of it in the shell`, value: perPage(['shell']), unit: 'ms' });
  }
  return figures;
}

async function ask(url: string, headers: Record<string, string>, count: number): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left-- > 0) {
        const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
        await response.arrayBuffer();
        if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      }
    }),
  );
}
