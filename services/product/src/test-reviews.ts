import type { TestShop } from './test-shop.ts';
import { usd } from './test-shop.ts';

type Who = Parameters<TestShop['keys']['bearer']>[1];
export const shopper = (): `user:${string}` => `user:${crypto.randomUUID()}`;
export const SAID = { rating: 5, title: 'Well made', body: 'It holds water, and looks it.', author: 'Ada L.' };

/** For tests: what shoppers and staff do with reviews, over HTTP. */
export const openTestReviews = (shop: TestShop) => {
  const call = async (
    who: Who | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { body, headers = {} }: { body?: object | string; headers?: Record<string, string> } = {},
  ) =>
    shop.app.inject({
      method,
      url,
      headers: {
        ...headers,
        ...(who ? { authorization: await shop.keys.bearer('product', who) } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
  return {
    call,
    vase: () => shop.add({ title: 'Vase', variants: [{ price: usd(1000), stock: 5 }] }),
    write: (who: Who, productId: string, change: object = {}) =>
      call(who, 'POST', `/products/${productId}/reviews`, { body: { ...SAID, ...change } }),
    approve: (id: string) => call('support', 'POST', `/reviews/${id}/approval`),
    shown: async (productId: string, query = '') =>
      (await call(null, 'GET', `/products/${productId}/reviews${query}`)).json(),
    rating: async (productId: string) => (await call(null, 'GET', `/products/${productId}`)).json().rating,
    /** An approved review of a new writer; answers its id. */
    async approved(productId: string, change: object = {}): Promise<string> {
      const { id } = (await this.write(shopper(), productId, change)).json();
      await this.approve(id);
      return id;
    },
  };
};
