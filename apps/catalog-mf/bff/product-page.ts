import type { PageLoader } from '@souk/mf-kit/bff';
import { chosenVariant, type ProductOption } from '../features/view-product/options.ts';
import type { ProductPageProps } from '../features/view-product/product-page.tsx';
import { categoryPath, homePath, productPath, productsPath } from '../paths.ts';
import { CACHE } from './cache.ts';
import { toCard, toPicture } from './cards.ts';
import { type Category, listCategories, listProducts, type Product, readProduct } from './catalogue.ts';
import type { Audience } from './list-scope.ts';
import type { Services } from './services.ts';
import { structuredData } from './structured-data.ts';
import { swatchOf } from './swatches.ts';

const RELATED = 4;

export const productPage: PageLoader<Services> = async ({ params, query }, { services, locale, currency }) => {
  const audience = { locale, currency };
  const [product, categories] = await Promise.all([
    readProduct(services, params.slug ?? '', audience),
    listCategories(services, locale),
  ]);
  if (!product) return { kind: 'notFound' };
  // Products are found by id too; a shopper's address has the name in it.
  if (params.slug !== product.slug) return { kind: 'redirect', to: productPath(product.slug), permanent: true };
  const category = categories.find(({ slug }) => slug === product.categories[0]);
  const options: ProductOption[] = product.options.map(({ name, values }) => ({
    name,
    values: values.map((value) => ({ value, swatch: swatchOf(value) })),
  }));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  const variant = chosenVariant(product.variants, options, search);
  const canonical = services.shopUrl + productPath(product.slug);
  const description = product.seo.description || product.title;
  const fragmentInput = { productId: product.id, variantId: variant?.id ?? '' };

  return {
    kind: 'page',
    expose: './ProductPage',
    words: ['tile'],
    props: {
      product: { ...shownProduct(services, product), options },
      breadcrumbs: [
        { label: 'Home', href: homePath },
        ...(category ? [{ label: category.title, href: categoryPath(category.slug) }] : []),
        { label: product.title },
      ],
      seo: { title: product.seo.title || product.title, description },
      canonical,
      structuredData: structuredData(product, { description, url: canonical }),
      fragmentInput,
      related: await related(services, { product, category, audience }),
    } satisfies ProductPageProps,
    fragments: [{ of: 'checkout/AddToCart', at: product.slug, input: fragmentInput }],
    cache: CACHE,
  };
};

function shownProduct(services: Services, { id, slug, title, vendor, descriptionHtml, images, variants }: Product) {
  return {
    id,
    slug,
    title,
    vendor,
    vendorPath: `${productsPath}?${new URLSearchParams({ vendor })}`,
    descriptionHtml,
    pictures: images.map((image) => toPicture(services, image)).filter((picture) => picture !== null),
    variants: variants.map((variant) => ({
      id: variant.id,
      title: variant.title,
      sku: variant.sku,
      options: variant.options,
      stock: variant.stock,
      price: variant.price,
      compareAt: variant.compareAtPrice?.amount ?? null,
      picture: toPicture(services, variant.image),
    })),
  };
}

/** Others of the same kind. The page is whole without them. */
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
