import { expect, test } from 'vitest';
import type { Product } from './catalogue.ts';
import type { ShippingRates } from './delivery.ts';
import { structuredData } from './structured-data.ts';

const image = { url: '/media/vase/sage-900.webp', alt: '', width: 900, height: 1125 };
const variant = (title: string, more: object) => ({
  title,
  options: { Glasur: title },
  optionKeys: { Glaze: title },
  image,
  sku: null,
  barcode: null,
  price: { amount: 12_850, currency: 'USD' },
  stock: 3,
  ...more,
});
const product = {
  slug: 'vase',
  title: '</script><script>alert(1)</script>',
  vendor: 'Tarrow Pottery',
  images: [image],
  rating: { average: 4.25, count: 8 },
  variants: [
    variant('Sage', { sku: 'A', barcode: '2004000100003' }),
    variant('Oat', { stock: 0, barcode: 'none', price: { amount: 500, currency: 'JPY' } }),
  ],
} as unknown as Product;
const rates = {
  freeFrom: { amount: 15_000, currency: 'USD' },
  zones: [
    {
      zone: 'europe',
      countries: ['DE', 'FR'],
      methods: [
        {
          id: 'standard',
          name: 'Standard',
          description: '6–9 working days',
          price: { amount: 1495, currency: 'USD' },
          workingDays: { least: 6, most: 9 },
        },
      ],
    },
  ],
} satisfies ShippingRates;
const context = {
  description: 'A vase',
  breadcrumbs: [{ label: 'Home', href: '/' }, { label: 'Vase' }],
  rates,
  reviews: [1, 2, 3, 4].map((number) => ({
    id: String(number),
    rating: 5,
    title: '',
    body: '<b>Fine</b>',
    author: 'Ada',
    locale: 'en',
    verified: true,
    helpful: 0,
    answer: null,
    createdAt: '2026-03-04T10:00:00Z',
  })),
  urlOf: (path: string) => `https://shop.test/de${path}`,
};
const graphOf = (one: Product, more: object = {}) =>
  JSON.parse(structuredData(one, { ...context, ...more }))['@graph'] as [Record<string, unknown>, ...object[]];

test('a product with variants is a group: one product with its own address and offer each, in whole units of its currency', () => {
  const [group] = graphOf(product);
  expect(group).toMatchObject({
    '@type': 'ProductGroup',
    productGroupID: 'vase',
    variesBy: ['https://schema.org/color'],
    url: 'https://shop.test/de/p/vase',
    brand: { '@type': 'Brand', name: 'Tarrow Pottery' },
    image: ['https://shop.test/media/vase/sage-900.webp'],
    hasVariant: [
      {
        '@type': 'Product',
        sku: 'A',
        gtin: '2004000100003',
        color: 'Sage',
        image: 'https://shop.test/media/vase/sage-900.webp',
        offers: {
          '@type': 'Offer',
          url: 'https://shop.test/de/p/vase?glaze=Sage',
          price: '128.50',
          priceCurrency: 'USD',
          availability: 'https://schema.org/InStock',
          itemCondition: 'https://schema.org/NewCondition',
        },
      },
      { color: 'Oat', offers: { price: '500', priceCurrency: 'JPY', availability: 'https://schema.org/OutOfStock' } },
    ],
  });
  expect(JSON.stringify(group)).not.toContain('"none"'); // no barcode of ours
});

test('a product that comes one way is a product', () => {
  const [only] = product.variants;
  const [data] = graphOf({ ...product, variants: only ? [only] : [] });
  expect(data).toMatchObject({ '@type': 'Product', name: product.title, offers: { price: '128.50' } });
  expect(data).not.toHaveProperty('hasVariant');
});

test('an offer says what sending costs, how long it takes and how it can be returned; nothing of it while order is silent', () => {
  const [group, , ...terms] = graphOf(product);
  const [first] = group.hasVariant as { offers: object }[];
  expect(first?.offers).toMatchObject({
    shippingDetails: [{ '@id': '#shipping-europe-standard' }],
    hasMerchantReturnPolicy: { '@id': '#returns' },
  });
  expect(terms).toMatchObject([
    {
      '@id': '#shipping-europe-standard',
      shippingRate: { value: '14.95', currency: 'USD' },
      shippingDestination: { addressCountry: ['DE', 'FR'] },
      deliveryTime: { transitTime: { minValue: 6, maxValue: 9, unitCode: 'DAY' } },
    },
    { '@id': '#returns', applicableCountry: ['DE', 'FR'], merchantReturnDays: 30 },
  ]);
  expect(structuredData(product, { ...context, rates: null })).not.toContain('shippingDetails');
});

test('a rating comes with a few reviews; a product without one has neither', () => {
  const [group] = graphOf(product);
  expect(group).toMatchObject({ aggregateRating: { ratingValue: 4.25, reviewCount: 8 } });
  expect(group.review).toHaveLength(3);
  expect(group.review).toContainEqual(
    expect.objectContaining({
      author: { '@type': 'Person', name: 'Ada' },
      reviewRating: { '@type': 'Rating', ratingValue: 5, bestRating: 5 },
      datePublished: '2026-03-04',
    }),
  );
  const [unrated] = graphOf({ ...product, rating: null });
  expect(unrated).not.toHaveProperty('aggregateRating');
  expect(unrated).not.toHaveProperty('review');
});

test('the way to a product is told, its end without an address', () => {
  const [, trail] = graphOf(product);
  expect(trail).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://shop.test/de/' },
      { '@type': 'ListItem', position: 2, name: 'Vase' },
    ],
  });
});

test('no text of a merchant or a reviewer ends the script it stands in', () => {
  expect(structuredData(product, context)).not.toContain('<');
});
