import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { cartPath, checkoutPath, ordersPath, wishlistPath } from './paths.ts';

/** What this remote owns. */
export const routes = [
  { pattern: cartPath, page: 'cart' },
  { pattern: checkoutPath, page: 'checkout' },
  { pattern: ordersPath, page: 'orders' },
  { pattern: '/orders/:id', page: 'order' },
  { pattern: wishlistPath, page: 'wishlist' },
  { pattern: '/wishlist/shared/:token', page: 'sharedWishlist' },
  { pattern: '/back-in-stock/:variantId', page: 'stockAlert' },
  // where the mails of notification lead
  { pattern: '/back-in-stock/:act/:token', page: 'stockAlertLink' },
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
