import type { Analysed, Analyser } from './analyse.ts';
import type { StoreDeps } from './deps.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';
import { termKey } from './product-index.ts';
import { synonyms } from './schema.ts';
import { wordsOf } from './tokens.ts';

/** What shoppers say, looked up by stems. */
export interface Thesaurus {
  /** Stems that stand side by side in a query → other ways to say it, as stems to find. */
  find(locale: Locale, stems: string): string[][] | undefined;
  /** Whether a word without accents stands in it. */
  knows(locale: Locale, folded: string): boolean;
  /** Words that are alike in the first letters and in length; for corrections. */
  words(locale: Locale): Iterable<string>;
}

interface Entries {
  byStems: Map<string, string[][]>;
  words: Set<string>;
}

/** Stems in their order, as `find` takes them. Stop words are left out, so that "a cup of tea" is "cup tea". */
export const stemsOf = (analysed: Analysed[]): string =>
  analysed.flatMap(({ lexeme }) => (lexeme === null ? [] : [lexeme])).join(' ');

/** Loads the list of synonyms. What a term finds is in its own language and in the catalogue's. */
export async function loadThesaurus({ database: { db }, analyse }: StoreDeps): Promise<Thesaurus> {
  const all = new Map<Locale, Entries>(LOCALES.map((locale) => [locale, { byStems: new Map(), words: new Set() }]));
  for (const { locale: name, terms, means } of await db.select().from(synonyms)) {
    const locale = name as Locale;
    const entries = all.get(locale);
    if (!entries) continue;
    for (const term of terms) {
      const analysed = await analysedOf(analyse, locale, term);
      const stems = stemsOf(analysed);
      if (stems === '') continue;
      for (const { folded } of analysed) entries.words.add(folded);
      const others = means.length > 0 ? means : terms.filter((other) => other !== term);
      const found = entries.byStems.get(stems) ?? [];
      for (const other of others) found.push(...(await waysToFind(analyse, locale, other)));
      entries.byStems.set(stems, found);
    }
  }
  return {
    find: (locale, stems) => all.get(locale)?.byStems.get(stems),
    knows: (locale, folded) => all.get(locale)?.words.has(folded) ?? false,
    words: (locale) => all.get(locale)?.words ?? [],
  };
}

async function analysedOf(analyse: Analyser, locale: Locale, term: string): Promise<Analysed[]> {
  const words = wordsOf(term);
  const analysed = await analyse(locale, words);
  return words.flatMap((word) => analysed.get(word) ?? []);
}

async function waysToFind(analyse: Analyser, locale: Locale, term: string): Promise<string[][]> {
  const ways: string[][] = [];
  for (const language of new Set([locale, DEFAULT_LOCALE])) {
    const lexemes = (await analysedOf(analyse, language, term)).flatMap(({ lexeme }) => lexeme ?? []);
    if (lexemes.length > 0) ways.push(lexemes.map((lexeme) => termKey(language, lexeme)));
  }
  return ways;
}
