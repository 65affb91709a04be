import type { Product } from './catalogue.ts';
import { decimal } from './decimal.ts';

/**
 * schema.org Product with an offer per variant, for search engines, as JSON for a script element. "<" is written as an escape, so that no
 * text of a merchant ends the script.
 */
export function structuredData(product: Product, { description, url }: { description: string; url: string }): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description,
    url,
    brand: { '@type': 'Brand', name: product.vendor },
    image: product.images.map((image) => new URL(image.url, url).href),
    offers: product.variants.map(({ sku, price, stock }) => ({
      '@type': 'Offer',
      ...(sku ? { sku } : {}),
      price: decimal(price.amount, price.currency),
      priceCurrency: price.currency,
      availability: `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
      url,
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
