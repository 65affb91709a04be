import { optionKey } from '../../paths.ts';

export interface ProductOption {
  name: string;
  values: { value: string; swatch: string | null }[];
}
export interface Choice {
  id: string;
  options: Record<string, string>;
  stock: number;
}
export type Chosen = Record<string, string>;

/** The variant that a product's URL names, else the first that can be bought, else the first. */
export function chosenVariant<Variant extends Choice>(
  variants: readonly Variant[],
  options: readonly ProductOption[],
  query: URLSearchParams,
): Variant | undefined {
  const asked = options.flatMap(({ name }) => {
    const value = query.get(optionKey(name));
    return value === null ? [] : [[name, value] as const];
  });
  const fitting = variants.filter((variant) => asked.every(([name, value]) => variant.options[name] === value));
  const candidates = fitting.length > 0 ? fitting : variants;
  return candidates.find(({ stock }) => stock > 0) ?? candidates[0];
}

/**
 * The variant to show when one option of `current` changes to `value`: the one that keeps the other choices, else one that keeps
 * most of them, in stock first.
 */
export function variantWith<Variant extends Choice>(
  variants: readonly Variant[],
  current: Choice,
  { name, value }: { name: string; value: string },
): Variant | undefined {
  const kept = (variant: Choice) =>
    Object.entries(current.options).filter(([other, was]) => other !== name && variant.options[other] === was).length;
  const rank = (variant: Choice) => kept(variant) * 2 + Number(variant.stock > 0);
  return variants.filter(({ options }) => options[name] === value).sort((a, b) => rank(b) - rank(a))[0];
}

/** None left of this value together with the other choices. */
export function isSoldOut(
  variants: readonly Choice[],
  current: Choice,
  wanted: { name: string; value: string },
): boolean {
  return (variantWith(variants, current, wanted)?.stock ?? 0) === 0;
}
