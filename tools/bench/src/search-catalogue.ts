import { createHash } from 'node:crypto';

export const PRODUCTS = 25_000;
const COLOURS = [
  'Oat',
  'Rust',
  'Sage',
  'Ink',
  'Ochre',
  'Chalk',
  'Moss',
  'Indigo',
  'Blush',
  'Charcoal',
  'Amber',
  'Slate',
];
const SIZES = ['Small', 'Medium', 'Large', 'Extra Large'];
const MATERIALS = [
  'Stoneware',
  'Porcelain',
  'Oak',
  'Walnut',
  'Linen',
  'Wool',
  'Brass',
  'Glass',
  'Terracotta',
  'Willow',
  'Marble',
  'Cork',
];
const MANNERS = [
  'Ribbed',
  'Facet',
  'Low',
  'Tall',
  'Footed',
  'Woven',
  'Turned',
  'Speckled',
  'Plain',
  'Stacking',
  'Oval',
  'Hinged',
  'Coiled',
  'Brushed',
];
const THINGS = [
  'Vase', 'Mug', 'Bowl', 'Plate', 'Carafe', 'Tumbler', 'Candlestick', 'Lamp', 'Pendant', 'Tray', 'Board', 'Stool', 'Shelf', 'Bookend', 'Clock',
  'Cushion', 'Throw', 'Basket', 'Pitcher', 'Jar', 'Bench', 'Box', 'Towel', 'Runner', 'Jug', 'Teapot', 'Saucer', 'Lantern', 'Mirror', 'Hook',
]; // biome-ignore format: a list of words
const PLACES = ['kitchen', 'hall', 'bedroom', 'study', 'garden', 'bathroom', 'dining room', 'workshop'];
const NAMES = [
  'Alder',
  'Birch',
  'Cove',
  'Dune',
  'Ember',
  'Fjord',
  'Glen',
  'Heath',
  'Isle',
  'Juniper',
  'Kelp',
  'Larch',
  'Mere',
  'Nettle',
  'Otter',
  'Pine',
];
const ENDS = [
  'Pottery',
  'Mill',
  'Studio',
  'Works',
  'Glass',
  'Weavers',
  'Joinery',
  'Forge',
  'Atelier',
  'Guild',
  'Supply',
  'House',
];

/** The same number for the same words, whoever asks. */
export function drawn(of: number, ...seed: (string | number)[]): number {
  return createHash('sha1').update(seed.join('/')).digest().readUInt32BE(0) % of;
}
const pick = (from: readonly string[], ...seed: (string | number)[]): string => from[drawn(from.length, ...seed)] ?? '';

export const thingOf = (n: number): string => pick(THINGS, 'thing', n);
export const materialOf = (n: number): string => pick(MATERIALS, 'material', n);
export const mannerOf = (n: number): string => pick(MANNERS, 'manner', n);
export const colourOf = (n: number): string => pick(COLOURS, 'colour', n);
export const slugOf = (n: number): string => `bench-${n}`;

function description(n: number): string {
  const sentence = (part: number) =>
    `A ${mannerOf(n + part).toLowerCase()} ${thingOf(n + part).toLowerCase()} of ${materialOf(n + part).toLowerCase()} for the ` +
    `${pick(PLACES, 'place', n, part)}, made by hand in batch ${drawn(4000, 'batch', n, part)}.`;
  return `<p>${[0, 1, 2].map(sentence).join(' ')}</p>`;
}

/** 25 000 products with four variants each, the same at every run, as a CSV that the shop imports. */
export function* catalogueCsv(): Generator<string> {
  yield 'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Status\n';
  for (let n = 0; n < PRODUCTS; n++) {
    const thing = thingOf(n);
    const title = `${mannerOf(n)} ${materialOf(n)} ${thing} ${pick(NAMES, 'name', n)} ${n}`;
    const vendor = `${pick(NAMES, 'maker', n)} ${pick(ENDS, 'trade', n)}`;
    const price = 8 + drawn(400, 'price', n);
    const colour = drawn(COLOURS.length, 'colour', n);
    for (let variant = 0; variant < 4; variant++) {
      const own = variant === 0;
      const cells = [
        slugOf(n), own ? title : '', own ? `"${description(n)}"` : '', own ? vendor : '', own ? `${thing}s` : '',
        own ? `"${materialOf(n).toLowerCase()}, ${pick(PLACES, 'tag', n)}"` : '', own ? 'TRUE' : '',
        'Colour', COLOURS[(colour + (variant >> 1)) % COLOURS.length], 'Size', SIZES[(drawn(3, 'size', n) + (variant & 1)) % SIZES.length],
        `B-${n}-${variant}`, drawn(12, 'stock', n, variant), `${price + variant * 3}.00`, own ? `/media/bench/${n}-900.avif` : '', own ? 'active' : '',
      ]; // biome-ignore format: a row as it stands in the file
      yield `${cells.join(',')}\n`;
    }
  }
}
