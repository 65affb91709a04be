import type { ProductPageProps } from './product-page.tsx';

const decimal = (amount: number, currency: string) => {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (amount / 10 ** digits).toFixed(digits);
};

/** schema.org Product with an offer per variant, for search engines. */
export function StructuredData({ product, seo, canonical }: ProductPageProps) {
  const origin = new URL(canonical).origin;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: seo.description,
    url: canonical,
    brand: { '@type': 'Brand', name: product.vendor },
    image: product.pictures.map(({ url }) => new URL(url, origin).href),
    offers: product.variants.map(({ sku, price, stock }) => ({
      '@type': 'Offer',
      ...(sku ? { sku } : {}),
      price: decimal(price.amount, price.currency),
      priceCurrency: price.currency,
      availability: `https://schema.org/${stock > 0 ? 'InStock' : 'OutOfStock'}`,
      url: canonical,
    })),
  };
  // "<" is written as an escape, so that no text of a merchant ends the script.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
