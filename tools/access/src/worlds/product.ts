import { openTestShop, usd } from '@souk/product/testing';
import type { World } from '../world.ts';
import { deadLetter } from './dead-letter.ts';

/** The product service, with drafts that are not on sale and stock that is reserved. */
export async function openProduct(): Promise<World> {
  const shop = await openTestShop();
  const vase = { title: 'Vase', variants: [{ price: usd(1000), stock: 5 }] };
  const draft = () => shop.add({ ...vase, status: 'draft' });
  const ask = async (method: 'POST', url: string, payload: object = {}) => {
    const headers = { authorization: shop.order, 'idempotency-key': crypto.randomUUID() };
    const answer = await shop.app.inject({ method, url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json();
  };
  async function lines() {
    const { variants } = await shop.add(vase);
    return [{ variantId: variants[0]?.id ?? '', quantity: 1 }];
  }
  async function reserved() {
    const order = { id: crypto.randomUUID(), lines: await lines(), expiresInSeconds: 600 };
    await ask('POST', '/reservations', order);
    return { id: order.id, lines: order.lines };
  }
  return {
    app: shop.app,
    keys: shop.keys,
    owner: 'ada',
    other: 'eve',
    close: shop.close,
    calls: {
      listProducts: async () => ({ query: '?status=draft', hidden: (await draft()).id }),
      readProduct: async () => ({ params: { idOrSlug: (await draft()).id } }),
      readVariants: async () => ({ query: `?ids=${(await lines())[0]?.variantId}` }),
      createProduct: () => ({ body: vase }),
      replaceProduct: async () => ({ params: { id: (await draft()).id }, body: vase }),
      deleteProduct: async () => ({ params: { id: (await draft()).id } }),
      readDeadLetter: async () => ({ params: await deadLetter(shop.deps.database) }),
      replayDeadLetter: async () => ({ params: await deadLetter(shop.deps.database) }),
      importProducts: () => ({ body: 'Handle,Title,Variant Price\nbowl,Bowl,10.00\n', type: 'text/csv' }),
      reserveStock: async () => ({
        body: { id: crypto.randomUUID(), lines: await lines(), expiresInSeconds: 600 },
      }),
      commitReservation: async () => ({ params: { id: (await reserved()).id } }),
      releaseReservation: async () => ({ params: { id: (await reserved()).id } }),
      restockReservation: async () => {
        const { id, lines } = await reserved();
        await ask('POST', `/reservations/${id}/commit`);
        return { params: { id }, body: { lines } };
      },
    },
  };
}
