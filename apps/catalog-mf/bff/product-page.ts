import { localPath } from '@souk/contracts/locale';
import type { PageLoader } from '@souk/mf-kit/bff';
import { chosenVariant } from '../features/view-product/options.ts';
import type { ProductPageProps } from '../features/view-product/product-page.tsx';
import { categoryPath, homePath, productPath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toCard } from './cards.ts';
import { type Category, listCategories, listProducts, type Product, readProduct } from './catalogue.ts';
import { deliveryView, RETURN_DAYS, readRates } from './delivery.ts';
import { inTime } from './in-time.ts';
import type { Audience } from './list-scope.ts';
import { productView } from './product-view.ts';
import { readReviews } from './reviews.ts';
import type { Services } from './services.ts';
import { structuredData } from './structured-data.ts';

const RELATED = 4;
/** The page does not wait longer for what it can do without. */
const PART_MS = 400;

export const productPage: PageLoader<Services> = async ({ params, query }, { services, locale, currency, words }) => {
  const audience = { locale, currency };
  const slug = params.slug ?? '';
  const [product, categories, rates, reviews] = await Promise.all([
    readProduct(services, slug, audience),
    inTime(listCategories(services, locale), PART_MS),
    inTime(readRates(services, audience), PART_MS),
    inTime(readReviews(services, slug), PART_MS),
  ]);
  if (!product) return { kind: 'notFound' };
  // Products are found by id too; a shopper's address has the name in it.
  if (slug !== product.slug) return { kind: 'redirect', to: productPath(product.slug), permanent: true };
  const category = categories?.find((one) => one.slug === product.categories[0]);
  const view = productView(services, product, locale);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  const variant = chosenVariant(view.variants, view.options, search);
  const description = product.seo.description || product.title;
  const fragmentInput = { productId: product.id, variantId: variant?.id ?? '' };
  const breadcrumbs = [
    { label: words('product')('home'), href: homePath },
    ...(category ? [{ label: category.title, href: categoryPath(category.slug) }] : []),
    { label: product.title },
  ];

  return {
    kind: 'page',
    expose: './ProductPage',
    words: ['product', 'review', 'tile'],
    canonical: productPath(product.slug),
    props: {
      product: view,
      breadcrumbs,
      seo: { title: product.seo.title || product.title, description },
      structuredData: structuredData(product, {
        description,
        breadcrumbs,
        rates,
        reviews: reviews?.items ?? [],
        urlOf: (path) => services.shopUrl + localPath(locale, path),
      }),
      fragmentInput,
      delivery: rates && deliveryView(rates, audience),
      returnDays: RETURN_DAYS,
      reviews,
      related: (await inTime(related(services, { product, category, audience }), PART_MS)) ?? [],
    } satisfies ProductPageProps,
    fragments: [{ of: 'checkout/AddToCart', at: product.slug, input: fragmentInput }],
    cache: CACHE,
  };
};

/** Others of the same kind. */
async function related(
  services: Services,
  { product, category, audience }: { product: Product; category: Category | undefined; audience: Audience },
) {
  if (!category) return [];
  const within = { category: category.slug, limit: RELATED + 1, sort: 'featured' as const };
  const { items } = await listProducts(services, { ...within, ...audience });
  return items
    .filter(({ id }) => id !== product.id)
    .slice(0, RELATED)
    .map((one) => toCard(services, one));
}
