import { z } from 'zod';

/** Languages that are searched, each with Postgres's own dictionary: its stop words and its stemmer (Snowball). */
export const DICTIONARIES = { en: 'english_stem', de: 'german_stem' } as const;
export type Locale = keyof typeof DICTIONARIES;

export const LOCALES = Object.keys(DICTIONARIES) as Locale[];
export const DEFAULT_LOCALE: Locale = 'en';
export const localeSchema = z.enum(LOCALES as [Locale, ...Locale[]]);

export const isLocale = (value: string): value is Locale => value in DICTIONARIES;
