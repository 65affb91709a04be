import { invalid } from './errors.ts';

/** The least that Stripe charges, in minor units, for the currencies it publishes; elsewhere one unit is enough here. */
const least: Record<string, number> = {
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
};

const known = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export function checkCurrency(currency: string): string {
  const code = currency.toLowerCase();
  if (known.has(code)) return code;
  throw invalid('parameter_invalid_empty', `Invalid currency: ${code.slice(0, 20)}.`, 'currency');
}

export function checkAmount(amount: number, currency: string, param = 'amount'): void {
  const minimum = least[currency] ?? 1;
  if (amount < minimum) {
    throw invalid('amount_too_small', `Amount must be at least ${format(minimum, currency)}`, param);
  }
  if (amount > 99_999_999) {
    throw invalid('amount_too_large', `Amount must be no more than ${format(99_999_999, currency)}`, param);
  }
}

/** Stripe's minor units, where they are not hundredths. They differ from ISO 4217 in a few currencies, so the list is Stripe's. */
const decimals = new Map<string, number>([
  ...['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg'].map((code) => [code, 0] as const),
  ...['rwf', 'ugx', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'].map((code) => [code, 0] as const),
  ...['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((code) => [code, 3] as const),
]);
/** One per currency and language: making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.NumberFormat>();

export function format(amount: number, currency: string, locale: 'en' | 'de' = 'en'): string {
  const key = `${currency} ${locale}`;
  const formatter =
    formatters.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() });
  formatters.set(key, formatter);
  return formatter.format(amount / 10 ** (decimals.get(currency) ?? 2));
}

/** Stripe's usual card fee: 2.9 % and 30 minor units. */
export const cardFee = (amount: number): number => Math.round(amount * 0.029) + 30;
