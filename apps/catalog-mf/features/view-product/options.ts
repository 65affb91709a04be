import { optionKey } from '../../paths.ts';

/** `key`s are names in the shop's own language: for addresses, the same in every language. */
export interface ProductOption {
  name: string;
  key: string;
  values: { value: string; key: string; swatch: string | null }[];
}
/** A variant, by the keys of its options. */
export interface Choice {
  id: string;
  options: Record<string, string>;
  stock: number;
}
export interface Wanted {
  /** Keys of an option and of its value. */
  name: string;
  value: string;
}

/** The variant that a product's URL names, else the first that can be bought, else the first. */
export function chosenVariant<Variant extends Choice>(
  variants: readonly Variant[],
  options: readonly ProductOption[],
  query: URLSearchParams,
): Variant | undefined {
  const asked = options.flatMap(({ key }) => {
    const value = query.get(optionKey(key));
    return value === null ? [] : [[key, value] as const];
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
  { name, value }: Wanted,
): Variant | undefined {
  const rank = (variant: Choice) => kept(current, variant, name) * 2 + Number(variant.stock > 0);
  return variants.filter(({ options }) => options[name] === value).sort((a, b) => rank(b) - rank(a))[0];
}

const others = ({ options }: Choice, name: string) => Object.entries(options).filter(([other]) => other !== name);
/** How many of the other choices stay. */
const kept = (current: Choice, variant: Choice, name: string) =>
  others(current, name).filter(([other, was]) => variant.options[other] === was).length;

/** What a value is together with the other choices: there, sold out, or made in no such combination. */
export function standing(
  variants: readonly Choice[],
  current: Choice,
  wanted: Wanted,
): 'there' | 'soldOut' | 'impossible' {
  const found = variantWith(variants, current, wanted);
  if (!found || kept(current, found, wanted.name) < others(current, wanted.name).length) return 'impossible';
  return found.stock === 0 ? 'soldOut' : 'there';
}
