import { randomUUID } from 'node:crypto';
import type { Shop } from './shop.ts';

interface Variant {
  id: string;
  slug: string;
  stock: number;
}

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const headers = { ...(init.body ? { 'content-type': 'application/json' } : {}), ...init.headers };
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** A product of the bench's own with stock for every run, so that no list is read between orders. */
export async function stockedVariant(shop: Shop, units: number): Promise<Variant> {
  const { token } = await json<{ token: string }>(`${shop.at(4001)}/users/login`, {
    method: 'POST',
    body: JSON.stringify(shop.admin()),
  });
  const slug = `bench-${randomUUID().slice(0, 8)}`;
  const { variants } = await json<{ variants: Variant[] }>(`${shop.at(4002)}/products`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({
      title: 'Bench',
      slug,
      variants: [{ price: { amount: 4500, currency: 'USD' }, stock: units }],
    }),
  });
  const [variant] = variants;
  if (!variant) throw new Error('the product has no variant');
  return { ...variant, slug };
}

/** The variant with the most in stock, of the first hundred products. */
export async function aVariant(shop: Shop): Promise<Variant> {
  const url = `${shop.at(4002)}/products?inStock=true&limit=100`;
  const { items } = await json<{ items: { slug: string; variants: Variant[] }[] }>(url);
  const variants = items.flatMap(({ slug, variants }) => variants.map((variant) => ({ ...variant, slug })));
  const best = variants.sort((a, b) => b.stock - a.stock)[0];
  if (!best) throw new Error('nothing is in stock');
  return best;
}

export async function filledCart(shop: Shop, variant?: Variant): Promise<{ cartId: string; token: string }> {
  const { id: variantId } = variant ?? (await aVariant(shop));
  const order = shop.at(4003);
  const { id, token } = await json<{ id: string; token: string }>(`${order}/carts`, { method: 'POST', body: '{}' });
  const headers = { authorization: `Bearer ${token}` };
  await json(`${order}/carts/${id}/lines/${variantId}`, { method: 'PUT', body: '{"quantity":1}', headers });
  return { cartId: id, token };
}

/** A guest's whole purchase: cart, order, card, and waiting until it is confirmed. Answers the ms from paying to confirmed. */
export async function buy(shop: Shop, variant: Variant): Promise<number> {
  const { cartId, token } = await filledCart(shop, variant);
  const headers = { authorization: `Bearer ${token}` };
  const orders = `${shop.at(4003)}/orders`;
  const placed = await json<{ id: string; paymentUrl: string }>(orders, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      cartId,
      email: `bench-${randomUUID()}@souk.test`,
      shippingMethod: 'standard',
      shippingAddress: {
        fullName: 'B. Ench',
        address: '1 Loop Road',
        city: 'London',
        postalCode: 'SW1Y 4JH',
        country: 'GB',
      },
    }),
  });
  await pay(placed.paymentUrl);
  const paid = performance.now();
  for (;;) {
    const { status } = await json<{ status: string }>(`${orders}/${placed.id}`, { headers });
    if (status === 'confirmed') return performance.now() - paid;
    if (performance.now() - paid > 30_000) throw new Error(`order ${placed.id} is ${status} 30 s after paying`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Fills in the hosted payment page as a browser without scripts does. */
async function pay(url: string): Promise<void> {
  const page = await (await fetch(url)).text();
  const form = page.slice(page.indexOf('name="number"') - 4000);
  const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const body = new URLSearchParams({ token, number: '4242424242424242', expiry: '12/34', cvc: '123', name: 'B. Ench' });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`the payment page answered ${answer.status}`);
}
