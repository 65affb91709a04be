import type { Currency } from '@souk/contracts/money';
import { type CsvRecord, UnreadableFile } from './csv-rows.ts';
import { OTHER_CURRENCIES } from './shown.ts';

/** The columns of Shopify's product CSV that mean something here, under the names they had and have. */
const NAMES = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'body html', 'description'],
  vendor: ['vendor'],
  productCategory: ['product category', 'standard product type', 'standardized product type'],
  type: ['type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  seoTitle: ['seo title'],
  seoDescription: ['seo description'],
  option1Name: ['option1 name'],
  option1: ['option1 value'],
  option2Name: ['option2 name'],
  option2: ['option2 value'],
  option3Name: ['option3 name'],
  option3: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  grams: ['variant grams', 'weight value (grams)'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  price: ['variant price', 'price'],
  compareAtPrice: ['variant compare at price', 'compare-at price', 'compare at price'],
  variantImage: ['variant image', 'variant image url'],
  imageSrc: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
} as const;
/** Prices in other currencies, named as Shopify names those of its markets: "Price / EUR". */
type PriceColumn = `${'price' | 'compareAtPrice'}:${Currency}`;
export type Column = keyof typeof NAMES | PriceColumn;

/** One record: what stands in the known columns, trimmed. A column that the file does not have is missing, not empty. */
export type Cells = Partial<Record<Column, string>>;

export interface Row {
  /** Where it begins in the file. */
  line: number;
  cells: Cells;
}

const priceColumns = OTHER_CURRENCIES.flatMap((code): [string, Column][] => {
  const key = code.toLowerCase();
  return [
    [`price / ${key}`, `price:${code}`],
    [`compare at price / ${key}`, `compareAtPrice:${code}`],
    [`compare-at price / ${key}`, `compareAtPrice:${code}`],
  ];
});
const columnOf = new Map<string, Column>([
  ...Object.entries(NAMES).flatMap(([column, names]) =>
    names.map((name): [string, Column] => [name, column as Column]),
  ),
  ...priceColumns,
]);

export const plainName = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

/** Which field of a record belongs to which column. Unknown columns are left out; of two alike the first counts. */
function readHeader(header: string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, name] of header.entries()) {
    const column = columnOf.get(plainName(name));
    if (column && !found.has(column)) found.set(column, index);
  }
  return found;
}

/** The columns of a product file; fails with UnreadableFile where its first line is not one. */
export function checkHeader({ line, fields }: CsvRecord): Map<Column, number> {
  const columns = readHeader(fields);
  if (columns.has('handle') || columns.has('title')) return columns;
  const names = fields.slice(0, 5).join(', ').slice(0, 200);
  throw new UnreadableFile(
    'not-a-catalogue',
    line,
    `The first line must name the columns, Handle and Title among them, with commas between; it is: ${names}`,
  );
}

export async function* toRows(records: AsyncIterable<CsvRecord>, columns: Map<Column, number>): AsyncGenerator<Row> {
  for await (const { line, fields } of records) {
    const cells: Cells = {};
    for (const [column, index] of columns) cells[column] = fields[index] ?? '';
    yield { line, cells };
  }
}
