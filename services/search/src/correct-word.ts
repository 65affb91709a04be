import { LRUCache } from 'lru-cache';
import type { Sql } from 'postgres';
import type { Locale } from './locales.ts';
import type { ProductIndex } from './product-index.ts';
import type { Thesaurus } from './thesaurus.ts';
import { IN } from './words-of-document.ts';

const CANDIDATES = 60;
const KEPT = 20_000;
/**
 * How long a question may take that a shopper waits for, in ms; the pool that `createNeighbours` is given has it as its limit.
 */
export const LONGEST_QUESTION_MS = 500;

/** Words of the database that share trigrams with one, the most alike first. A word is asked about once. */
export type Neighbours = (locale: Locale, folded: string) => Promise<string[]>;

export function createNeighbours(sql: Sql): Neighbours {
  // New words come with new products; an answer of a minute ago is good enough for a typing error.
  const known = new LRUCache<string, Promise<string[]>>({ max: KEPT, ttl: 60_000 });
  const ask = async (locale: Locale, folded: string): Promise<string[]> => {
    try {
      const rows = await sql<{ word: string }[]>`select words_alike(${locale}, ${folded}, ${CANDIDATES}) as word`;
      return rows.map(({ word }) => word);
    } catch (error) {
      if (!isTooSlow(error)) throw error;
      return []; // without a correction the search is still one
    }
  };
  return (locale, folded) => {
    const key = `${locale}:${folded}`;
    const asked = known.get(key);
    if (asked) return asked;
    const answer = ask(locale, folded);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}

const isTooSlow = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '57014';

/** How many slips a word of this length may have. */
const slipsAllowed = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

export interface Spelling {
  neighbours: Neighbours;
  index: ProductIndex;
  thesaurus: Thesaurus;
}

/**
 * What was meant by a word that nothing has: the word with the fewest slips, then with the same beginning, then of most products.
 * Undefined where none is near.
 */
export async function correctWord(
  { neighbours, index, thesaurus }: Spelling,
  locale: Locale,
  folded: string,
): Promise<string | undefined> {
  const allowed = slipsAllowed(folded.length);
  if (allowed === 0) return undefined;
  const near = [...(await neighbours(locale, folded)), ...thesaurus.words(locale)];
  let best: { word: string; slips: number; start: number; weight: number } | undefined;
  for (const word of new Set(near)) {
    if (Math.abs(word.length - folded.length) > allowed) continue;
    const known = index.word(locale, word);
    if (!known && !thesaurus.knows(locale, word)) continue;
    const slips = slipsBetween(folded, word);
    if (slips > allowed || slips === 0) continue;
    const weight = (known ? index.frequency(known.term) : 1) * (known && known.places >= IN.attribute ? 4 : 1);
    const found = { word, slips, start: commonStart(folded, word), weight };
    if (!best || isBetter(found, best)) best = found;
  }
  return best?.word;
}

type Candidate = { slips: number; start: number; weight: number };
const isBetter = (a: Candidate, b: Candidate): boolean => compare(a, b) < 0;
const compare = (a: Candidate, b: Candidate): number =>
  a.slips - b.slips || b.weight * (1 + b.start) - a.weight * (1 + a.start);

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** Letters that are wrong, missing, too many, or in each other's place (Damerau and Levenshtein, by optimal alignment). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
