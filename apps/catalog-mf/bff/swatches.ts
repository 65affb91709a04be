import colours from '../../../data/swatches.json' with { type: 'json' };

const SWATCHES: ReadonlyMap<string, string> = new Map(
  Object.entries(colours).map(([name, colour]) => [name.toLowerCase(), colour]),
);

/** CSS colour of an option's value, by its name in the shop's own language; null where it is no colour. */
export const swatchOf = (value: string): string | null => SWATCHES.get(value.toLowerCase()) ?? null;
