import { readFileSync } from 'node:fs';
import { swatchesFile } from './paths.ts';
import { optionNames, type Product, slug, variantsOf } from './product.ts';

export const swatches: Record<string, string> = JSON.parse(readFileSync(swatchesFile, 'utf8'));

export interface Picture {
  name: string;
  alt: string;
  /** Name of the swatch the object is drawn in. */
  colour: string;
  view: 'front' | 'detail';
  /** File in data/source/renders that is used instead of a drawing. */
  render: string | undefined;
}

/** Position of the option that changes what the object looks like: the one whose every value has a swatch. */
export function colourOption(product: Product): number {
  const variants = variantsOf(product);
  return optionNames(product).findIndex((_, at) => variants.every(({ values }) => (values[at] ?? '') in swatches));
}

const uniqueColours = (product: Product, at: number): string[] => [
  ...new Set(variantsOf(product).map(({ values }) => values[at] ?? '')),
];

/** Every picture of a product in the order of the gallery: one per colour, then a close view of the first. */
export function picturesOf(product: Product): Picture[] {
  const at = colourOption(product);
  const colours = at < 0 ? [product.draw.colour ?? ''] : uniqueColours(product, at);
  const fronts = colours.map((colour): Picture => {
    const name = at < 0 ? 'front' : slug(colour);
    const rendered = product.render?.picture === name ? product.render : undefined;
    const alt = rendered?.alt ?? (at < 0 ? product.alt : `${product.alt}, in ${colour.toLowerCase()}`);
    return { name, alt, colour, view: 'front', render: rendered?.sample };
  });
  const first = fronts[0];
  if (!first) throw new Error(`${product.handle} has no variant`);
  return [
    ...fronts,
    { name: 'detail', alt: product.detail, colour: first.colour, view: 'detail', render: first.render },
  ];
}
