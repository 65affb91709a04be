import { createEvent, EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { ADDRESS, openShop } from '@souk/order/testing';
import type { Call, World } from '../world.ts';
import { deadLetter } from './dead-letter.ts';

const ADA = '0a0a0a0a-0000-4000-8000-00000000000a';
const EVE = '0e0e0e0e-0000-4000-8000-00000000000e';

/** The order service, with a cart, orders and a return of a shopper. */
export async function openOrder(): Promise<World> {
  const shop = await openShop({ durable: false });
  shop.engine.reachable = false; // orders are confirmed step by step
  const ada = { authorization: await shop.keys.bearer('order', `user:${ADA}`) };
  const admin = await shop.admin();
  const keyed = (headers: object) => ({ ...headers, 'idempotency-key': crypto.randomUUID() });

  async function cart() {
    const variantId = shop.product.add(9);
    const { id } = (await shop.request('POST', '/carts', { headers: ada })).json();
    await shop.request('PUT', `/carts/${id}/lines/${variantId}`, { headers: ada, body: { quantity: 1 } });
    return { id, variantId };
  }
  async function order() {
    const { id: cartId, variantId } = await cart();
    return { id: await shop.confirm({ cartId, headers: ada }), variantId };
  }
  async function sent() {
    const made = await order();
    await shop.request('POST', `/orders/${made.id}/fulfilments`, { headers: keyed(admin.headers), body: {} });
    return { id: made.id, lines: [{ variantId: made.variantId, quantity: 1 }] };
  }
  async function returned() {
    const { id, lines } = await sent();
    const asked = await shop.request('POST', `/orders/${id}/returns`, { headers: keyed(ada), body: { lines } });
    return { id: asked.json().returns[0].id as string };
  }
  const terms = { name: 'Spring', offer: { kind: 'free_shipping' } };
  const code = () => `C${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  async function promotion() {
    const body = { ...terms, code: code() };
    return (await shop.request('POST', '/promotions', { ...admin, body })).json() as { id: string; code: string };
  }
  const aboutCart = async (more: Omit<Call, 'params'> = {}): Promise<Call> => ({ params: await cart(), ...more });

  return {
    app: shop.app,
    keys: shop.keys,
    owner: ADA,
    other: EVE,
    close: shop.close,
    calls: {
      readCart: () => aboutCart(),
      changeCart: () => aboutCart({ body: { currency: 'EUR' } }),
      setCartLine: () => aboutCart({ body: { quantity: 2 } }),
      removeCartLine: () => aboutCart(),
      setCartCode: async () => aboutCart({ body: { code: (await promotion()).code } }),
      removeCartCode: () => aboutCart(),
      setCartGiftCard: () => aboutCart({ body: { code: 'ABCD-EFGH-JKLM-NPQR' } }),
      removeCartGiftCard: () => aboutCart(),
      quoteCart: () => aboutCart({ body: { country: 'US', shippingMethod: 'standard' } }),
      putNoticesAway: () => aboutCart({ query: '?ids=one' }),
      mergeCarts: async () => {
        const { id: cartId, token } = (await shop.request('POST', '/carts')).json();
        return { body: { cartId, token } };
      },
      reorder: async () => ({ params: { id: (await order()).id }, body: {} }),
      placeOrder: async () => {
        const cartId = (await cart()).id;
        return { body: { cartId, email: 'ada@souk.test', shippingAddress: ADDRESS, shippingMethod: 'standard' } };
      },
      listOrders: async () => ({ hidden: (await order()).id }),
      readOrder: async () => ({ params: { id: (await order()).id } }),
      cancelOrder: async () => ({ params: { id: (await order()).id } }),
      fulfilOrder: async () => ({ params: { id: (await order()).id }, body: {} }),
      requestReturn: async () => {
        const { id, lines } = await sent();
        return { params: { id }, body: { lines } };
      },
      approveReturn: async () => ({ params: await returned(), body: {} }),
      declineReturn: async () => ({ params: await returned(), body: { note: 'It was used' } }),
      createPromotion: () => ({ body: { ...terms, code: code() } }),
      readPromotion: async () => ({ params: { id: (await promotion()).id } }),
      changePromotion: async () => ({ params: { id: (await promotion()).id }, body: terms }),
      readWishlist: async () => {
        const variantId = shop.product.add(1);
        await shop.request('PUT', `/wishlists/current/items/${variantId}`, { headers: ada });
        return { hidden: variantId };
      },
      saveItem: () => ({ params: { variantId: shop.product.add(1) } }),
      removeItem: () => ({ params: { variantId: shop.product.add(1) } }),
      readSharedWishlist: async () => {
        const { shareToken } = (await shop.request('POST', '/wishlists/current/share', { headers: ada })).json();
        return { params: { token: shareToken } };
      },
      readPurchase: () => ({ query: `?account=user:${ADA}&productId=${crypto.randomUUID()}` }),
      receiveEvent: async () => {
        const { id: orderId } = await order();
        const { id: paymentId } = shop.payment.of(orderId);
        const time = new Date().toISOString();
        const news = {
          id: crypto.randomUUID(),
          type: 'payment.expired.v1',
          source: '/services/payment',
          time,
        } as const;
        return { body: createEvent({ ...news, data: { paymentId, orderId } }), type: EVENT_CONTENT_TYPE };
      },
      readDeadLetter: async () => ({ params: await deadLetter(shop.database) }),
      replayDeadLetter: async () => ({ params: await deadLetter(shop.database) }),
      exportPerson: () => ({ params: { subject: `user:${ADA}` } }),
      erasePerson: () => ({ params: { subject: `user:${EVE}` } }),
    },
  };
}
