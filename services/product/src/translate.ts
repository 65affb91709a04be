import type { Image, Product, Variant } from './product.ts';
import type { ProductTexts } from './texts.ts';

type Options = { name: string; values: string[] }[];

/** Options as they are shown in a language, with what they are called in the shop's own (`key`, `keys`). */
export const translateOptions = (options: Options, texts: ProductTexts | null): Product['options'] =>
  options.map(({ name, values }) => {
    const own = texts?.options?.[name];
    return {
      name: own?.name ?? name,
      values: values.map((value) => own?.values?.[value] ?? value),
      key: name,
      keys: values,
    };
  });

/** The option values of a variant, in the order of the product's options: as shown, and as the shop's own language calls them. */
export function translateChoice(
  options: Options,
  values: string[],
  texts: ProductTexts | null,
): Pick<Variant, 'options' | 'optionKeys'> & { shown: string[] } {
  const chosen = options.map(({ name }, index) => {
    const value = values[index] ?? '';
    const own = texts?.options?.[name];
    return { key: name, name: own?.name ?? name, value, shown: own?.values?.[value] ?? value };
  });
  return {
    options: Object.fromEntries(chosen.map(({ name, shown }) => [name, shown])),
    optionKeys: Object.fromEntries(chosen.map(({ key, value }) => [key, value])),
    shown: chosen.map(({ shown }) => shown),
  };
}

export const translateImages = (images: Image[], texts: ProductTexts | null): Image[] =>
  texts?.alts ? images.map((image) => ({ ...image, alt: texts.alts?.[image.url] ?? image.alt })) : images;
