import type { paths } from '@souk/contracts/product';
import { coloursIn, isColour, wordsOf } from './colours.ts';

/** What product answers of one product. */
export type Snapshot =
  paths['/product-snapshots']['get']['responses'][200]['content']['application/json']['items'][number];
export type ProductState = NonNullable<Snapshot['product']>;

/** A product as it is recommended. */
export interface Description {
  available: boolean;
  family: string;
  categories: string[];
  priceMinor: number;
  createdAt: string;
  features: { feature: string; weight: number }[];
}

const MATERIALS = new Set(
  (
    'stoneware porcelain earthenware terracotta clay glass crystal oak walnut beech birch cherry pine ash hinoki bamboo cork ' +
    'linen cotton wool mohair silk leather brass steel iron copper aluminium enamel paper rattan willow wicker marble stone concrete beeswax'
  ).split(' '),
);
const SIZES = new Set('small medium large tall short low wide tiny big mini single double set pair'.split(' '));
const WEIGHT = { category: 3, material: 2, tag: 1.5, colour: 1, vendor: 1 } as const;
const MOST_FEATURES = 40;

export function describeProduct(product: ProductState): Description {
  const text = product.texts[product.textLocale];
  return {
    available: product.variants.some(({ stock }) => stock > 0),
    family: familyOf(product.vendor, text?.title ?? product.slug),
    categories: product.categories.map(({ slug }) => slug),
    priceMinor: product.price.amount,
    createdAt: product.createdAt,
    features: featuresOf(product, `${text?.title ?? ''} ${text?.descriptionHtml ?? ''}`),
  };
}

/** Maker and title, without colours, sizes and figures: "Orchard Vase, Sage" and "Orchard Vase, Oat (28 cm)" are one. */
export function familyOf(vendor: string, title: string): string {
  const words = wordsOf(title).filter((word) => !isColour(word) && !SIZES.has(word) && word.length > 2);
  return [vendor.toLowerCase(), ...(words.length > 0 ? words : wordsOf(title))].join(' ');
}

function featuresOf({ categories, vendor, tags, variants }: ProductState, text: string): Description['features'] {
  const weights = new Map<string, number>();
  const add = (kind: keyof typeof WEIGHT, name: string) => {
    if (name !== '') weights.set(`${kind}:${name.toLowerCase().slice(0, 80)}`, WEIGHT[kind]);
  };
  for (const { slug } of categories) add('category', slug);
  add('vendor', vendor);
  for (const word of wordsOf(`${text.replaceAll(/<[^>]*>/g, ' ')} ${tags.join(' ')}`))
    if (MATERIALS.has(word)) add('material', word);
  const named = [...tags, ...variants.flatMap(({ options }) => Object.values(options))];
  for (const colour of named.flatMap(coloursIn)) add('colour', colour);
  for (const tag of tags) if (!isColour(tag) && !MATERIALS.has(tag)) add('tag', tag);
  return [...weights].slice(0, MOST_FEATURES).map(([feature, weight]) => ({ feature, weight }));
}
