import { BASE_CURRENCY, type Currency } from '@souk/contracts/money';
import type { Row } from './csv-columns.ts';
import type { GivenPrice } from './draft-product.ts';
import { isImageUrl, MAX_STOCK } from './product.ts';
import { minorDigitsOf, OTHER_CURRENCIES } from './shown.ts';
import { isSlug, slugify } from './slug.ts';

export interface RowError {
  line: number;
  reason: string;
}
/** What a row says of a variant; what it leaves open is undefined. */
export interface ImportedVariant {
  line: number;
  values: string[];
  sku?: string | null;
  priceMinor?: number;
  compareAtMinor?: number | null;
  /** In other currencies; null where it shall follow from the base currency's. */
  prices: Partial<Record<Currency, GivenPrice | null>>;
  available?: number;
  weightGrams?: number | null;
  barcode?: string | null;
  imageUrl?: string | null;
}
/** What a row with a title says of the product itself; a column that the file does not have is undefined. */
export interface ImportedDetails {
  title: string;
  descriptionHtml?: string;
  vendor?: string;
  tags?: string[];
  category?: string;
  status?: 'draft' | 'active' | 'archived';
  seoTitle?: string;
  seoDescription?: string;
}
/** Rows of one handle that stand together, understood. */
export interface ImportedProduct {
  line: number;
  slug: string;
  /** Absent in rows that only add variants and pictures to a product named before. */
  details?: ImportedDetails;
  /** Undefined where the rows do not say. */
  optionNames?: string[];
  variants: ImportedVariant[];
  images: { url: string; alt?: string; position: number }[];
  errors: RowError[];
}

class BadRow extends Error {}
const bad = (reason: string): never => {
  throw new BadRow(reason);
};

/** The slug that rows belong to: the handle, or the title where the handle is left out. '' for none. */
export function slugOf({ cells }: Row): string {
  const handle = cells.handle ?? '';
  return isSlug(handle) ? handle : slugify(handle || (cells.title ?? ''));
}

/** Understands rows of one handle. A bad row is reported and left out; a bad product (`details`) takes its rows with it. */
export function readProduct(slug: string, rows: Row[]): ImportedProduct {
  const first = rows[0];
  const product: ImportedProduct = { line: first?.line ?? 0, slug, variants: [], images: [], errors: [] };
  const attempt = (row: Row, read: () => void): boolean => {
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      product.errors.push({ line: row.line, reason: error.message });
      return false;
    }
  };
  const titled = rows.find(({ cells }) => cells.title);
  if (titled) {
    const understood = attempt(titled, () => {
      product.details = readDetails(titled);
      product.optionNames = readOptionNames(titled);
    });
    if (!understood) return { ...product, details: undefined, variants: [], images: [] };
  }
  for (const row of rows) {
    if (isVariantRow(row, row === titled)) attempt(row, () => product.variants.push(readVariant(row)));
    if (row.cells.imageSrc) attempt(row, () => product.images.push(readImage(row)));
  }
  product.images.sort((a, b) => a.position - b.position);
  return product;
}

/** Other rows hold only a picture; the first may also change what is not to see in them, such as the stock of the one variant. */
const isVariantRow = ({ cells }: Row, isTitled: boolean): boolean =>
  Boolean(cells.option1 || cells.option2 || cells.option3 || cells.sku || cells.price || (isTitled && cells.quantity));

function readDetails({ cells }: Row): ImportedDetails {
  const body = cell(cells.body, 'Body (HTML)', 200_000);
  const { productCategory = '', type = '' } = cells;
  const hasCategory = cells.type !== undefined || cells.productCategory !== undefined;
  return {
    title: cell(cells.title, 'Title', 300) ?? '',
    descriptionHtml: body,
    vendor: cell(cells.vendor, 'Vendor', 200),
    tags: cells.tags
      ?.split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && cell(tag, 'a tag', 100)),
    category: hasCategory ? cell(type || (productCategory.split('>').at(-1) ?? '').trim(), 'Type', 150) : undefined,
    status: readStatus(cells.status, cells.published),
    seoTitle: cell(cells.seoTitle, 'SEO Title', 300),
    seoDescription: cell(cells.seoDescription, 'SEO Description', 1000),
  };
}

function readStatus(status?: string, published?: string): ImportedDetails['status'] {
  const hidden = /^(false|no|0)$/i.test(published ?? '');
  if (status === undefined) return published === undefined ? undefined : hidden ? 'draft' : 'active';
  switch (status.toLowerCase()) {
    case '':
    case 'active':
      return hidden ? 'draft' : 'active';
    case 'draft':
    case 'unlisted':
      return 'draft';
    case 'archived':
      return 'archived';
    default:
      return bad(`Status "${clip(status)}" is none of active, draft and archived`);
  }
}

/** Shopify calls the option of a product without options "Title", with the one value "Default Title". */
function readOptionNames({ cells }: Row): string[] | undefined {
  if (cells.option1Name === undefined) return undefined;
  const names = [cells.option1Name, cells.option2Name ?? '', cells.option3Name ?? ''];
  if (cells.option1Name.toLowerCase() === 'title' && cells.option1?.toLowerCase() === 'default title') return [];
  const given = names.filter((name) => cell(name, 'an option name', 100));
  if (given.some((name, index) => name !== names[index])) bad('Option names must be filled from the first');
  if (new Set(given).size < given.length) bad('Two options have the same name');
  return given;
}

