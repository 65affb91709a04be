import type { Analysed, Analyser } from './analyse.ts';
import { correctWord, type Neighbours, type Spelling } from './correct-word.ts';
import type { Alternative, Unit } from './find-words.ts';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import { type ProductIndex, termKey } from './product-index.ts';
import { stemsOf, type Thesaurus } from './thesaurus.ts';
import { wordsOf } from './tokens.ts';
import { IN } from './words-of-document.ts';

const MAX_WORDS = 12;
const LONGEST_TERM = 4;
const MAX_COMPLETIONS = 20;
const MAX_CONSIDERED = 400;
const WEIGHT = { own: 1, catalogue: 0.95, synonym: 0.8, completed: 0.6, part: 0.7, head: 0.5 };

export interface Understood {
  units: Unit[];
  /** The words that are searched for, without accents. */
  phrase: string;
  /** Where words were taken for others, because nothing has them: the query as it was understood. */
  correctedTo: string | null;
  /** Words that few products have and that are near to one that many have. */
  didYouMean: string | null;
}

export interface Understanding extends Spelling {
  analyse: Analyser;
  index: ProductIndex;
  thesaurus: Thesaurus;
  neighbours: Neighbours;
}

/** A word of a query, in the shopper's language and in the catalogue's. */
interface Word {
  folded: string;
  lexeme: string | null;
  alternatives: Alternative[];
}

/** What a shopper asks for: each word by its stem, with synonyms, completed, taken apart or corrected where nothing has it. */
export async function understandQuery(deps: Understanding, query: string, locale: Locale): Promise<Understood> {
  const typed = wordsOf(query).slice(0, MAX_WORDS);
  const read = await readWords(deps, typed, locale);
  const joined = joinPairs(deps, read, locale);
  let [corrected, better] = [false, false];
  const words: Word[] = [];
  const meant: string[] = [];
  for (const [n, word] of joined.entries()) {
    const known = isKnown(deps, word, locale);
    const found = known ? word : await mend(deps, word, { locale, isLast: n === joined.length - 1 });
    words.push(found);
    if (!known && found.folded !== word.folded) corrected = true;
    const rather = known ? await likelier(deps, word, locale) : undefined;
    if (rather) better = true;
    meant.push(rather ?? found.folded);
  }
  const understood = words.map(({ folded }) => folded).join(' ');
  return {
    units: toUnits(deps, words, locale),
    phrase: understood,
    correctedTo: corrected ? understood : null,
    didYouMean: better ? meant.join(' ') : null,
  };
}

async function readWords({ analyse }: Understanding, typed: string[], locale: Locale): Promise<Word[]> {
  const own = await analyse(locale, typed);
  const catalogues = locale === DEFAULT_LOCALE ? own : await analyse(DEFAULT_LOCALE, typed);
  return typed.flatMap((word): Word[] => {
    const analysed = own.get(word);
    if (!analysed) return [];
    return [{ ...analysed, alternatives: alternativesOf(analysed, catalogues.get(word), locale) }];
  });
}

function alternativesOf({ lexeme }: Analysed, catalogues: Analysed | undefined, locale: Locale): Alternative[] {
  if (lexeme === null) return [];
  const alternatives: Alternative[] = [{ terms: [termKey(locale, lexeme)], weight: WEIGHT.own }];
  const other = locale === DEFAULT_LOCALE ? null : (catalogues?.lexeme ?? null);
  if (other !== null)
    alternatives.push({ terms: [termKey(DEFAULT_LOCALE, other)], weight: WEIGHT.catalogue, insteadOf: locale });
  return alternatives;
}

const hasPostings = ({ index }: Understanding, { alternatives }: Word): boolean =>
  alternatives.some(({ terms }) => terms.every((term) => index.frequency(term) > 0));
const isKnown = (deps: Understanding, word: Word, locale: Locale): boolean =>
  word.lexeme === null || deps.thesaurus.knows(locale, word.folded) || hasPostings(deps, word);

/** "book ends" are bookends, too, where a title or a name has that word. */
function joinPairs({ index }: Understanding, words: Word[], locale: Locale): Word[] {
  const joined: Word[] = [];
  for (let n = 0; n < words.length; n++) {
    const [word, next] = [words[n], words[n + 1]];
    if (!word) continue;
    const folded = `${word.folded}${next?.folded ?? ''}`;
    const known = next && index.word(locale, folded);
    if (!known || known.places < IN.attribute) {
      joined.push(word);
      continue;
    }
    const parted = together([word, next]).map((way) => ({ ...way, weight: way.weight * WEIGHT.part }));
    const lexeme = known.term.slice(locale.length + 1);
    joined.push({ folded, lexeme, alternatives: [{ terms: [known.term], weight: WEIGHT.own }, ...parted] });
    n++;
  }
  return joined;
}

