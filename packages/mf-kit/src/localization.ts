import { DEFAULT_LOCALE, LOCALES, type Locale, USUAL_CURRENCY } from '@souk/contracts/languages';
import { CURRENCIES, type Currency } from '@souk/contracts/money';

/** What a visitor reads and pays in: the language by the path, the currency by choice. */
export interface Localization {
  locale: Locale;
  currency: Currency;
}

export const LOCALE_HEADER = 'x-souk-locale';
const CURRENCY_HEADER = 'x-souk-currency';
/** The visitor's choice; absent: the language's usual currency. */
export const CURRENCY_COOKIE = 'souk_currency';

const PREFIX = new RegExp(`^/(${LOCALES.join('|')})(?=/|$)`, 'i');

export const asLocale = (value: unknown): Locale => LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
export const asCurrency = (value: unknown): Currency | undefined => CURRENCIES.find((currency) => currency === value);

/** `/de/p/vase` → German, `/p/vase`. A path without a prefix, or with one that is no language of ours, is English as it stands. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  const found = PREFIX.exec(path);
  if (!found) return { locale: DEFAULT_LOCALE, path };
  return { locale: asLocale(found[1]?.toLowerCase()), path: path.slice(found[0].length) || '/' };
}

/**
 * Where the very page is found that this path (without query) also names: `/en/p/vase` is `/p/vase`, `/DE` is `/de`; of two prefixes, which
 * Next would both take off, the first counts. Null: here.
 */
export function canonicalLocalePath(path: string): string | null {
  const { locale, path: rest } = splitLocale(path);
  if (rest === path) return null;
  let own = rest.replace(/^[/\\]+/, '/'); // never `//another.site`
  for (let next = splitLocale(own).path; next !== own; next = splitLocale(own).path) own = next.replace(/^[/\\]+/, '/');
  const canonical = locale === DEFAULT_LOCALE ? own : `/${locale}${own === '/' ? '' : own}`;
  return canonical === path || `${canonical}/` === path ? null : canonical;
}

/** How the shell tells a BFF; from anybody else these headers count for nothing. */
export const localizationHeaders = ({ locale, currency }: Localization): Record<string, string> => ({
  [LOCALE_HEADER]: locale,
  [CURRENCY_HEADER]: currency,
});

/** Reads what the shell told. */
export function readLocalization(headers: NodeJS.Dict<string | string[]>): Localization {
  const locale = asLocale(headers[LOCALE_HEADER]);
  return { locale, currency: asCurrency(headers[CURRENCY_HEADER]) ?? USUAL_CURRENCY[locale] };
}
