import type { CardProps } from '../features/browse-products/product-tile.tsx';
import type { Picture } from '../features/show-picture/product-picture.tsx';
import { productPath } from '../paths.ts';
import type { Product, Variant } from './catalogue.ts';
import type { Services } from './services.ts';

export function toPicture(
  { pictures }: Pick<Services, 'pictures'>,
  image: Product['images'][number] | null | undefined,
): Picture | null {
  return image ? pictures.known({ url: image.url, alt: image.alt, width: image.width, height: image.height }) : null;
}

/** The variant a card stands for: the cheapest that can be bought, else the cheapest. */
function shown(product: Product): Variant | undefined {
  const byPrice = [...product.variants].sort((a, b) => a.price.amount - b.price.amount);
  return byPrice.find(({ stock }) => stock > 0) ?? byPrice[0];
}

/** What a list shows of a product. */
export function toCard(services: Pick<Services, 'pictures'>, product: Product): CardProps {
  const variant = shown(product);
  const price = variant?.price ?? product.price;
  const prices = new Set(product.variants.map((one) => one.price.amount));
  const stock = product.variants.reduce((units, one) => units + one.stock, 0);
  return {
    href: productPath(product.slug),
    title: product.title,
    vendor: product.vendor,
    picture: toPicture(services, product.images[0] ?? variant?.image),
    price,
    compareAt: variant?.compareAtPrice?.amount ?? null,
    from: prices.size > 1,
    soldOut: stock === 0,
    isNew: product.tags.includes('new'),
  };
}
