import type { Document } from './document.ts';
import type { Locale } from './locales.ts';
import { wordsOf } from './tokens.ts';

/** Where a word stands, as bits: a title counts more than the maker, the category and the options, these more than tags and text. */
export const IN = { title: 8, attribute: 4, tag: 2, description: 1 } as const;

/** Words of a document by language and place. What is no sentence is in the language of the catalogue. */
export function placesOf(document: Document): { locale: Locale; place: number; text: string }[] {
  const { texts, textLocale: locale, vendor, categories, variants, tags } = document;
  const options = new Set(variants.flatMap((variant) => Object.values(variant.options)));
  return [
    ...Object.entries(texts).flatMap(([language, { title, description }]) => [
      { locale: language as Locale, place: IN.title, text: title },
      { locale: language as Locale, place: IN.description, text: description },
    ]),
    { locale, place: IN.attribute, text: [vendor, ...categories.map(({ title }) => title), ...options].join(' ') },
    { locale, place: IN.tag, text: tags.join(' ') },
  ];
}

export function wordsOfDocument(document: Document): Map<Locale, Set<string>> {
  const words = new Map<Locale, Set<string>>();
  for (const { locale, text } of placesOf(document)) {
    const known = words.get(locale) ?? new Set<string>();
    for (const word of wordsOf(text)) known.add(word);
    words.set(locale, known);
  }
  return words;
}
