import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { homePath } from './paths.ts';

/** What this remote owns. Publishing a new route needs no release of the shell. */
export const routes = {
  routes: [{ pattern: homePath, page: 'home' }],
  navigation: [],
} satisfies RemoteRoutes;
