/** Upper ends of price buckets in major units; the last one is open. */
const STEPS = [25, 50, 100, 200, 500];
const stepsOf = new Map<string, number[]>();

/** The same in minor units of a currency. */
export function priceSteps(currency: string): number[] {
  const known = stepsOf.get(currency);
  if (known) return known;
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const steps = STEPS.map((step) => step * 10 ** digits);
  stepsOf.set(currency, steps);
  return steps;
}

/** Which bucket a price is in, from 0. */
export function bucketOf(price: number, steps: number[]): number {
  let bucket = 0;
  while (bucket < steps.length && price >= (steps[bucket] ?? 0)) bucket++;
  return bucket;
}
