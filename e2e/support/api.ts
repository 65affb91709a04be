import { randomUUID } from 'node:crypto';
import { type PartName, urlOf } from './shop.ts';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  /** As its caller expects it; whether it is so, the tests assert. */
  body: Body;
}

export interface Call {
  method?: string;
  token?: string;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

/** A call as any outside client makes it: plain HTTP, no client of ours. */
export async function call<Body = unknown>(
  part: PartName,
  path: string,
  { method, token, json, body, headers }: Call = {},
): Promise<Answer<Body>> {
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
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text ? JSON.parse(text) : text) as Body,
  };
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
  id: string;
  slug: string;
  title: string;
  categories: string[];
  options: { name: string; values: string[] }[];
  variants: Variant[];
}

export interface Cart {
  id: string;
  token: string;
  lines: { variantId: string; quantity: number }[];
}
export interface Money {
  amount: number;
  currency: string;
}
export interface Order {
  id: string;
  number: string;
  status: string;
  paymentUrl: string;
  code: string | null;
  discount: Money;
  total: Money;
  giftCard: { last4: string; amount: Money } | null;
  refunded: Money;
  returns: { id: string; status: string; amount: Money }[];
}

export async function readProduct(slug: string): Promise<Product> {
  const { status, body } = await call<Product>('product', `/products/${slug}`);
  if (status !== 200) throw new Error(`the demo catalogue has no ${slug}`);
  return body;
}

/** The variant with most in stock, so that many runs on one shop find enough of it. */
export async function sellable(): Promise<{ product: Product; variant: Variant }> {
  const { body } = await call<{ items: Product[] }>('product', '/products?inStock=true&limit=100');
  const all = body.items.flatMap((product) => product.variants.map((variant) => ({ product, variant })));
  const [most] = all.sort((a, b) => b.variant.stock - a.variant.stock);
  if (!most || most.variant.stock < 5) throw new Error('this shop is nearly sold out');
  return most;
}

/** A cart with one line: a new guest's, or that of the user whose `userToken` it is. */
export async function filledCart(
  quantity = 1,
  of?: { product: Product; variant: Variant } | undefined,
  userToken?: string,
) {
  const { product, variant } = of ?? (await sellable());
  const as = userToken === undefined ? {} : { token: userToken };
  const { body: cart } = await call<Cart>('order', '/carts', { json: {}, ...as });
  const token = userToken ?? cart.token;
  const filled = await call('order', `/carts/${cart.id}/lines/${variant.id}`, {
    method: 'PUT',
    token,
    json: { quantity },
  });
  if (filled.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(filled.body)}`);
  return { cartId: cart.id, token, product, variant };
}

export const newEmail = () => `e2e-${randomUUID().slice(0, 8)}@souk.test`;

export async function placedOrder(
  quantity = 1,
  of?: { product: Product; variant: Variant } | undefined,
  userToken?: string,
) {
  const cart = await filledCart(quantity, of, userToken);
  const email = newEmail();
  const placed = await call<Order>('order', '/orders', {
    token: cart.token,
    headers: { 'idempotency-key': randomUUID() },
    json: { cartId: cart.cartId, email, shippingAddress: address, shippingMethod: 'standard' },
  });
  return { ...cart, email, order: placed.body, placed };
}

export const readOrder = async (id: string, token: string): Promise<Order> =>
  (await call<Order>('order', `/orders/${id}`, { token })).body;

export async function orderStatus(id: string, token: string): Promise<string> {
  return (await readOrder(id, token)).status;
}
