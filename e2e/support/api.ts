import { randomUUID } from 'node:crypto';
import { type PartName, urlOf } from './shop.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an outside client reads what it gets; the tests assert it
  body: any;
}

export interface Call {
  method?: string;
  token?: string;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

/** A call as any outside client makes it: plain HTTP, no client of ours. */
export async function call(
  part: PartName,
  path: string,
  { method, token, json, body, headers }: Call = {},
): Promise<Answer> {
  const payload = json === undefined ? body : JSON.stringify(json);
  const response = await fetch(`${urlOf(part)}${path}`, {
    method: method ?? (payload === undefined ? 'GET' : 'POST'),
    headers: {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(payload === undefined ? {} : { body: payload }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}

export const address = {
  fullName: 'Ada Lovelace',
  address: '12 St James’s Square',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};

export interface Variant {
  id: string;
  options: Record<string, string>;
  price: { amount: number; currency: string };
  stock: number;
  image: { url: string } | null;
}
export interface Product {
  slug: string;
  title: string;
  categories: string[];
  options: { name: string; values: string[] }[];
  variants: Variant[];
}

export async function readProduct(slug: string): Promise<Product> {
  const { status, body } = await call('product', `/products/${slug}`);
  if (status !== 200) throw new Error(`the demo catalogue has no ${slug}`);
  return body;
}

/** The variant with most in stock, so that many runs on one shop find enough of it. */
export async function sellable(): Promise<{ product: Product; variant: Variant }> {
  const { body } = await call('product', '/products?inStock=true&limit=100');
  const all = (body.items as Product[]).flatMap((product) => product.variants.map((variant) => ({ product, variant })));
  const [most] = all.sort((a, b) => b.variant.stock - a.variant.stock);
  if (!most || most.variant.stock < 5) throw new Error('this shop is nearly sold out');
  return most;
}

/** A guest's cart with one line. */
export async function filledCart(quantity = 1) {
  const { product, variant } = await sellable();
  const { body: cart } = await call('order', '/carts', { json: {} });
  const token = cart.token as string;
  const filled = await call('order', `/carts/${cart.id}/lines/${variant.id}`, {
    method: 'PUT',
    token,
    json: { quantity },
  });
  if (filled.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(filled.body)}`);
  return { cartId: cart.id as string, token, product, variant };
}

export const newEmail = () => `e2e-${randomUUID().slice(0, 8)}@souk.test`;

export async function placedOrder(quantity = 1) {
  const cart = await filledCart(quantity);
  const email = newEmail();
  const placed = await call('order', '/orders', {
    token: cart.token,
    headers: { 'idempotency-key': randomUUID() },
    json: { cartId: cart.cartId, email, shippingAddress: address, shippingMethod: 'standard' },
  });
  return { ...cart, email, order: placed.body, placed };
}

export async function orderStatus(id: string, token: string): Promise<string> {
  return (await call('order', `/orders/${id}`, { token })).body.status;
}
