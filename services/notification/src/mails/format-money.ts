import type { Money } from '@souk/contracts/money';

/** `$45.00`, `¥4,500`: the currency says how many of its digits are minor. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
