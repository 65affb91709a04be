import { randomUUID } from 'node:crypto';
import { credentials, type PartName, urlOf } from './shop.ts';

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

/** A variant of which at least `atLeast` can be sold. */
export async function sellableVariant(
  atLeast = 5,
): Promise<{ id: string; price: { amount: number; currency: string }; slug: string; stock: number }> {
  const { body } = await call('product', '/products?inStock=true&limit=50');
  for (const product of body.items)
    for (const variant of product.variants) if (variant.stock >= atLeast) return { ...variant, slug: product.slug };
  throw new Error(`no variant has ${atLeast} in stock`);
}

/** A guest's cart with one line. */
export async function filledCart(quantity = 1) {
  const variant = await sellableVariant(quantity + 3);
  const { body: cart } = await call('order', '/carts', { json: {} });
  const token = cart.token as string;
  const filled = await call('order', `/carts/${cart.id}/lines/${variant.id}`, {
    method: 'PUT',
    token,
    json: { quantity },
  });
  if (filled.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(filled.body)}`);
  return { cartId: cart.id as string, token, variant };
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

export async function adminToken(): Promise<string> {
  const { body } = await call('user', '/users/login', { json: credentials().admin });
  return body.token;
}

export async function orderStatus(id: string, token: string): Promise<string> {
  return (await call('order', `/orders/${id}`, { token })).body.status;
}
