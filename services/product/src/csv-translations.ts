import type { Locale } from '@souk/contracts/locale';
import { plainName } from './csv-columns.ts';
import type { RowError } from './csv-product.ts';
import type { CsvRecord } from './csv-rows.ts';
import { isSlug } from './slug.ts';
import { TRANSLATED } from './texts.ts';

/** The columns of a CSV of translations as Shopify exports them; `handle` is one that other tools add. */
const COLUMNS = {
  type: 'type',
  identification: 'identification',
  handle: 'handle',
  field: 'field',
  locale: 'locale',
  market: 'market',
  base: 'default content',
  text: 'translated content',
} as const;
type Cells = Record<keyof typeof COLUMNS, string>;

/** What can be translated, by type and field: null for what a shop of ours keeps in no language. */
const FIELDS: Record<string, Record<string, TranslatedField | null>> = {
  PRODUCT: {
    title: 'title',
    body_html: 'description',
    meta_title: 'seo-title',
    meta_description: 'seo-description',
    handle: null,
    product_type: null,
  },
  PRODUCT_OPTION: { name: 'option' },
  PRODUCT_OPTION_VALUE: { name: 'value' },
  MEDIA_IMAGE: { alt: 'alt' },
  COLLECTION: {
    title: 'title',
    body_html: 'description',
    handle: null,
    meta_title: null,
    meta_description: null,
  },
};
/** Other things of a shop that such a file may hold. */
const ELSEWHERE =
  /^(ARTICLE|BLOG|PAGE|METAFIELD|METAOBJECT|MENU|LINK|FILTER|SHOP|SHOP_POLICY|EMAIL_TEMPLATE|COOKIE_BANNER|PACKING_SLIP_TEMPLATE|PAYMENT_GATEWAY|DELIVERY_METHOD_DEFINITION|SELLING_PLAN|SELLING_PLAN_GROUP|ONLINE_STORE_THEME.*)$/;

export type TranslatedField = 'title' | 'description' | 'seo-title' | 'seo-description' | 'option' | 'value' | 'alt';
export interface Translation {
  line: number;
  field: TranslatedField;
  locale: Locale;
  /** What stands there in the shop's own language: says which option, value or picture is meant. */
  base: string;
  text: string;
}
/** Rows of one product or category that stand together. */
export interface TranslatedGroup {
  of: 'product' | 'category';
  line: number;
  slug: string;
  translations: Translation[];
  errors: RowError[];
}

const BATCH = 100;
const MAX_ROWS = 5000;

export const isTranslations = (header: string[]): boolean => {
  const names = header.map(plainName);
  return [COLUMNS.type, COLUMNS.field, COLUMNS.locale, COLUMNS.text].every((name) => names.includes(name));
};

/** Rows understood, by the product or category that they belong to, some at a time. */
export async function* translationBatches(
  records: AsyncIterable<CsvRecord>,
  header: CsvRecord,
  report: (errors: RowError[]) => void,
): AsyncGenerator<TranslatedGroup[]> {
  const columns = header.fields.map(plainName);
  let rows: { line: number; cells: Cells }[] = [];
  let batch = new Map<string, TranslatedGroup>();
  function* close(all: boolean) {
    const group = rows.length > 0 ? toGroup(rows) : undefined;
    rows = [];
    const key = group && `${group.of}:${group.slug}`;
    if (batch.size >= BATCH || (key !== undefined && batch.has(key))) {
      yield [...batch.values()];
      batch = new Map();
    }
    if (group && key) batch.set(key, group);
    if (all && batch.size > 0) yield [...batch.values()];
  }
  try {
    for await (const { line, fields } of records) {
      const cells = toCells(columns, fields);
      if (Object.values(cells).every((cell) => cell === '') || ELSEWHERE.test(cells.type.toUpperCase())) continue;
      if (!(cells.type.toUpperCase() in FIELDS)) {
        report([{ line, reason: `Type "${clip(cells.type)}" is none of ${Object.keys(FIELDS).join(', ')}` }]);
        continue;
      }
      const [last] = rows.slice(-1);
      if (last && (keyOf(last.cells) !== keyOf(cells) || rows.length >= MAX_ROWS)) yield* close(false);
      rows.push({ line, cells });
    }
  } catch (error) {
    if (batch.size > 0) yield [...batch.values()]; // what was whole before the file broke goes in
    throw error;
  }
  yield* close(true);
}

const clip = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const isCategory = ({ type }: Cells): boolean => type.toUpperCase() === 'COLLECTION';
const keyOf = (cells: Cells): string => `${isCategory(cells)} ${cells.handle || cells.identification}`;

function toCells(columns: string[], fields: string[]): Cells {
  const cell = (name: string) => fields[columns.indexOf(name)] ?? '';
  const cells = Object.entries(COLUMNS).map(([key, name]) => [key, cell(name)]);
  return Object.fromEntries(cells) as Cells;
}

/** A product is named by its handle: in its column, as the identification, or in the row that would translate it. */
function slugOf(rows: { cells: Cells }[]): string {
  const [first] = rows;
  const named = first?.cells.handle || (first?.cells.identification ?? '').replace(/^'/, '');
  const handle = rows.find(({ cells }) => cells.field.toLowerCase() === 'handle' && cells.base !== '');
  return handle && /^\d*$/.test(named) ? handle.cells.base : named;
}

function toGroup(rows: { line: number; cells: Cells }[]): TranslatedGroup {
  const [first = { line: 0, cells: undefined }] = rows;
  const slug = slugOf(rows);
  const group: TranslatedGroup = {
    of: first.cells && isCategory(first.cells) ? 'category' : 'product',
    line: first.line,
    slug,
    translations: [],
    errors: [],
  };
  if (!isSlug(slug))
    group.errors.push({
      line: first.line,
      reason: `Identification "${clip(slug)}" is not a handle: write whose text it is`,
    });
  else
    for (const { line, cells } of rows) {
      const read = readTranslation(line, cells);
      if (typeof read === 'string') group.errors.push({ line, reason: read });
      else if (read) group.translations.push(read);
    }
  return group;
}

/** What a row says; undefined where that is nothing, and a text where it cannot be understood. */
function readTranslation(line: number, cells: Cells): Translation | string | undefined {
  const { type, market, base, text } = cells;
  const field = FIELDS[type.toUpperCase()]?.[cells.field.toLowerCase()];
  const locale = TRANSLATED.find((one) => one === cells.locale.toLowerCase());
  if (field === null || (field !== undefined && text === '')) return undefined;
  if (field === undefined) return `Field "${clip(cells.field)}" is nothing that a ${type.toUpperCase()} has a text for`;
  if (!locale) return `Locale "${clip(cells.locale)}" is none of ${TRANSLATED.join(', ')}`;
  if (market !== '') return `Market "${clip(market)}": texts are kept by language, not by market`;
  if (text.includes('\uFFFD')) return 'Translated content is not UTF-8: save the file as "CSV UTF-8"';
  if (['option', 'value', 'alt'].includes(field) && base === '')
    return 'Default content is missing: it says which one is translated';
  return { line, field, locale, base, text };
}
