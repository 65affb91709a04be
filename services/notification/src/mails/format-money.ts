import type { Locale } from '@souk/contracts/locale';
import type { Money } from '@souk/contracts/money';

/** As it is written in the United States, not in all of the English-speaking world. */
const TAGS: Record<Locale, string> = { en: 'en-US', de: 'de-DE' };
/** Making a format costs more than the rest of a mail, and a shop has few currencies. */
const formats = new Map<string, (amount: number) => string>();

/** `$45.00`, `45,00 €`, `¥4,500`: the currency says how many of its digits are minor. */
export function formatMoney({ amount, currency }: Money, locale: Locale): string {
  const key = `${locale} ${currency}`;
  const known = formats.get(key) ?? formatOf(currency, locale);
  formats.set(key, known);
  return known(amount);
}

function formatOf(currency: string, locale: Locale): (amount: number) => string {
  const format = new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency });
  const minor = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  return (amount) => format.format(amount / minor);
}
