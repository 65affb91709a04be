const factors = new Map<string, number>();

/** Minor units of one whole unit: 100 of a dollar, 1 of a yen. */
function factorOf(currency: string): number {
  const known = factors.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  factors.set(currency, 10 ** digits);
  return 10 ** digits;
}

/** What a shopper typed, in minor units. */
export const toMinor = (price: number, currency: string): number => Math.round(price * factorOf(currency));
export const toMajor = (amount: number, currency: string): number => amount / factorOf(currency);
