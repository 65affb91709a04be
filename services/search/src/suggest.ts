import type { Alternative, Unit } from './find-words.ts';
import { findWords } from './find-words.ts';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import type { Entry, ProductIndex } from './product-index.ts';
import { foldedWordsOf, wordsOf } from './tokens.ts';
import { completionsOf, type Understanding, understandQuery } from './understand-query.ts';
import { IN } from './words-of-document.ts';

export interface Suggestions {
  /** The query with its last word completed. */
  queries: string[];
  categories: { slug: string; title: string; count: number }[];
  vendors: string[];
  products: Entry[];
}

const QUERIES = 4;
const CATEGORIES = 3;
const VENDORS = 3;
const CONSIDERED = 200;
const MAX_WORDS = 8;

const NOTHING: Suggestions = { queries: [], categories: [], vendors: [], products: [] };

/** What a shopper may be about to type, and products that it would find: the last word is taken for the beginning of one. */
export async function suggest(
  deps: Understanding,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
): Promise<Suggestions> {
  const typed = wordsOf(q).slice(0, MAX_WORDS);
  const last = typed.at(-1);
  if (last === undefined) return NOTHING;
  const open = /[\p{L}\p{M}\p{N}]$/u.test(q); // behind a space the last word is whole
  const folded = (await deps.analyse(locale, [last])).get(last)?.folded ?? last;
  const before = await understandQuery(deps, typed.slice(0, open ? -1 : undefined).join(' '), locale);
  const completed = open ? completionsOf(deps, folded, locale) : [];
  const whole = open ? await understandQuery(deps, typed.join(' '), locale) : before;
  const units = completed.length > 0 ? [...before.units, openUnit(folded, completed, whole)] : whole.units;
  const { index } = deps;
  return {
    queries: open ? complete(index, { before: typed.slice(0, -1), folded, locale }) : [],
    ...places(index, folded, locale),
    products: units.length > 0 ? best(index, units, { locale, phrase: whole.phrase, limit }) : [],
  };
}

/** The last word as it may go on, and as it is: "cup" is also a mug. */
function openUnit(folded: string, completed: Alternative[], whole: { units: Unit[] }): Unit {
  return { folded, alternatives: [...(whole.units.at(-1)?.alternatives ?? []), ...completed] };
}

function best(
  index: ProductIndex,
  units: Unit[],
  { locale, phrase, limit }: { locale: Locale; phrase: string; limit: number },
): Entry[] {
  const { slots, scores, count } = findWords(index, units, { locale, phrase });
  const top: number[] = [];
  let worst = -1;
  for (let n = 0; n < count; n++) {
    const score = scores[n] ?? 0;
    if (top.length === limit && score <= worst) continue;
    const at = top.findIndex((other) => score > (scores[other] ?? 0));
    top.splice(at < 0 ? top.length : at, 0, n);
    if (top.length > limit) top.pop();
    worst = scores[top.at(-1) ?? 0] ?? 0;
  }
  return top.flatMap((n) => index.entries[slots[n] ?? -1] ?? []);
}

/** Words of titles and names that begin so, the most frequent first; of several with one stem the shortest. The catalogue’s language stands in. */
function complete(
  index: ProductIndex,
  { before, folded, locale }: { before: string[]; folded: string; locale: Locale },
): string[] {
  const byStem = new Map<string, string>();
  for (const language of new Set([locale, DEFAULT_LOCALE])) {
    if (byStem.size > 0) break;
    for (const word of index.wordsFrom(language, folded, CONSIDERED)) {
      const known = index.word(language, word);
      if (!known || known.places < IN.attribute) continue;
      const other = byStem.get(known.term);
      if (other === undefined || word.length < other.length) byStem.set(known.term, word);
    }
  }
  return [...byStem]
    .sort(([a], [b]) => index.frequency(b) - index.frequency(a) || (a < b ? -1 : 1))
    .slice(0, QUERIES)
    .map(([, word]) => [...before, word].join(' '));
}

/** Categories and makers that have a word which begins so. */
function places(index: ProductIndex, folded: string, locale: Locale): Pick<Suggestions, 'categories' | 'vendors'> {
  const { values } = index;
  const named = (facet: 'category' | 'vendor') =>
    (values.facets[values.facet(facet) ?? -1]?.values ?? [])
      .filter((value) => foldedWordsOf(values.label(value, locale)).some((word) => word.startsWith(folded)))
      .map((value) => ({ key: values.keys[value] ?? '', label: values.label(value, locale) }));
  const counts = countsOf(index);
  return {
    categories: named('category')
      .map(({ key, label }) => ({ slug: key, title: label, count: counts.get(key) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, CATEGORIES),
    vendors: named('vendor')
      .slice(0, VENDORS)
      .map(({ label }) => label),
  };
}

const counted = new WeakMap<ProductIndex, { revision: number; counts: Map<string, number> }>();
/** Products by category, counted once per state of the index. */
function countsOf(index: ProductIndex): Map<string, number> {
  const known = counted.get(index);
  if (known?.revision === index.revision) return known.counts;
  const counts = new Map<string, number>();
  for (const entry of index.entries)
    for (const { slug } of entry?.document.categories ?? []) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  counted.set(index, { revision: index.revision, counts });
  return counts;
}
