import type { Currency } from './money.ts';

/** The languages of the shop, BCP 47. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
/** Its pages have no prefix, and its texts stand in where another language has none. */
export const DEFAULT_LOCALE: Locale = 'en';

/** What prices are shown in to a visitor who has not chosen. */
export const USUAL_CURRENCY: Record<Locale, Currency> = { en: 'USD', de: 'EUR' };

/** The language of the shop that a language tag asks for: `de-AT` is read in `de`, one that the shop does not speak in English. */
export const localeOf = (tag: string): Locale => {
  const [language = ''] = tag.toLowerCase().split('-');
  return LOCALES.find((locale) => locale === language) ?? DEFAULT_LOCALE;
};

/** A path of the shop's pages in a language: `/orders/1` in German is `/de/orders/1`. */
export const localPath = (locale: Locale, path: string): string =>
  locale === DEFAULT_LOCALE ? path : `/${locale}${path === '/' ? '' : path}`;
