import { randomUUID } from 'node:crypto';
import { demand, insist } from './ask.ts';
import type { Shop } from './shop.ts';

export type Staff = Awaited<ReturnType<typeof signIn>>;

/** What the shop's people do, and the one thing that nobody should: giving away stock that an order holds. */
export async function signIn(shop: Shop) {
  const { token } = await demand<{ token: string }>(`${shop.at('user')}/users/login`, {
    method: 'POST',
    body: shop.admin,
  });
  const post = { method: 'POST', token } as const;

  return {
    /** Variants with so many units each, in a product of their own. */
    async stock(units: number[]): Promise<string[]> {
      const name = `chaos-${randomUUID().slice(0, 8)}`;
      const { variants } = await demand<{ variants: { id: string }[] }>(`${shop.at('product')}/products`, {
        ...post,
        body: {
          title: name,
          slug: name,
          variants: units.map((stock, at) => ({
            sku: `${name}-${at}`,
            options: { Kind: String(at) },
            price: { amount: 1900 + 100 * at, currency: 'USD' },
            stock,
          })),
        },
      });
      return variants.map(({ id }) => id);
    },

    /** A code that one order may carry. */
    async singleUseCode(): Promise<string> {
      const code = `ONCE-${randomUUID().slice(0, 8)}`.toUpperCase();
      const offer = { kind: 'percentage', basisPoints: 1000 };
      await demand(`${shop.at('order')}/promotions`, { ...post, body: { code, name: code, offer, usageLimit: 1 } });
      return code;
    },

    /** A gift card with so much on it; answers its code. */
    async giftCard(amount: number): Promise<string> {
      const body = { amount: { amount, currency: 'USD' } };
      const made = await demand<{ code: string }>(`${shop.at('payment')}/gift-cards`, {
        ...post,
        key: randomUUID(),
        body,
      });
      return made.code;
    },

    /** Gives part of an order's money back; nothing where a gift card paid it all. */
    async refund(orderId: string, amount: number): Promise<void> {
      const { items } = await demand<{ items: { id: string }[] }>(`${shop.at('payment')}/payments?orderId=${orderId}`, {
        token,
      });
      const [payment] = items;
      if (!payment) return;
      const request = { ...post, key: randomUUID(), body: { amount } };
      await demand(`${shop.through('admin>payment')}/payments/${payment.id}/refunds`, request);
    },

    async fulfil(orderId: string): Promise<void> {
      const body = { carrier: 'Storm', trackingNumber: orderId.slice(0, 8) };
      await demand(`${shop.at('order')}/orders/${orderId}/fulfilments`, { ...post, key: randomUUID(), body });
    },

    async approveReturn(returnId: string): Promise<void> {
      await insist(`${shop.at('order')}/returns/${returnId}/approval`, { ...post, body: {} });
    },

    async giveStockAway(orderId: string): Promise<void> {
      const url = `${shop.at('product')}/reservations/${orderId}`;
      const answer = await insist(url, { method: 'DELETE', token: await shop.order.serviceToken('product') });
      if (answer.status >= 300) throw new Error(`releasing a reservation answered ${answer.status}`);
    },
  };
}
