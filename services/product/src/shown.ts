import { DEFAULT_LOCALE, type Locale, localeSchema } from '@souk/contracts/locale';
import { BASE_CURRENCY, CURRENCIES, type Currency, shopCurrencySchema } from '@souk/contracts/money';

/** The language and the currency that somebody reads the catalogue in. */
export interface Shown {
  locale: Locale;
  currency: Currency;
}
/** How the catalogue is kept, and what its editors read. */
export const AS_KEPT: Shown = { locale: DEFAULT_LOCALE, currency: BASE_CURRENCY };

/** Currencies that prices are kept in beside the base currency. */
export const OTHER_CURRENCIES = CURRENCIES.filter((code) => code !== BASE_CURRENCY);

export const minorDigitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `?locale=&currency=` of everything that shows texts or prices. */
export const shownQuery = {
  locale: localeSchema.default(DEFAULT_LOCALE).describe('Language of texts; what is not translated is in English'),
  currency: shopCurrencySchema
    .default(BASE_CURRENCY)
    .describe('Currency of prices, and of what filters and sorts by them'),
};
