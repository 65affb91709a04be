import type { PageLoader } from '@souk/mf-kit/bff';
import type { PageInput } from '@souk/mf-kit/contract';
import type { ProductListPageProps } from '../features/browse-products/product-list-page.tsx';
import { categoryPath, homePath, productsPath, searchPath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toCard } from './cards.ts';
import { listCategories, listProducts, readFacets } from './catalogue.ts';
import { readFilters, toListQuery } from './list-filters.ts';
import type { Services } from './services.ts';

interface Listed {
  path: string;
  title: string;
  lead?: string;
  breadcrumb: string;
  category?: string;
  q?: string;
}

/** One list page: what is in it, filtered, sorted and cut as the URL says. */
async function listPage(listed: Listed, query: PageInput['query'], services: Services) {
  const filters = readFilters(query);
  const within = {
    ...(listed.category === undefined ? {} : { category: listed.category }),
    ...(listed.q ? { q: listed.q } : {}),
  };
  const [products, facets] = await Promise.all([
    listProducts(services, { ...within, ...toListQuery(filters, within.q !== undefined) }),
    readFacets(services, within),
  ]);
  return {
    kind: 'page' as const,
    expose: './ProductListPage' as const,
    props: {
      path: listed.path,
      title: listed.title,
      lead: listed.lead ?? null,
      q: listed.q ?? null,
      breadcrumbs: [{ label: 'Home', href: homePath }, { label: listed.breadcrumb }],
      canonical: services.shopUrl + listed.path,
      products: products.items.map(toCard),
      nextCursor: products.nextCursor,
      filters,
      vendors: facets.vendors,
      currency: facets.price?.currency ?? 'USD',
    } satisfies ProductListPageProps,
    cache: CACHE,
  };
}

export const productsPage: PageLoader<Services> = ({ query }, { services }) =>
  listPage(
    {
      path: productsPath,
      title: 'All objects',
      lead: 'Everything in the shop, made in small numbers by people whose names we know.',
      breadcrumb: 'All objects',
    },
    query,
    services,
  );

export const categoryPage: PageLoader<Services> = async ({ params, query }, { services }) => {
  const category = (await listCategories(services)).find(({ slug }) => slug === params.category);
  if (!category) return { kind: 'notFound' };
  const { slug, title } = category;
  return listPage({ path: categoryPath(slug), title, breadcrumb: title, category: slug }, query, services);
};

export const searchPage: PageLoader<Services> = ({ query }, { services }) => {
  const q = [query.q ?? ''].flat()[0]?.trim().slice(0, 100) ?? '';
  const title = q ? `Results for “${q}”` : 'Search';
  return listPage({ path: searchPath, title, breadcrumb: 'Search', q }, query, services);
};
