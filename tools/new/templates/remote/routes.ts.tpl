import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { __remote__Path } from './paths.ts';

/** What this remote owns, and its links in the shop's navigation. Publishing a new route needs no release of the shell. */
export const routes = {
  routes: [{ pattern: __remote__Path, page: '__remote__' }],
  navigation: [{ label: '__Remote__', href: __remote__Path }],
} satisfies RemoteRoutes;
