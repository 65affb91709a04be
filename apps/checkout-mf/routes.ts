import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { cartPath, checkoutPath, ordersPath } from './paths.ts';

/** What this remote owns. */
export const routes = [
  { pattern: cartPath, page: 'cart' },
  { pattern: checkoutPath, page: 'checkout' },
  { pattern: ordersPath, page: 'orders' },
  { pattern: '/orders/:id', page: 'order' },
] satisfies RemoteRoutes['routes'];

/** The same, and what this remote puts into the shell's header. */
export const publishedRoutes = ({ words }: Pick<BffContext<object>, 'words'>): RemoteRoutes => ({
  routes,
  header: [
    {
      slot: 'actions',
      fragment: 'MiniCart',
      height: 44,
      width: 88,
      fallback: { label: words('header')('cart'), href: cartPath, icon: 'bag' },
    },
  ],
});
