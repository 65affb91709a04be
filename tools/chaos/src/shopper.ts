import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { demand, insist } from './ask.ts';
import type { Shop } from './shop.ts';

export interface Wish {
  variantId: string;
  quantity: number;
}
export interface OrderSeen {
  id: string;
  status: string;
  paymentUrl: string | null;
  lines: { variantId: string; quantity: number }[];
  returns: { id: string; status: string }[];
}
export type Shopper = Awaited<ReturnType<typeof createShopper>>;

export const CARDS = { good: '4242424242424242', declined: '4000000000000002' };
/** Whatever happens to it, an order that is in one of these does not go on by itself. */
const STANDS = ['confirmed', 'partially_refunded', 'refunded', 'rejected', 'cancelled', 'expired', 'needs_review'];
const LOOK_EVERY_MS = 250;
const ADDRESS = {
  fullName: 'C. Haos',
  address: '1 Storm Lane',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};

interface Options {
  email: string;
  wishes: Wish[];
  code?: string | undefined;
  /** The code of a gift card. */
  giftCard?: string | undefined;
}

/** A guest with a full cart, who does not give up: what is not answered is asked again, under the same key. */
export async function createShopper(shop: Shop, { email, wishes, code, giftCard }: Options) {
  const orders = shop.at('order');
  const { id: cartId, token } = await demand<{ id: string; token: string }>(`${orders}/carts`, {
    method: 'POST',
    body: {},
  });
  for (const { variantId, quantity } of wishes)
    await insist(`${orders}/carts/${cartId}/lines/${variantId}`, { method: 'PUT', token, body: { quantity } });
  const enter = (what: 'code' | 'gift-card', text: string | undefined) =>
    text && insist(`${orders}/carts/${cartId}/${what}`, { method: 'PUT', token, body: { code: text } });
  const takeOut = (what: 'code' | 'gift-card') =>
    insist(`${orders}/carts/${cartId}/${what}`, { method: 'DELETE', token });
  await enter('code', code);
  await enter('gift-card', giftCard);
  /** Every order that the shop has answered this shopper with. */
  const accepted = new Set<string>();
  let lastActAt = Date.now();
  const acted = () => {
    lastActAt = Date.now();
  };

  const shopper = {
    email,
    accepted,
    lastActAt: () => lastActAt,

    /** Null when the shop says no: sold out, or the code is used up. */
    async place(key: string = randomUUID()): Promise<OrderSeen | null> {
      const body = { cartId, email, shippingMethod: 'standard', shippingAddress: ADDRESS };
      const request = { method: 'POST', token, key, body } as const;
      const answer = await insist<OrderSeen>(`${shop.through('shopper>order')}/orders`, request);
      acted();
      const used = { 'code-not-applicable': 'code', 'gift-card-declined': 'gift-card' } as const;
      if (answer.problem in used) {
        await takeOut(used[answer.problem as keyof typeof used]);
        return shopper.place(randomUUID());
      }
      if (answer.status === 201) {
        accepted.add(answer.data.id);
        return answer.data;
      }
      if (['insufficient-stock', 'cart-ordered', 'empty-cart', 'cart-changed'].includes(answer.problem)) return null;
      throw new Error(`placing answered ${answer.status} ${JSON.stringify(answer.data)}`);
    },

    read: (orderId: string) => demand<OrderSeen>(`${orders}/orders/${orderId}`, { token }),

    /** The order as soon as it does not go on by itself. */
    async outcome(orderId: string): Promise<OrderSeen> {
      for (;;) {
        const order = await shopper.read(orderId);
        if (STANDS.includes(order.status)) return order;
        await sleep(LOOK_EVERY_MS);
      }
    },

    /** Fills in the hosted payment page as a browser without scripts does. False when it is not paid by that. */
    async pay({ paymentUrl }: OrderSeen, number: string = CARDS.good): Promise<boolean> {
      if (!paymentUrl) return false;
      const page = await (await fetch(paymentUrl)).text();
      const formToken = /name="token" value="([^"]+)"/.exec(page)?.[1];
      if (!formToken) return false; // it is closed already
      const body = new URLSearchParams({ token: formToken, number, expiry: '12/34', cvc: '123', name: 'C. Haos' });
      const answer = await fetch(paymentUrl, { method: 'POST', body, redirect: 'manual' });
      await answer.body?.cancel();
      acted();
      return answer.status === 303;
    },

    async cancel(orderId: string): Promise<void> {
      await insist(`${orders}/orders/${orderId}/cancellation`, { method: 'POST', token, body: {} });
      acted();
    },

    async askReturn({ id, lines }: OrderSeen): Promise<string | undefined> {
      const goods = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
      const request = { method: 'POST', token, key: randomUUID(), body: { lines: goods } } as const;
      const { returns } = await demand<OrderSeen>(`${orders}/orders/${id}/returns`, request);
      acted();
      return returns[0]?.id;
    },
    acted,
  };
  return shopper;
}
