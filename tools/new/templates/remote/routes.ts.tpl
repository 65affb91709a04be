import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { __remote__Path } from './paths.ts';

/** What this remote owns. Publishing a new route needs no release of the shell. */
export const routes = [{ pattern: __remote__Path, page: '__remote__' }] satisfies RemoteRoutes['routes'];

/** The same, and its links in the shop's navigation. */
export const publishedRoutes = ({ words }: Pick<BffContext<object>, 'words'>): RemoteRoutes => ({
  routes,
  navigation: [{ label: words('__remote__')('title'), href: __remote__Path }],
});
