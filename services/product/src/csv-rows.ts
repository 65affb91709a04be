import { finished, type Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';

export interface CsvRecord {
  /** Where it begins in the file; the header is line 1. */
  line: number;
  /** Trimmed. */
  fields: string[];
}
/** Why a file cannot be read (further). What came before it is good. */
export class UnreadableFile extends Error {
  readonly code: 'not-a-catalogue' | 'broken-csv' | 'upload-aborted';
  /** Where, if a line is to blame. */
  readonly line: number;
  constructor(code: UnreadableFile['code'], line: number, message: string) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

const MAX_RECORD_BYTES = 2 * 1024 * 1024;
const STALLED_MS = 60_000;

/**
 * The records of a CSV file as they arrive, its header first; the upload waits while the reader is busy. Fails with UnreadableFile.
 * The source is never destroyed: whoever sent it still wants an answer.
 */
export async function* readRecords(source: Readable): AsyncGenerator<CsvRecord> {
  let brokenAfter = Number.POSITIVE_INFINITY; // records; those before it are good and may still wait to be read
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
    skip_records_with_error: true,
    on_skip: () => {
      brokenAfter = Math.min(brokenAfter, parser.info.records);
      return undefined;
    },
  });
  const abort = (reason: string) => parser.destroy(new UnreadableFile('upload-aborted', 0, reason));
  const stopWatching = finished(source, { writable: false }, (error) => {
    if (error) abort('the upload broke off');
  });
  const stalled = setTimeout(abort, STALLED_MS, 'nothing arrived for a minute');
  source.pipe(parser);

  let nextLine = 1;
  let emptyLines = 0;
  let records = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      stalled.refresh();
      if (records++ >= brokenAfter) break;
      const line = nextLine + info.empty_lines - emptyLines;
      yield { line, fields: record.map((field) => field.trim()) };
      nextLine = line + 1 + newlinesIn(record);
      emptyLines = info.empty_lines;
    }
  } finally {
    clearTimeout(stalled);
    stopWatching();
    source.unpipe(parser);
    source.resume(); // what nobody reads any more is let past, or the connection would never be free again
  }
  const isBroken = brokenAfter < Number.POSITIVE_INFINITY;
  if (records === 0)
    throw new UnreadableFile('not-a-catalogue', 1, isBroken ? 'The first line is not one of CSV' : 'The file is empty');
  if (isBroken)
    throw new UnreadableFile(
      'broken-csv',
      nextLine,
      'a quotation mark is opened here and not closed; nothing after it was read',
    );
}

/** Line breaks inside quoted cells. The parser's own count takes CRLF for two. */
const newlinesIn = (record: string[]): number =>
  record.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0);
