import { expect, test } from 'vitest';
import { chosenVariant, standing, variantWith } from './options.ts';

const variant = (glaze: string, size: string, stock: number) => ({
  id: `${glaze}-${size}`,
  options: { Glaze: glaze, 'Set of': size },
  stock,
});
const variants = [
  variant('Sage', 'One', 0),
  variant('Sage', 'Four', 2),
  variant('Oat', 'One', 5),
  variant('Ink', 'Four', 0),
];
const values = (...all: string[]) => all.map((key) => ({ key, value: key.toLowerCase(), swatch: null }));
const options = [
  { name: 'Glasur', key: 'Glaze', values: values('Sage', 'Oat', 'Ink') },
  { name: 'Satz', key: 'Set of', values: values('One', 'Four') },
];
const asked = (query: string) => chosenVariant(variants, options, new URLSearchParams(query))?.id;

test('a URL names a variant, wholly or in part', () => {
  expect(asked('glaze=Oat&set-of=One')).toBe('Oat-One');
  expect(asked('glaze=Sage')).toBe('Sage-Four');
  expect(asked('glaze=Sage&set-of=One')).toBe('Sage-One');
});

test('no choice, or one that does not exist, is the first that can be bought', () => {
  expect(asked('')).toBe('Sage-Four');
  expect(asked('glaze=Pink')).toBe('Sage-Four');
  expect(chosenVariant([], options, new URLSearchParams())).toBeUndefined();
});

test('changing one option keeps the others where it can', () => {
  const current = variants[1] ?? variant('', '', 0);
  expect(variantWith(variants, current, { name: 'Glaze', value: 'Ink' })?.id).toBe('Ink-Four');
  expect(variantWith(variants, current, { name: 'Glaze', value: 'Oat' })?.id).toBe('Oat-One');
  expect(variantWith(variants, current, { name: 'Glaze', value: 'Pink' })).toBeUndefined();
});

test('a value is there, sold out or not made together with the other choices', () => {
  const current = variants[1] ?? variant('', '', 0);
  expect(standing(variants, current, { name: 'Glaze', value: 'Sage' })).toBe('there');
  expect(standing(variants, current, { name: 'Glaze', value: 'Ink' })).toBe('soldOut');
  expect(standing(variants, current, { name: 'Glaze', value: 'Oat' })).toBe('impossible');
  expect(standing(variants, current, { name: 'Glaze', value: 'Pink' })).toBe('impossible');
});
