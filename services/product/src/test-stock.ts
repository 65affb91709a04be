import { type TestShop, usd } from './test-shop.ts';

/** For tests: what the order service asks for, over HTTP. */
export const openTestStock = (shop: TestShop) => {
  const post = (url: string, payload?: Record<string, unknown>, key: string = crypto.randomUUID()) =>
    shop.app.inject({
      method: 'POST',
      url,
      headers: { authorization: shop.order, 'idempotency-key': key },
      ...(payload ? { payload } : {}),
    });
  return {
    /** A product with these stocks; answers the ids of its variants. */
    async stocked(...stock: number[]): Promise<string[]> {
      const product = await shop.add({
        title: 'Vase',
        variants: stock.map((units, index) => ({ options: { Size: `${index}` }, price: usd(4500), stock: units })),
      });
      return product.variants.map(({ id }) => id);
    },
    async stockOf(id: string): Promise<number> {
      const response = await shop.app.inject({ url: `/variants?ids=${id}` });
      return response.json().items[0].stock;
    },
    reserve: (body: Record<string, unknown>, key?: string) =>
      post('/reservations', { id: crypto.randomUUID(), expiresInSeconds: 60, ...body }, key),
    commit: (id: string) => post(`/reservations/${id}/commit`),
    release: (id: string) =>
      shop.app.inject({ method: 'DELETE', url: `/reservations/${id}`, headers: { authorization: shop.order } }),
    restock: (id: string, body: Record<string, unknown>, key?: string) =>
      post(`/reservations/${id}/restocks`, body, key),
    /** The time of a reservation is over; nobody has noticed yet. */
    isOver: (id: string) =>
      shop.deps.database.sql`update reservations set expires_at = now() - interval '1 second' where id = ${id}`,
    /** `[available, reserved, sold]` of each variant. */
    async booksOf(...ids: string[]): Promise<number[][]> {
      const books = new Map<string, number[]>();
      for (let cursor = ''; ; ) {
        const response = await shop.app.inject({
          url: `/stock-books?limit=100${cursor && `&cursor=${cursor}`}`,
          headers: { authorization: shop.order },
        });
        const { items, nextCursor } = response.json();
        for (const { variantId, available, reserved, sold } of items) books.set(variantId, [available, reserved, sold]);
        if (nextCursor === null) return ids.map((id) => books.get(id) ?? []);
        cursor = nextCursor;
      }
    },
  };
};
