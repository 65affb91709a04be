import type { Locale } from '@souk/contracts/locale';
import { divideDescription } from '../features/view-product/description.ts';
import type { ProductOption } from '../features/view-product/options.ts';
import type { ProductView } from '../features/view-product/product-view.ts';
import { toPicture } from './cards.ts';
import type { Product, Variant } from './catalogue.ts';
import { makerHref } from './maker-href.ts';
import type { Services } from './services.ts';
import { swatchOf } from './swatches.ts';

const nameOf = (url: string): string => url.replace(/-\d+\.\w+$/, '');

/**
 * Which of a product's pictures show a variant, as indexes: its own first, then those that show no other. `sage-angle` belongs to whose
 * own picture is `sage`; a detail belongs to all.
 */
export function picturesOf(
  variant: Pick<Variant, 'image'>,
  { images, variants }: Pick<Product, 'images' | 'variants'>,
) {
  const own = variant.image && nameOf(variant.image.url);
  const fronts = [...new Set(variants.flatMap(({ image }) => (image ? [nameOf(image.url)] : [])))];
  const ownerOf = (name: string) =>
    fronts.filter((front) => name === front || name.startsWith(`${front}-`)).sort((a, b) => b.length - a.length)[0];
  const shown = images.flatMap(({ url }, index) => {
    const name = nameOf(url);
    const owner = ownerOf(name);
    return owner === undefined || owner === own ? [{ index, rank: name === own ? 0 : owner === own ? 1 : 2 }] : [];
  });
  const chosen = shown.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
  return chosen.length > 0 ? chosen : images.map((_image, index) => index);
}

const optionsOf = ({ options }: Product): ProductOption[] =>
  options.map(({ name, key, values, keys }) => ({
    name,
    key,
    values: values.map((value, index) => {
      const valueKey = keys[index] ?? value;
      return { value, key: valueKey, swatch: swatchOf(valueKey) };
    }),
  }));

/** A product as its page shows it. */
export function productView(services: Services, product: Product, locale: Locale): ProductView {
  const { id, slug, title, vendor, descriptionHtml, images, variants } = product;
  return {
    id,
    slug,
    title,
    vendor,
    vendorPath: makerHref(services, { vendor, locale }),
    description: divideDescription(descriptionHtml),
    options: optionsOf(product),
    pictures: images.map((image) => toPicture(services, image)).filter((picture) => picture !== null),
    variants: variants.map((variant) => ({
      id: variant.id,
      title: variant.title,
      options: variant.optionKeys ?? variant.options,
      stock: variant.stock,
      price: variant.price,
      compareAt: variant.compareAtPrice?.amount ?? null,
      weightGrams: variant.weightGrams ?? null,
      pictures: picturesOf(variant, product),
    })),
  };
}
