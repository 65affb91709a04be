import { expect, test } from 'vitest';
import type { Product } from './catalogue.ts';
import { structuredData } from './structured-data.ts';

const product = {
  title: '</script><script>alert(1)</script>',
  vendor: 'Tarrow Pottery',
  images: [{ url: '/media/vase/sage-900.webp', alt: '', width: 900, height: 1125 }],
  variants: [
    { sku: 'A', price: { amount: 12_850, currency: 'USD' }, stock: 3 },
    { sku: null, price: { amount: 500, currency: 'JPY' }, stock: 0 },
  ],
} as unknown as Product;

test('a product is told with an offer per variant, in whole units of its currency', () => {
  const data = JSON.parse(structuredData(product, { description: 'A vase', url: 'https://shop.test/p/vase' }));
  expect(data).toMatchObject({
    '@type': 'Product',
    image: ['https://shop.test/media/vase/sage-900.webp'],
    offers: [
      { sku: 'A', price: '128.50', priceCurrency: 'USD', availability: 'https://schema.org/InStock' },
      { price: '500', priceCurrency: 'JPY', availability: 'https://schema.org/OutOfStock' },
    ],
  });
});

test('no text of a merchant ends the script it stands in', () => {
  expect(structuredData(product, { description: '', url: 'https://shop.test/p/vase' })).not.toContain('<');
});
