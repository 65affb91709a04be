import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Alternatives, alternativesOf } from './alternative-text.ts';
import { picturesFolder, swatchesFile } from './paths.ts';
import { optionNames, type Product, slug, variantsOf } from './product.ts';

export const swatches: Record<string, string> = JSON.parse(readFileSync(swatchesFile, 'utf8'));

export interface Picture {
  name: string;
  alt: Alternatives;
  /** Name of the swatch the object is shown in. */
  colour: string;
  /** Whether the colour is one that can be chosen, and so belongs into the text. */
  inTitle: boolean;
  view: 'front' | 'detail' | 'angle';
}

/** Position of the option that changes what the object looks like: the one whose every value has a swatch. */
export function colourOption(product: Product): number {
  const variants = variantsOf(product);
  return optionNames(product).findIndex((_, at) => variants.every(({ values }) => (values[at] ?? '') in swatches));
}

const uniqueColours = (product: Product, at: number): string[] => [
  ...new Set(variantsOf(product).map(({ values }) => values[at] ?? '')),
];

/** Every picture of a product in the order of the gallery: one per colour, a second angle where the studio has made one, a close view. */
export function picturesOf(product: Product): Picture[] {
  const at = colourOption(product);
  const colours = at < 0 ? [product.draw.colour ?? ''] : uniqueColours(product, at);
  const [first] = colours;
  if (first === undefined) throw new Error(`${product.handle} has no variant`);
  const wanted = [
    ...colours.map((colour) => ({ name: at < 0 ? 'front' : slug(colour), colour, view: 'front' as const })),
    ...(hasAngle(product) ? [{ name: 'angle', colour: first, view: 'angle' as const }] : []),
    { name: 'detail', colour: first, view: 'detail' as const },
  ];
  return wanted.map((picture) => {
    const known = { ...picture, inTitle: at >= 0 };
    return { ...known, alt: alternativesOf(product, known) };
  });
}

const hasAngle = ({ handle }: Product): boolean => existsSync(join(picturesFolder, handle, 'angle-1350.webp'));
