import type { operations } from '@souk/contracts/product';
import { unwrap } from '@souk/mf-kit/bff-errors';
import type { Services } from './services.ts';

type ListOperation = operations['listProducts'];
export type ProductList = ListOperation['responses'][200]['content']['application/json'];
export type Product = ProductList['items'][number];
export type Variant = Product['variants'][number];
export type ListQuery = NonNullable<ListOperation['parameters']['query']>;
export type Facets = operations['readFacets']['responses'][200]['content']['application/json'];
export type Category = operations['listCategories']['responses'][200]['content']['application/json']['items'][number];

export async function listProducts({ product }: Services, query: ListQuery): Promise<ProductList> {
  return unwrap(await product.GET('/products', { params: { query } }));
}

/** The product, or null where there is none of that name. */
export async function readProduct({ product }: Services, slug: string): Promise<Product | null> {
  const answer = await product.GET('/products/{idOrSlug}', { params: { path: { idOrSlug: slug } } });
  return answer.response.status === 404 ? null : unwrap(answer);
}

export async function readFacets({ product }: Services, query: { category?: string; q?: string }): Promise<Facets> {
  return unwrap(await product.GET('/facets', { params: { query } }));
}

/** Every category on sale: a shop has dozens of them, not thousands. */
export async function listCategories({ product }: Services): Promise<Category[]> {
  return unwrap(await product.GET('/categories', { params: { query: { limit: 100 } } })).items;
}
