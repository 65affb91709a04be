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
export type Column = keyof typeof NAMES;

/** One record: what stands in the known columns, trimmed. A column that the file does not have is missing, not empty. */
export type Cells = Partial<Record<Column, string>>;

const columnOf = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);

/** Which cell of a record belongs to which column. Unknown columns are left out; of two alike the first counts. */
export function readHeader(header: string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, name] of header.entries()) {
    const column = columnOf.get(name.trim().toLowerCase().replace(/\s+/g, ' '));
    if (column && !found.has(column)) found.set(column, index);
  }
  return found;
}
