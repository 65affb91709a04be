import type { PageLoader } from '@souk/mf-kit/bff';
import type { HomePageProps } from '../features/browse-home/home-page.tsx';
import { categoryPath, homePath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toCard, toPicture } from './cards.ts';
import { listCategories, listProducts } from './catalogue.ts';
import type { Services } from './services.ts';

const SHELF = 8;
const TILES = 6;

export const homePage: PageLoader<Services> = async (_input, { services }) => {
  const [featured, newest, categories] = await Promise.all([
    listProducts(services, { sort: 'featured', inStock: 'true', limit: SHELF }),
    listProducts(services, { tag: 'new', limit: SHELF }),
    listCategories(services),
  ]);
  return {
    kind: 'page',
    expose: './HomePage',
    props: {
      canonical: services.shopUrl + homePath,
      featured: featured.items.map(toCard),
      newest: newest.items.map(toCard),
      categories: categories
        .sort((a, b) => b.productCount - a.productCount)
        .slice(0, TILES)
        .map(({ slug, title, productCount, image }) => ({
          href: categoryPath(slug),
          title,
          count: productCount,
          picture: toPicture(image),
        })),
    } satisfies HomePageProps,
    cache: CACHE,
  };
};