/** Makes something of a word that nothing has. */
async function mend(
  deps: Understanding,
  word: Word,
  { locale, isLast }: { locale: Locale; isLast: boolean },
): Promise<Word> {
  const parts = takeApart(deps, word.folded, locale);
  if (parts.length > 0) return { ...word, alternatives: parts };
  if (isLast && word.folded.length >= 3) {
    const completed = completionsOf(deps, word.folded, locale);
    if (completed.length > 0) return { ...word, alternatives: completed };
  }
  for (const language of new Set([locale, DEFAULT_LOCALE])) {
    const meant = await correctWord(deps, language, word.folded);
    if (meant === undefined) continue;
    const [found] = await readWords(deps, [meant], language);
    if (found) return found;
  }
  const heads = locale === 'de' ? headOf(deps, word.folded) : [];
  return heads.length > 0 ? { ...word, alternatives: heads } : word;
}

/** Words that begin so, those of most products first, and those of titles and names before those of texts. */
export function completionsOf({ index }: Pick<Understanding, 'index'>, prefix: string, locale: Locale): Alternative[] {
  const terms = new Map<string, number>();
  for (const language of new Set([locale, DEFAULT_LOCALE]))
    for (const word of index.wordsFrom(language, prefix, MAX_CONSIDERED)) {
      const known = index.word(language, word);
      if (known) terms.set(known.term, index.frequency(known.term) * (known.places >= IN.attribute ? 10 : 1));
    }
  return [...terms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_COMPLETIONS)
    .map(([term]) => ({ terms: [term], weight: WEIGHT.completed }));
}

/** "tealight" is a tea light. A German compound is what it ends with: a vase of flowers, and any vase. */
function takeApart({ index }: Understanding, folded: string, locale: Locale): Alternative[] {
  for (const language of new Set([locale, DEFAULT_LOCALE]))
    for (let at = 3; at <= folded.length - 3; at++) {
      const [first, second] = [index.word(language, folded.slice(0, at)), index.word(language, folded.slice(at))];
      if (!first || !second) continue;
      const both = { terms: [first.term, second.term], weight: WEIGHT.part };
      return language === 'de' ? [both, { terms: [second.term], weight: WEIGHT.head }] : [both];
    }
  return [];
}

/** "Blumenvase" is a vase, also where nothing has flowers. */
function headOf({ index }: Understanding, folded: string): Alternative[] {
  for (let at = 3; at <= folded.length - 4; at++) {
    const head = index.word('de', folded.slice(at)) ?? index.word(DEFAULT_LOCALE, folded.slice(at));
    if (head) return [{ terms: [head.term], weight: WEIGHT.head }];
  }
  return [];
}

/** A word that many more products have, one slip from a word that hardly any has. */
async function likelier(deps: Understanding, word: Word, locale: Locale): Promise<string | undefined> {
  const known = deps.index.word(locale, word.folded);
  if (!known || known.places > IN.description || word.folded.length < 4) return undefined;
  const frequency = deps.index.frequency(known.term);
  const meant = frequency > 2 ? undefined : await correctWord(deps, locale, word.folded);
  const other = meant === undefined ? undefined : deps.index.word(locale, meant);
  if (!other || other.places < IN.attribute || other.term === known.term) return undefined;
  return deps.index.frequency(other.term) >= 10 * frequency ? meant : undefined;
}

/** Words, and words side by side that stand for something, with what stands for the same. */
function toUnits({ thesaurus }: Understanding, all: Word[], locale: Locale): Unit[] {
  const words = all.filter(({ lexeme }) => lexeme !== null);
  const units: Unit[] = [];
  for (let n = 0; n < words.length; ) {
    let length = Math.min(LONGEST_TERM, words.length - n);
    let ways: string[][] | undefined;
    for (; length > 0; length--) {
      ways = thesaurus.find(locale, stemsOf(words.slice(n, n + length)));
      if (ways) break;
    }
    const span = words.slice(n, n + Math.max(1, length));
    units.push({
      folded: span.map(({ folded }) => folded).join(' '),
      alternatives: [...together(span), ...(ways ?? []).map((terms) => ({ terms, weight: WEIGHT.synonym }))],
    });
    n += span.length;
  }
  return units;
}

/** Words of a span all together: by the shopper's language, and by the catalogue's. */
function together(span: Word[]): Alternative[] {
  const [first, ...rest] = span;
  if (!first) return [];
  if (rest.length === 0) return first.alternatives;
  return [0, 1].flatMap((n): Alternative[] => {
    const parts = span.flatMap(({ alternatives }) => alternatives[n] ?? []);
    if (parts.length < span.length) return [];
    return [{ ...parts[0], terms: parts.flatMap(({ terms }) => terms), weight: parts[0]?.weight ?? 1 }];
  });
}
