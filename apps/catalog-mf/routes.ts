import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { homePath, productsPath, searchPath } from './paths.ts';

/** What this remote owns. Publishing a new route needs no release of the shell. */
export const routes = [
  { pattern: homePath, page: 'home' },
  { pattern: productsPath, page: 'products' },
  { pattern: '/c/:category', page: 'category' },
  { pattern: '/makers/:maker', page: 'maker' },
  { pattern: '/p/:slug', page: 'product' },
  { pattern: '/p/:slug/review', page: 'review' },
  { pattern: searchPath, page: 'search' },
] satisfies RemoteRoutes['routes'];
