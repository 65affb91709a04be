import type { Readable } from 'node:stream';
import { err, ok, type Result } from '@souk/service-kit/result';
import { checkHeader, type Row, toRows } from './csv-columns.ts';
import { type ImportedProduct, type RowError, readProduct, slugOf } from './csv-product.ts';
import { type CsvRecord, readRecords, UnreadableFile } from './csv-rows.ts';
import { isTranslations, translationBatches } from './csv-translations.ts';
import type { Deps } from './deps.ts';
import { importBatch, type Outcome } from './import-batch.ts';
import { importTranslations } from './import-translations.ts';

export interface ImportResult {
  /** Products that are new, changed, and as they were before. */
  created: number;
  updated: number;
  skipped: number;
  /** Records read, without the header. */
  rows: number;
  /** The first thousand bad rows; `errorCount` counts all. */
  errors: RowError[];
  errorCount: number;
}
export type ImportFailure =
  | { name: 'import-running' }
  | { name: 'not-a-catalogue' | 'upload-aborted'; detail: string; result: ImportResult };

interface ImportOrder {
  /** Who imports: what changes is written down as theirs. */
  by: string;
  onProgress?: (result: ImportResult) => void;
}

const MAX_ERRORS = 1000;
const BATCH_PRODUCTS = 100;
const BATCH_ROWS = 2000;
const IMPORT_LOCK = 7_265_102; // any number; one import of a shop at a time

/**
 * Lays a Shopify product CSV, or one of its translations, over the catalogue as it streams in, in transactions of up to 100 products.
 * The same file again changes nothing. Bad rows are reported and the rest goes in; a file that ends in the middle keeps what was read.
 */
export async function importProducts(
  deps: Deps,
  csv: Readable,
  order: ImportOrder,
): Promise<Result<ImportResult, ImportFailure>> {
  const connection = await deps.database.sql.reserve();
  try {
    const [lock] = await connection<{ taken: boolean }[]>`select pg_try_advisory_lock(${IMPORT_LOCK}) as taken`;
    if (!lock?.taken) return err({ name: 'import-running' });
    try {
      return await importRows(deps, csv, order);
    } finally {
      await connection`select pg_advisory_unlock(${IMPORT_LOCK})`;
    }
  } finally {
    connection.release();
  }
}

async function importRows(
  deps: Deps,
  csv: Readable,
  { by, onProgress = () => {} }: ImportOrder,
): Promise<Result<ImportResult, ImportFailure>> {
  const result: ImportResult = { created: 0, updated: 0, skipped: 0, rows: 0, errors: [], errorCount: 0 };
  const report = (errors: RowError[]) => {
    result.errorCount += errors.length;
    result.errors.push(...errors.slice(0, MAX_ERRORS - result.errors.length));
  };
  const count = (outcome: Outcome) => {
    result.created += outcome.created;
    result.updated += outcome.updated;
    result.skipped += outcome.skipped;
    report(outcome.errors);
    onProgress(result);
  };
  const records = readRecords(csv);
  try {
    const header = await firstOf(records);
    const rest = countRecords(records, result);
    if (isTranslations(header.fields))
      for await (const batch of translationBatches(rest, header, report))
        count(await importTranslations(deps, batch, by));
    else
      for await (const batch of batches(toRows(rest, checkHeader(header)), report))
        count(await importBatch(deps, batch, by));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { code, line, message } = error;
    if (code !== 'broken-csv') return err({ name: code, detail: message, result });
    report([{ line, reason: message }]);
  } finally {
    await records.return(undefined); // also where nobody came to read beyond the header: the upload is let past
  }
  result.errors.sort((a, b) => a.line - b.line);
  return ok(result);
}

/** The header. Reading on is left to whoever reads the rest. */
async function firstOf(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord> {
  const { value } = await records.next();
  return value ?? { line: 1, fields: [] };
}

async function* countRecords(records: AsyncGenerator<CsvRecord>, result: ImportResult): AsyncGenerator<CsvRecord> {
  for await (const record of records) {
    result.rows++;
    yield record;
  }
}

/** Rows of one handle that stand together are a product; a batch never holds a handle twice. */
async function* batches(
  rows: AsyncIterable<Row>,
  report: (errors: RowError[]) => void,
): AsyncGenerator<ImportedProduct[]> {
  let group: { slug: string; rows: Row[] } | undefined;
  let batch = new Map<string, ImportedProduct>();
  let rowsInBatch = 0;
  const closeGroup = () => {
    if (group) batch.set(group.slug, readProduct(group.slug, group.rows));
    rowsInBatch += group?.rows.length ?? 0;
    group = undefined;
  };
  const isFull = () => batch.size >= BATCH_PRODUCTS || rowsInBatch >= BATCH_ROWS;
  function* takeBatch() {
    if (batch.size > 0) yield [...batch.values()];
    batch = new Map();
    rowsInBatch = 0;
  }
  try {
    for await (const row of rows) {
      if (Object.values(row.cells).every((value) => value === '')) continue;
      const slug = slugOf(row);
      if (slug === '') {
        report([{ line: row.line, reason: 'Handle is missing' }]);
        continue;
      }
      if (group && (group.slug !== slug || group.rows.length >= BATCH_ROWS)) closeGroup();
      if (!group && (isFull() || batch.has(slug))) yield* takeBatch();
      group ??= { slug, rows: [] };
      group.rows.push(row);
    }
  } catch (error) {
    // What was whole before the file broke goes in; the product it broke in may lack rows, which an import never deletes.
    closeGroup();
    yield* takeBatch();
    throw error;
  }
  closeGroup();
  yield* takeBatch();
}
