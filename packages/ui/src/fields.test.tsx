import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Checkbox } from './checkbox.tsx';
import { QuantityField } from './quantity-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextAreaField } from './text-area-field.tsx';
import { TextField } from './text-field.tsx';

const options = [{ value: 'US', label: 'United States' }];
const noop = () => {};

/** Attributes of the first control, and the text of any element by its id. */
function parse(element: ReactElement) {
  const html = renderToStaticMarkup(element);
  const tag = html.match(/<(?:input|select|textarea)\b[^>]*>/)?.[0] ?? '';
  const attributes = Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const textOf = (id: string) =>
    (html.match(new RegExp(`<(\\w+)[^>]* ?id="${id}"[^>]*>(.*?)</\\1>`))?.[2] ?? '').replaceAll(/<[^>]+>/g, '');
  const label = html.match(/<label for="([^"]*)"[^>]*>(.*?)<\/label>/);
  return { html, attributes, textOf, label: { for: label?.[1], text: label?.[2]?.replaceAll(/<[^>]+>/g, '') } };
}

describe.each([
  ['TextField', (texts: object) => <TextField label="City" {...texts} />],
  ['TextAreaField', (texts: object) => <TextAreaField label="City" {...texts} />],
  ['SelectField', (texts: object) => <SelectField label="City" options={options} {...texts} />],
  ['Checkbox', (texts: object) => <Checkbox label="City" {...texts} />],
  ['QuantityField', (texts: object) => <QuantityField label="City" value={1} onValueChange={noop} {...texts} />],
])('%s', (_name, field) => {
  test('is named by its label', () => {
    const { attributes, label } = parse(field({}));
    expect(label).toEqual({ for: attributes.id, text: 'City' });
    expect(attributes['aria-invalid']).toBeUndefined();
    expect(attributes['aria-describedby']).toBeUndefined();
  });

  test('is described by its hint and its error, and invalid because of the error', () => {
    const { attributes, textOf } = parse(field({ hint: 'Where you live', error: 'Enter a city' }));
    expect(attributes['aria-invalid']).toBe('true');
    const described = (attributes['aria-describedby'] ?? '').split(' ').map(textOf);
    expect(described).toEqual(['Where you live', 'Enter a city']);
  });
});

test('native attributes pass through', () => {
  const { attributes } = parse(<TextField label="Email" type="email" autoComplete="email" name="email" required />);
  expect(attributes).toMatchObject({ type: 'email', autoComplete: 'email', name: 'email', required: '' });
});

test('a quantity is a spinbutton with limits and steps that stop there', () => {
  const { attributes, html } = parse(<QuantityField value={5} max={5} onValueChange={noop} />);
  expect(attributes).toMatchObject({ type: 'number', min: '1', max: '5', step: '1', value: '5' });
  expect(html).toMatch(/<button [^>]*aria-label="One more" disabled=""/);
  expect(html).not.toMatch(/<button [^>]*aria-label="One fewer" disabled=""/);
});
