import type { RemoteTables } from '@souk/mf-kit/bff';
import type { CartPageProps } from '../features/view-cart/cart-page.tsx';
import type { Services } from './services.ts';

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = {
  cart: () => ({ kind: 'page', expose: './CartPage', props: { lines: 0 } satisfies CartPageProps }),
};
