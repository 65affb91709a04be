export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The most it may be; without one it is told, not judged. */
  limit?: number;
}

export function printTable(figures: Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log();
  for (const { name, value, unit, limit } of figures) {
    const verdict = limit === undefined ? '' : value <= limit ? `≤ ${limit}  kept` : `> ${limit}  MISSED`;
    console.log(`${name.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(4)} ${verdict}`);
  }
  console.log();
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
