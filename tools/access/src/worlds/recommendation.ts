import { EVENT_CONTENT_TYPE } from '@souk/contracts/events';
import { boughtEvent, openTestShop } from '@souk/recommendation/testing';
import type { World } from '../world.ts';

const ADA = '0a0a0a0a-0000-4000-8000-00000000000a';
const EVE = '0e0e0e0e-0000-4000-8000-00000000000e';
const SESSION = 's'.repeat(40);
/** Whose browser it is, as catalog-mf says. */
const headers = { 'x-visitor-session': SESSION };

/** The recommendation service, with one product. */
export async function openRecommendations(): Promise<World> {
  const shop = await openTestShop();
  const productId = await shop.add({ title: 'Mug' });
  return {
    app: shop.app,
    keys: shop.keys,
    owner: ADA,
    other: EVE,
    close: shop.close,
    calls: {
      recommend: () => ({ query: `?kind=similar&productId=${productId}` }),
      noteView: () => ({ body: { productId }, headers }),
      mergeViews: () => ({ body: { session: SESSION } }),
      readPreferences: async () => {
        for (const as of [{ who: `user:${ADA}` as const }, { session: SESSION }])
          await shop.call('PUT', '/preferences', { ...as, body: { personalised: false } });
        return { headers, hidden: '"personalised":false' };
      },
      savePreferences: () => ({ body: { personalised: true }, headers }),
      readRebuild: () => ({ params: { id: '1' } }),
      receiveEvent: () => ({ body: boughtEvent([productId]), type: EVENT_CONTENT_TYPE }),
      exportPerson: () => ({ params: { subject: `user:${ADA}` } }),
      erasePerson: () => ({ params: { subject: `user:${EVE}` } }),
    },
  };
}
