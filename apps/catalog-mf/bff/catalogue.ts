import type { operations } from '@souk/contracts/product';
import { unwrap } from '@souk/mf-kit/bff-errors';
import type { Audience } from './list-scope.ts';
import type { Services } from './services.ts';

type ListOperation = operations['listProducts'];
export type ProductList = ListOperation['responses'][200]['content']['application/json'];
export type Product = ProductList['items'][number];
export type Variant = Product['variants'][number];
export type ListQuery = NonNullable<ListOperation['parameters']['query']>;
export type Facets = operations['readFacets']['responses'][200]['content']['application/json'];
export type Category = operations['listCategories']['responses'][200]['content']['application/json']['items'][number];

/** How long the shop's categories, and what is new in it, are believed. */
const KEPT_SECONDS = 5;

export async function listProducts({ product }: Services, query: ListQuery): Promise<ProductList> {
  return unwrap(await product.GET('/products', { params: { query } }));
}

/** The product, or null where there is none of that name. */
export async function readProduct({ product }: Services, slug: string, query: Audience): Promise<Product | null> {
  const answer = await product.GET('/products/{idOrSlug}', { params: { path: { idOrSlug: slug }, query } });
  return answer.response.status === 404 ? null : unwrap(answer);
}

export async function readFacets({ product }: Services, query: { category?: string; q?: string }): Promise<Facets> {
  return unwrap(await product.GET('/facets', { params: { query } }));
}

/** Every category on sale, the largest first: a shop has dozens of them, not thousands. */
export const listCategories = ({ product, kept }: Services, locale: Audience['locale']): Promise<Category[]> =>
  kept(`categories ${locale}`, KEPT_SECONDS, async () =>
    unwrap(await product.GET('/categories', { params: { query: { limit: 100, locale } } })).items.sort(
      (a, b) => b.productCount - a.productCount,
    ),
  );

/** Slugs of what merchandisers call new; none while product does not say. */
export const newProducts = (services: Services): Promise<ReadonlySet<string>> =>
  services
    .kept('new', 6 * KEPT_SECONDS, async () => {
      const { items } = await listProducts(services, { tag: 'new', limit: 100 });
      return new Set(items.map(({ slug }) => slug));
    })
    .catch(() => new Set<string>());