function readVariant({ line, cells }: Row): ImportedVariant {
  const values = [cells.option1 ?? '', cells.option2 ?? '', cells.option3 ?? ''];
  for (const value of values) cell(value, 'an option value', 200);
  const minorDigits = minorDigitsOf(BASE_CURRENCY);
  const isDefault = values[0]?.toLowerCase() === 'default title' && !values[1] && !values[2];
  return {
    line,
    values: isDefault ? [] : values.filter((_, index) => values.slice(index).some((value) => value !== '')),
    sku: orNull(cell(cells.sku?.replace(/^'/, ''), 'Variant SKU', 200)),
    priceMinor: cells.price ? readMoney(cells.price, 'Variant Price', minorDigits) : undefined,
    compareAtMinor:
      cells.compareAtPrice === undefined
        ? undefined
        : readMoney(cells.compareAtPrice || '0', 'Variant Compare At Price', minorDigits) || null,
    prices: readPrices(cells),
    available: cells.quantity ? readQuantity(cells.quantity) : undefined,
    weightGrams: cells.grams === undefined ? undefined : cells.grams === '' ? null : readGrams(cells.grams),
    barcode: orNull(cell(cells.barcode?.replace(/^'/, ''), 'Variant Barcode', 100)),
    imageUrl: orNull(cells.variantImage && readImageUrl(cells.variantImage, 'Variant Image')),
  };
}

/** "Price / EUR" and "Compare At Price / EUR": both, or nothing for a price that follows from the base currency's. */
function readPrices(cells: Row['cells']): ImportedVariant['prices'] {
  const prices: ImportedVariant['prices'] = {};
  for (const code of OTHER_CURRENCIES) {
    const { [`price:${code}` as const]: price, [`compareAtPrice:${code}` as const]: compareAt } = cells;
    if (!price && compareAt) bad(`Compare At Price / ${code} is given, but Price / ${code} is not`);
    if (price === undefined) continue;
    const digits = minorDigitsOf(code);
    prices[code] =
      price === ''
        ? null
        : {
            priceMinor: readMoney(price, `Price / ${code}`, digits),
            compareAtMinor: readMoney(compareAt || '0', `Compare At Price / ${code}`, digits) || null,
          };
  }
  return prices;
}

/** 12, 12.5 and 12.50 are amounts; 12,50 and $12.50 are not, because guessing at money is how shops lose it. */
export function readMoney(text: string, what: string, minorDigits: number): number {
  const match = /^(\d{1,8})(?:\.(\d{1,10}))?$/.exec(text);
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > minorDigits)
    return bad(`${what} "${clip(text)}" is not an amount like ${(1234.5).toFixed(minorDigits)}`);
  const minor = Number(match[1]) * 10 ** minorDigits + Number(fraction.padEnd(minorDigits, '0') || 0);
  return minor <= 99_999_999 ? minor : bad(`${what} "${clip(text)}" is too high`);
}

/** Below zero is what Shopify shows for sold more than there was: nothing is left to sell. */
function readQuantity(text: string): number {
  const quantity = /^-?\d{1,10}(\.0+)?$/.test(text) ? Math.max(0, Number(text)) : Number.NaN;
  return quantity <= MAX_STOCK ? quantity : bad(`Variant Inventory Qty "${clip(text)}" is not a whole number`);
}

function readGrams(text: string): number {
  const grams = /^\d{1,8}(\.\d+)?$/.test(text) ? Math.round(Number(text)) : Number.NaN;
  return grams <= 10_000_000 ? grams : bad(`Variant Grams "${clip(text)}" is not a weight in grams`);
}

function readImage({ cells }: Row): ImportedProduct['images'][number] {
  const position = cells.imagePosition ?? '';
  if (position && !/^\d{1,6}$/.test(position)) bad(`Image Position "${clip(position)}" is not a whole number`);
  return {
    url: readImageUrl(cells.imageSrc ?? '', 'Image Src'),
    alt: cell(cells.imageAlt, 'Image Alt Text', 500),
    position: position ? Number(position) : Number.MAX_SAFE_INTEGER,
  };
}
const readImageUrl = (url: string, what: string): string =>
  isImageUrl(url) ? url : bad(`${what} "${clip(url)}" is not an https address`);

/** A text that can be stored; undefined stays undefined. */
function cell(value: string | undefined, what: string, max: number): string | undefined {
  if (value === undefined) return undefined;
  if (value.length > max) bad(`${what} is longer than ${max} characters`);
  if (value.includes('\uFFFD')) bad(`${what} is not UTF-8: save the file as "CSV UTF-8"`);
  if (value.includes('\0')) bad(`${what} holds characters that cannot be stored`);
  return value;
}
const orNull = (value: string | undefined): string | null | undefined => (value === '' ? null : value);
const clip = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
