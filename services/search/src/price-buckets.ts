import type { Currency } from '@souk/contracts/money';

/** Upper ends of price buckets in minor units, rounded as each currency wants; the last bucket is open. */
const STEPS: Record<Currency, number[]> = {
  USD: [2500, 5000, 10_000, 20_000, 50_000],
  EUR: [2500, 5000, 10_000, 20_000, 50_000],
  JPY: [4000, 8000, 15_000, 30_000, 80_000],
};
export const priceSteps = (currency: Currency): number[] => STEPS[currency];

/** Which bucket a price is in, from 0. */
export function bucketOf(price: number, steps: number[]): number {
  let bucket = 0;
  while (bucket < steps.length && price >= (steps[bucket] ?? 0)) bucket++;
  return bucket;
}
