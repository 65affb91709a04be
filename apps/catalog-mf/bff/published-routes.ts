import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { categoryPath, productsPath } from '../paths.ts';
import { routes } from '../routes.ts';
import { listCategories } from './catalogue.ts';
import type { Services } from './services.ts';

const IN_NAVIGATION = 5;
let known: NonNullable<RemoteRoutes['navigation']> = [];

/** The routes of this remote, and the largest categories for the shop's navigation: as last known while product is down. */
export async function publishedRoutes({ services }: BffContext<Services>): Promise<RemoteRoutes> {
  try {
    const largest = (await listCategories(services)).sort((a, b) => b.productCount - a.productCount);
    known = largest.slice(0, IN_NAVIGATION).map(({ slug, title }) => ({ label: title, href: categoryPath(slug) }));
  } catch {
    // The pages are still ours; they say themselves what they cannot show.
  }
  return { routes, navigation: [{ label: 'All objects', href: productsPath }, ...known] };
}
