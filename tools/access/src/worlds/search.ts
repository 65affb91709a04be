import { createEvent, EVENT_CONTENT_TYPE, type ProductChanged } from '@souk/contracts/events';
import { openTestSearch } from '@souk/search/testing';
import type { World } from '../world.ts';

/** The search service, with words that mean the same and an index that was built anew. */
export async function openSearch(): Promise<World> {
  const search = await openTestSearch();
  const body = { locale: 'en', terms: ['sofa', 'couch'] };
  async function made(url: string, payload: object = {}) {
    const headers = { authorization: await search.keys.bearer('search', 'admin') };
    const answer = await search.app.inject({ method: 'POST', url, headers, payload });
    return { id: String(answer.json().id) };
  }
  let rebuild: { id: string } | undefined;
  return {
    app: search.app,
    keys: search.keys,
    owner: 'ada',
    other: 'eve',
    close: search.close,
    calls: {
      search: () => ({ query: '?q=vase' }),
      suggest: () => ({ query: '?q=va' }),
      addSynonyms: () => ({ body }),
      readSynonyms: async () => ({ params: await made('/synonyms', body) }),
      replaceSynonyms: async () => ({ params: await made('/synonyms', body), body }),
      removeSynonyms: async () => ({ params: await made('/synonyms', body) }),
      readRebuild: async () => {
        rebuild ??= await made('/rebuilds');
        return { params: rebuild };
      },
      receiveEvent: () => {
        const changes = [{ productId: crypto.randomUUID(), version: 1 }];
        const news = { id: crypto.randomUUID(), source: '/services/product', time: new Date().toISOString() };
        const event = createEvent<ProductChanged>({ ...news, type: 'product.changed.v1', data: { changes } });
        return { body: event, type: EVENT_CONTENT_TYPE };
      },
    },
  };
}
