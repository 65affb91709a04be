import type { Analysed } from './analyse.ts';
import type { StoreDeps } from './deps.ts';
import { type Snapshot, toDocument } from './document.ts';
import type { Locale } from './locales.ts';
import { wordsOfDocument } from './words-of-document.ts';

/** Any number: whoever writes documents waits for the others, so that `seq` grows in the order of commits. */
export const WRITE_LOCK = 7_265_103;
/** Followers of the index look at once when they hear this. */
export const CHANGED = 'search_index';

export interface State {
  id: string;
  version: number;
  product: Snapshot['product'];
}

/**
 * Writes the states of products, each once, into the generation that is served and the one that is being built, or into `only` one.
 * A state that is not newer than what is there is ignored.
 */
export async function storeDocuments(
  deps: StoreDeps,
  states: State[],
  { only }: { only?: number } = {},
): Promise<void> {
  if (states.length === 0) return;
  const rows = states.map(({ id, version, product }) => ({ id, version, body: product && toDocument(product) }));
  await storeWords(
    deps,
    rows.flatMap(({ body }) => (body ? [body] : [])),
  );
  await deps.database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`;
    await sql`
      insert into documents (generation, product_id, version, seq, body)
      select g.id, d.id, d.version, nextval('documents_seq'), nullif(d.body, 'null')
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as d (id uuid, version bigint, body jsonb), generations g
      where g.status <> 'retired' and (${only ?? null}::int is null or g.id = ${only ?? null}::int)
      order by d.id
      on conflict (generation, product_id) do update set version = excluded.version, seq = excluded.seq, body = excluded.body
      where documents.version < excluded.version`;
    await sql`select pg_notify(${CHANGED}, '')`;
  });
}

/** Stop words and numbers are not what somebody mistyped. */
const isCorrected = ({ folded, lexeme }: Analysed): boolean => lexeme !== null && /\p{L}{3}/u.test(folded);

/** Writes down the words of documents that no document had before. */
async function storeWords(
  { database: { sql }, analyse }: StoreDeps,
  documents: Parameters<typeof wordsOfDocument>[0][],
) {
  const byLocale = new Map<Locale, Set<string>>();
  for (const document of documents)
    for (const [locale, words] of wordsOfDocument(document)) {
      const known = byLocale.get(locale) ?? new Set<string>();
      for (const word of words) known.add(word);
      byLocale.set(locale, known);
    }
  for (const [locale, words] of byLocale) {
    const analysed = [...(await analyse(locale, words)).values()].filter(isCorrected);
    const folded = [...new Set(analysed.map((word) => word.folded))].sort();
    await sql`
      insert into words (locale, folded) select ${locale}, folded from unnest(${folded}::text[]) folded
      where not exists (select 1 from words w where w.locale = ${locale} and w.folded = folded.folded)
      on conflict do nothing`;
  }
}
