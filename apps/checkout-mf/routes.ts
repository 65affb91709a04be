import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { cartPath, checkoutPath, ordersPath } from './paths.ts';

/** What this remote owns, and what it puts into the shell's header. */
export const routes = {
  routes: [
    { pattern: cartPath, page: 'cart' },
    { pattern: checkoutPath, page: 'checkout' },
    { pattern: ordersPath, page: 'orders' },
    { pattern: '/orders/:id', page: 'order' },
  ],
  header: [
    {
      slot: 'actions',
      fragment: 'MiniCart',
      height: 44,
      width: 88,
      fallback: { label: 'Cart', href: cartPath, icon: 'bag' },
    },
  ],
} satisfies RemoteRoutes;
