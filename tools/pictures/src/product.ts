/** What `data/source` holds: one object of the catalogue, written to be read and edited by hand. */
export interface Product {
  handle: string;
  title: string;
  type: keyof typeof taxonomy;
  vendor: string;
  tags: string;
  html: string;
  seo: string;
  /** Names of the options, at most three, parted by " / ". */
  options?: string;
  /** One line per variant: the option values, price, stock, grams and perhaps a compare-at price, parted by "|". */
  variants: string;
  /** What the object is, for alternative texts: "Round stoneware vase with a short flared neck". */
  alt: string;
  /** What the second picture shows. */
  detail: string;
  draw: Drawing;
}

export interface Drawing {
  kind: string;
  finish: string;
  /** Name in swatches.json, for a product whose options hold no colour. */
  colour?: string;
  /** Outline of a turned shape from the foot up: "radius,height radius,height …" in centimetres. */
  profile?: string;
  wall?: number;
  /** Free measures of the kind, in centimetres. */
  size?: number[];
  trim?: string;
  /** Camera elevation in degrees. */
  tilt?: number;
}

/** Shopify's standard product taxonomy, by our Type. */
export const taxonomy = {
  Vases: 'Home & Garden > Decor > Vases',
  Tableware: 'Home & Garden > Kitchen & Dining > Tableware',
  Glassware: 'Home & Garden > Kitchen & Dining > Tableware > Drinkware',
  Lighting: 'Home & Garden > Lighting',
  Desk: 'Office Supplies > Filing & Organization > Desk Organizers',
  Textiles: 'Home & Garden > Linens & Bedding',
  'Furniture & Shelves': 'Furniture',
  'Candle Holders': 'Home & Garden > Decor > Home Fragrance Accessories > Candle Holders',
  'Baskets & Storage': 'Home & Garden > Household Supplies > Storage & Organization',
} as const;

export interface Variant {
  values: string[];
  price: number;
  stock: number;
  grams: number;
  compareAt: number | undefined;
}

export const optionNames = (product: Product): string[] => product.options?.split(' / ') ?? [];

/** Reads the variant table of a product; a line that does not fit its options is a bug in the source and throws. */
export function variantsOf(product: Product): Variant[] {
  const names = optionNames(product);
  return product.variants
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const values = cells.slice(0, names.length);
      const [price, stock, grams, compareAt] = cells.slice(names.length).map(Number);
      if (price === undefined || stock === undefined || grams === undefined) {
        throw new Error(`${product.handle}: "${line}" does not fit the options ${product.options ?? '(none)'}`);
      }
      return { values, price, stock, grams, compareAt };
    });
}

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('½', 'half ')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
