const ROWS_AT_ONCE = 1000; // Postgres takes 65 535 parameters in a statement

/** Inserts any number of rows, by statements that Postgres takes. */
export async function insertRows<Row>(rows: Row[], run: (rows: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await run(rows.slice(from, from + ROWS_AT_ONCE));
}
