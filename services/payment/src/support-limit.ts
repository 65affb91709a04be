import type { Currency } from '@souk/contracts/money';

/** How many minor units are about as much as a cent of dollars. A limit need not be exact, so no rate of the day moves it. */
const PER_CENT: Record<Currency, number> = { USD: 1, EUR: 1, JPY: 1.5 };

/**
 * What support may give back of one order, in minor units of its currency, where `cents` is the limit in dollars. Of a currency that the
 * shop does not sell in: nothing.
 */
export function supportLimitIn(currency: string, cents: number): number {
  const known = new Map<string, number>(Object.entries(PER_CENT));
  return Math.floor(cents * (known.get(currency) ?? 0));
}
