import type { BffContext } from '@souk/mf-kit/bff';
import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { filePaths } from '../files/file-paths.ts';
import { categoryPath, productsPath } from '../paths.ts';
import { routes } from '../routes.ts';
import { listCategories } from './catalogue.ts';
import type { Services } from './services.ts';

const IN_NAVIGATION = 5;

/** The routes of this remote, the largest categories for the shop's navigation (while product is down: as last known), and suggestions. */
export async function publishedRoutes({ services, locale, words }: BffContext<Services>): Promise<RemoteRoutes> {
  // The pages are ours whatever fails; they say themselves what they cannot show.
  const categories = await listCategories(services, locale).catch(() => []);
  return {
    routes,
    files: filePaths,
    navigation: [
      { label: words('browse')('allTitle'), href: productsPath },
      ...categories.slice(0, IN_NAVIGATION).map(({ slug, title }) => ({ label: title, href: categoryPath(slug) })),
    ],
    header: [{ slot: 'search', fragment: 'SearchSuggestions', height: 0, width: 0 }],
  };
}
