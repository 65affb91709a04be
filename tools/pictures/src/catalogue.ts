import { stringify } from 'csv-stringify/sync';
import { given } from '../../../data/source/prices.ts';
import { colourOption, picturesOf } from './plan.ts';
import { optionNames, type Product, slug, taxonomy, type Variant, variantsOf } from './product.ts';

/** The columns of Shopify's product export, in its order. */
export const header = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Product Category',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option1 Linked To',
  'Option2 Name',
  'Option2 Value',
  'Option2 Linked To',
  'Option3 Name',
  'Option3 Value',
  'Option3 Linked To',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Gift Card',
  'SEO Title',
  'SEO Description',
  'Variant Image',
  'Variant Weight Unit',
  'Cost per item',
  'Price / EUR',
  'Compare At Price / EUR',
  'Price / JPY',
  'Compare At Price / JPY',
  'Status',
] as const;

export type Row = Partial<Record<(typeof header)[number], string>>;

export const imageUrl = (handle: string, picture: string): string => `/media/${handle}/${picture}-900.webp`;

export function catalogueCsv(products: Product[]): string {
  const rows = products.flatMap((product, at) => rowsOf(product, at));
  return stringify(rows, { header: true, columns: [...header] });
}

/** Shopify lists variants and pictures side by side from the first row down; whichever is longer goes on alone. */
function rowsOf(product: Product, at: number): Row[] {
  const variants = variantsOf(product);
  const pictures = picturesOf(product);
  const count = Math.max(variants.length, pictures.length);
  return Array.from({ length: count }, (_, line) => {
    const variant = variants[line];
    const picture = pictures[line];
    return {
      Handle: product.handle,
      ...(line === 0 ? productCells(product) : {}),
      ...(variant ? variantCells(product, variant, at * 100 + line) : {}),
      ...(picture
        ? {
            'Image Src': imageUrl(product.handle, picture.name),
            'Image Position': String(line + 1),
            'Image Alt Text': picture.alt.en,
          }
        : {}),
    };
  });
}

/** The longest that search engines show whole. */
export const seoTitle = ({ title, vendor, alt }: Product): string =>
  [`${title} by ${vendor}`, title, alt].find((one) => one.length <= 60) ?? title.slice(0, 60);

function productCells(product: Product): Row {
  const [first = 'Title', second = '', third = ''] = optionNames(product);
  return {
    Title: product.title,
    'Body (HTML)': product.html,
    Vendor: product.vendor,
    'Product Category': taxonomy[product.type],
    Type: product.type,
    Tags: tagsOf(product).join(', '),
    Published: 'true',
    'Option1 Name': first,
    'Option2 Name': second,
    'Option3 Name': third,
    'Gift Card': 'false',
    'SEO Title': seoTitle(product),
    'SEO Description': product.seo,
    Status: 'active',
  };
}

function variantCells(product: Product, variant: Variant, number: number): Row {
  const [first = 'Default Title', second = '', third = ''] = variant.values;
  const colour = variant.values[colourOption(product)];
  return {
    'Option1 Value': first,
    'Option2 Value': second,
    'Option3 Value': third,
    'Variant SKU': [product.handle, ...variant.values.map(slug)].join('-').toUpperCase(),
    'Variant Grams': String(variant.grams),
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': String(variant.stock),
    'Variant Inventory Policy': 'deny',
    'Variant Fulfillment Service': 'manual',
    'Variant Price': variant.price.toFixed(2),
    'Variant Compare At Price': variant.compareAt?.toFixed(2) ?? '',
    'Variant Requires Shipping': 'true',
    'Variant Taxable': 'true',
    'Variant Barcode': barcode(number),
    'Variant Image': imageUrl(product.handle, colour ? slug(colour) : 'front'),
    'Variant Weight Unit': variant.grams >= 1000 ? 'kg' : 'g',
    'Cost per item': (variant.price * 0.42).toFixed(2),
    ...priceCells(product, variant, 'EUR', 2),
    ...priceCells(product, variant, 'JPY', 0),
  };
}

/** Prices that a person has set in another currency; an empty one follows from the price in dollars. */
function priceCells({ handle }: Product, { price, compareAt }: Variant, code: 'EUR' | 'JPY', digits: number): Row {
  const amounts = given[handle]?.[code] ?? {};
  const before = compareAt === undefined ? undefined : amounts[compareAt];
  return {
    [`Price / ${code}`]: amounts[price]?.toFixed(digits) ?? '',
    [`Compare At Price / ${code}`]: before?.toFixed(digits) ?? '',
  };
}

function tagsOf(product: Product): string[] {
  const at = colourOption(product);
  const colours = at < 0 ? [] : variantsOf(product).map(({ values }) => (values[at] ?? '').toLowerCase());
  return [...new Set([...product.tags.split(', '), ...colours])];
}

/** An EAN-13 of the range that GS1 leaves to shops for their own use (it begins with 2). */
function barcode(number: number): string {
  const digits = `2004${String(number + 10_000).padStart(8, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
