import { randomUUID } from 'node:crypto';
import { type Answer, type Call, call, type Product, type Variant } from './api.ts';
import { adminAccount, type PartName } from './shop.ts';

/** A call as whoever runs the shop makes it. What is refused fails the test. */
export async function asAdmin<Body = unknown>(part: PartName, path: string, options: Call = {}): Promise<Body> {
  const { body: session } = await call<{ token: string }>('user', '/users/login', { json: adminAccount() });
  const { status, body }: Answer<Body> = await call<Body>(part, path, { ...options, token: session.token });
  if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** A promotion of this test alone; answers its code. */
export async function makePromotion(terms: { offer: object; [term: string]: unknown }): Promise<string> {
  const code = `E2E-${randomUUID().slice(0, 8).toUpperCase()}`;
  await asAdmin('order', '/promotions', { json: { code, name: 'A test of ours', ...terms } });
  return code;
}

interface OwnProduct {
  title: string;
  /** Minor units. */
  price: number;
}
const productBody = ({ title, price }: OwnProduct, more: object = {}) => ({
  title,
  variants: [{ price: { amount: price, currency: 'USD' }, stock: 20, ...more }],
});

/** An object of this test alone, which may change and vanish. Use `removeProduct` afterwards: lists count what is there. */
export async function makeProduct(own: OwnProduct): Promise<{ product: Product; variant: Variant }> {
  const product = await asAdmin<Product>('product', '/products', { json: productBody(own) });
  const [variant] = product.variants;
  if (!variant) throw new Error('a product without a variant');
  return { product, variant };
}

export const setPrice = ({ product, variant }: { product: Product; variant: Variant }, price: number) =>
  asAdmin('product', `/products/${product.id}`, {
    method: 'PUT',
    json: productBody({ title: product.title, price }, { id: variant.id }),
  });

export const removeProduct = (id: string) => asAdmin('product', `/products/${id}`, { method: 'DELETE' });

/** Notes a parcel with all that has not left yet. */
export const fulfil = (orderId: string, parcel: object) =>
  asAdmin('order', `/orders/${orderId}/fulfilments`, { json: parcel, headers: { 'idempotency-key': randomUUID() } });

/** A gift card of this test alone; `amount` in minor units. */
export const makeGiftCard = (amount: number) =>
  asAdmin<{ code: string; last4: string }>('payment', '/gift-cards', {
    json: { amount: { amount, currency: 'USD' } },
    headers: { 'idempotency-key': randomUUID() },
  });
