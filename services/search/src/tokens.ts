import { LRUCache } from 'lru-cache';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const MAX_LENGTH = 40;

/** Words of a text in lower case, in their order: letters and digits of any script. "Tea-Light Bowls" → tea, light, bowls. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(WORD) ?? []
  ).map((word) => word.slice(0, MAX_LENGTH));

const folded = new LRUCache<string, string[]>({ max: 10_000 });
/** Words of a name or a value without accents, as Postgres takes them off: Grün → grun, weiß → weiss. */
export function foldedWordsOf(label: string): string[] {
  const known = folded.get(label);
  if (known) return known;
  const words = wordsOf(label.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss'));
  folded.set(label, words);
  return words;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** The text of sanitised HTML, for finding words in it. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
