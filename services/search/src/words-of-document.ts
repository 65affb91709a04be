import type { Document } from './document.ts';
import { optionsOf } from './in-locale.ts';
import type { Locale } from './locales.ts';
import { wordsOf } from './tokens.ts';

/** Where a word stands, as bits: a title counts more than the maker, the category and the options, these more than tags and text. */
export const IN = { title: 8, attribute: 4, tag: 2, description: 1 } as const;

/** Words of a document by language and place: each language has its own titles, options and categories; tags are the catalogue's. */
export function placesOf(document: Document): { locale: Locale; place: number; text: string }[] {
  return [
    ...Object.entries(document.texts).flatMap(([language, { title, description }]) => {
      const locale = language as Locale;
      return [
        { locale, place: IN.title, text: title },
        { locale, place: IN.attribute, text: attributesOf(document, locale).join(' ') },
        { locale, place: IN.description, text: description },
      ];
    }),
    { locale: document.textLocale, place: IN.tag, text: document.tags.join(' ') },
  ];
}

function attributesOf(document: Document, locale: Locale): string[] {
  const { vendor, categories, variants } = document;
  const values = variants.flatMap(({ options }) => Object.values(optionsOf(document, locale, options)));
  return [vendor, ...categories.map(({ title, titles }) => titles[locale] ?? title), ...new Set(values)];
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
