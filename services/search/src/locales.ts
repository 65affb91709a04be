import type { Locale } from '@souk/contracts/locale';

export { DEFAULT_LOCALE, LOCALES, type Locale, localeSchema } from '@souk/contracts/locale';

/** Postgres's own dictionary of each language: its stop words and its stemmer (Snowball). */
export const DICTIONARIES = { en: 'english_stem', de: 'german_stem' } as const satisfies Record<Locale, string>;

export const isLocale = (value: string): value is Locale => value in DICTIONARIES;
