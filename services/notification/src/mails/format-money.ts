import type { Money } from '@souk/contracts/money';

/** Making a format costs more than the rest of a mail, and a shop has few currencies. */
const formats = new Map<string, (amount: number) => string>();

/** `$45.00`, `¥4,500`: the currency says how many of its digits are minor. */
export function formatMoney({ amount, currency }: Money): string {
  const known = formats.get(currency) ?? formatOf(currency);
  formats.set(currency, known);
  return known(amount);
}

function formatOf(currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const minor = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  return (amount) => format.format(amount / minor);
}
