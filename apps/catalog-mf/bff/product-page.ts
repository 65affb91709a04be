import { localPath } from '@souk/contracts/locale';
import type { PageLoader } from '@souk/mf-kit/bff';
import { chosenVariant } from '../features/view-product/options.ts';
import type { ProductPageProps } from '../features/view-product/product-page.tsx';
import { categoryPath, homePath, productPath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { listCategories, readProduct } from './catalogue.ts';
import { RETURN_DAYS, readDelivery } from './delivery.ts';
import { inTime } from './in-time.ts';
import { previewOf } from './preview.ts';
import { productView } from './product-view.ts';
import { productShelves } from './recommend.ts';
import { readReviews } from './reviews.ts';
import type { Services } from './services.ts';
import { structuredData } from './structured-data.ts';

/** The page does not wait longer for what it can do without. */
const PART_MS = 400;

export const productPage: PageLoader<Services> = async ({ params, query }, { services, locale, currency, words }) => {
  const audience = { locale, currency };
  const slug = params.slug ?? '';
  const [product, categories, delivery, reviews] = await Promise.all([
    readProduct(services, slug, audience),
    inTime(listCategories(services, locale), PART_MS),
    inTime(readDelivery(services, audience), PART_MS),
    inTime(readReviews(services, slug), PART_MS),
  ]);
  if (!product) return { kind: 'notFound' };
  // Products are found by id too; a shopper's address has the name in it.
  if (slug !== product.slug) return { kind: 'redirect', to: productPath(product.slug), permanent: true };
  const category = categories?.find((one) => one.slug === product.categories[0]);
  const view = productView(services, product, locale);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  const variant = chosenVariant(view.variants, view.options, search);
  const picture = view.pictures[variant?.pictures[0] ?? 0] ?? null;
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
    words: ['product', 'recommend', 'review', 'tile'],
    canonical: productPath(product.slug),
    props: {
      product: view,
      breadcrumbs,
      seo: { title: product.seo.title || product.title, description },
      structuredData: structuredData(product, {
        description,
        breadcrumbs,
        rates: delivery?.rates ?? null,
        reviews: reviews?.items ?? [],
        urlOf: (path) => services.shopUrl + localPath(locale, path),
      }),
      fragmentInput,
      delivery: delivery?.view ?? null,
      returnDays: RETURN_DAYS,
      reviews,
      preview: previewOf(services, { path: productPath(product.slug), locale, folder: product.slug, picture }),
      ...(await productShelves(services, product.id, audience)),
    } satisfies ProductPageProps,
    fragments: [{ of: 'checkout/AddToCart', at: product.slug, input: fragmentInput }],
    cache: CACHE,
  };
};
