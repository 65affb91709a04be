import type { Breadcrumb } from '@souk/ui/breadcrumbs';
import type { ReviewItem } from '../features/review/review-view.ts';
import { productPath } from '../paths.ts';
import type { Product, Variant } from './catalogue.ts';
import { decimal } from './decimal.ts';
import { RETURN_DAYS, type ShippingRates } from './delivery.ts';

/** What schema.org calls the ways in which variants differ, by the names that makers give them, lower case. */
const PROPERTIES: Readonly<Record<string, 'color' | 'size' | 'material' | 'pattern'>> = {
  colour: 'color',
  color: 'color',
  glaze: 'color',
  shade: 'color',
  finish: 'color',
  size: 'size',
  length: 'size',
  'set of': 'size',
  material: 'material',
  wood: 'material',
  pattern: 'pattern',
};
const HANDLING_DAYS = { least: 0, most: 2 };
const MOST_REVIEWS = 3;

interface Context {
  description: string;
  breadcrumbs: readonly Breadcrumb[];
  /** Null while order does not say. */
  rates: ShippingRates | null;
  reviews: readonly ReviewItem[];
  /** The full address of a path of the shop, in the page's language. */
  urlOf(path: string): string;
}

const days = ({ least, most }: { least: number; most: number }) => ({
  '@type': 'QuantitativeValue',
  minValue: least,
  maxValue: most,
  unitCode: 'DAY',
});

type Method = ShippingRates['zones'][number]['methods'][number];
const shippingId = (zone: string, { id }: Pick<Method, 'id'>) => `#shipping-${zone}-${id}`;
const RETURNS_ID = '#returns';

/** Said once in the document; every offer points to it. */
const shippingNodes = ({ zones }: ShippingRates) =>
  zones.flatMap(({ zone, countries, methods }) =>
    methods.map((method) => ({
      '@type': 'OfferShippingDetails',
      '@id': shippingId(zone, method),
      shippingRate: {
        '@type': 'MonetaryAmount',
        value: decimal(method.price.amount, method.price.currency),
        currency: method.price.currency,
      },
      shippingDestination: { '@type': 'DefinedRegion', addressCountry: countries },
      deliveryTime: {
        '@type': 'ShippingDeliveryTime',
        handlingTime: days(HANDLING_DAYS),
        transitTime: days(method.workingDays),
      },
    })),
  );

const returnsNode = ({ zones }: ShippingRates) => ({
  '@type': 'MerchantReturnPolicy',
  '@id': RETURNS_ID,
  applicableCountry: zones.flatMap(({ countries }) => countries),
  returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
  merchantReturnDays: RETURN_DAYS,
  returnMethod: 'https://schema.org/ReturnByMail',
  returnFees: 'https://schema.org/ReturnFeesCustomerResponsibility',
});

const termsOf = ({ zones }: ShippingRates) => ({
  shippingDetails: zones.flatMap(({ zone, methods }) => methods.map((method) => ({ '@id': shippingId(zone, method) }))),
  hasMerchantReturnPolicy: { '@id': RETURNS_ID },
});

/** What Google knows as the number of a barcode: 8, 12, 13 or 14 digits. */
const gtin = ({ barcode }: Variant) => (/^(\d{8}|\d{12,14})$/.test(barcode ?? '') ? { gtin: barcode } : {});

const varying = ({ optionKeys, options }: Variant) =>
  Object.fromEntries(
    Object.entries(optionKeys ?? options).flatMap(([name, value]) => {
      const property = PROPERTIES[name.toLowerCase()];
      return property ? [[property, options[name] ?? value]] : [];
    }),
  );

function oneVariant(product: Product, variant: Variant, { rates, urlOf }: Context) {
  const { title, sku, price, stock, image } = variant;
  const url = urlOf(productPath(product.slug, variant.optionKeys ?? variant.options));
  const picture = image ?? product.images[0];
  return {
    '@type': 'Product',
    name: product.variants.length > 1 ? `${product.title}, ${title}` : product.title,
    ...(sku ? { sku } : {}),
    ...gtin(variant),
    ...varying(variant),
    ...(picture ? { image: new URL(picture.url, url).href } : {}),
    offers: {
      '@type': 'Offer',
      url,
      price: decimal(price.amount, price.currency),
      priceCurrency: price.currency,
      availability: `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      ...(rates ? termsOf(rates) : {}),
    },
  };
}

const reviewed = ({ rating }: Product, reviews: readonly ReviewItem[]) =>
  rating && rating.count > 0
    ? {
        aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count },
        review: reviews.slice(0, MOST_REVIEWS).map(({ author, rating: stars, title, body, createdAt }) => ({
          '@type': 'Review',
          author: { '@type': 'Person', name: author },
          reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5 },
          ...(title ? { name: title } : {}),
          reviewBody: body,
          datePublished: createdAt.slice(0, 10),
        })),
      }
    : {};

function thing(product: Product, context: Context) {
  const url = context.urlOf(productPath(product.slug));
  const { variants, images, vendor, slug } = product;
  const shared = {
    name: product.title,
    description: context.description,
    url,
    brand: { '@type': 'Brand', name: vendor },
    image: images.map((image) => new URL(image.url, url).href),
    ...reviewed(product, context.reviews),
  };
  const [only] = variants;
  if (only && variants.length === 1) return { ...oneVariant(product, only, context), ...shared };
  const differ = variants.flatMap((variant) => Object.keys(varying(variant)));
  return {
    '@type': 'ProductGroup',
    productGroupID: slug,
    variesBy: [...new Set(differ)].map((property) => `https://schema.org/${property}`),
    ...shared,
    hasVariant: variants.map((variant) => oneVariant(product, variant, context)),
  };
}

const trail = ({ breadcrumbs, urlOf }: Context) => ({
  '@type': 'BreadcrumbList',
  itemListElement: breadcrumbs.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(href ? { item: urlOf(href) } : {}),
  })),
});

/**
 * schema.org for search engines, as JSON for a script element: the product (a ProductGroup where it has variants) with its offers, and
 * the breadcrumbs. "<" is written as an escape, so that no text of a merchant or a reviewer ends the script.
 */
export function structuredData(product: Product, context: Context): string {
  const { rates } = context;
  const terms = rates ? [...shippingNodes(rates), returnsNode(rates)] : [];
  const data = { '@context': 'https://schema.org', '@graph': [thing(product, context), trail(context), ...terms] };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
