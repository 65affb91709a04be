/** Minor units as machines read a price: 4500 of USD is "45.00", of JPY "4500". */
export function decimal(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  return (amount / 10 ** digits).toFixed(digits);
}
