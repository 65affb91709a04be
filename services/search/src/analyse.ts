import { LRUCache } from 'lru-cache';
import type { Sql } from 'postgres';
import { DICTIONARIES, type Locale } from './locales.ts';

/** What Postgres's dictionary of a language makes of a word. */
export interface Analysed {
  /** Without accents. */
  folded: string;
  /** Its stem without accents; null for a stop word. */
  lexeme: string | null;
}
export type Analyser = (locale: Locale, words: Iterable<string>) => Promise<Map<string, Analysed>>;

/** Words of 100 000 variants with room to spare; what shoppers type passes through without pushing those out for long. */
const KEPT = 200_000;
const AT_ONCE = 5_000;

/** Asks Postgres about words that this process has not seen: each once, as a language does not change. */
export function createAnalyser(sql: Sql): Analyser {
  const known = new LRUCache<string, Analysed>({ max: KEPT });
  return async (locale, words) => {
    const found = new Map<string, Analysed>();
    const unseen: string[] = [];
    for (const word of new Set(words)) {
      const analysed = known.get(`${locale}:${word}`);
      if (analysed) found.set(word, analysed);
      else unseen.push(word);
    }
    for (let from = 0; from < unseen.length; from += AT_ONCE) {
      const rows = await ask(sql, locale, unseen.slice(from, from + AT_ONCE));
      for (const { word, ...analysed } of rows) {
        known.set(`${locale}:${word}`, analysed);
        found.set(word, analysed);
      }
    }
    return found;
  };
}

/** Accents go before stemming, so that "Schussel" finds "Schüsseln"; stop words are looked up as they are written, too. */
const ask = (sql: Sql, locale: Locale, words: string[]) => sql<({ word: string } & Analysed)[]>`
  select word, folded,
    case when as_written = '{}' or stems = '{}' then null else coalesce(stems[1], folded) end as lexeme
  from unnest(${words}::text[]) word,
    lateral (select unaccent(word) as folded) f,
    lateral (
      select ts_lexize(${DICTIONARIES[locale]}::text::regdictionary, folded) as stems,
        ts_lexize(${DICTIONARIES[locale]}::text::regdictionary, word) as as_written
    ) l`;
