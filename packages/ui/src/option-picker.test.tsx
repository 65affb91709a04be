import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OptionPicker, type PickerOption } from './option-picker.tsx';

const options: PickerOption[] = [
  { value: 's', label: 'Small' },
  { value: 'm', label: 'Medium', soldOut: true },
  { value: 'l', label: 'Large', disabled: true },
];
const noop = () => {};
const radios = (html: string) => html.match(/<input[^>]*>/g) ?? [];
const names = (html: string) =>
  [...html.matchAll(/<label[^>]*>(.*?)<\/label>/g)].map(([, label = '']) => label.replaceAll(/<[^>]+>/g, ''));

test.each(['pills', 'swatches', 'cards'] as const)('%s are native radios of one name in a named group', (variant) => {
  const html = renderToStaticMarkup(<OptionPicker legend="Size" name="size" variant={variant} options={options} />);
  expect(html).toMatch(/^<fieldset role="radiogroup"/);
  expect(html).toContain('<legend>Size</legend>');
  expect(radios(html)).toHaveLength(3);
  for (const radio of radios(html)) expect(radio).toMatch(/type="radio".* name="size"/);
  expect(names(html)).toEqual(['Small', 'Medium, sold out', 'Large']);
});

test('what is sold out can be chosen, what is disabled cannot', () => {
  const html = renderToStaticMarkup(<OptionPicker legend="Size" options={options} />);
  expect(radios(html).map((radio) => radio.includes('disabled'))).toEqual([false, false, true]);
});

test.each(['value', 'defaultValue'])('%s marks one as chosen', (prop) => {
  const html = renderToStaticMarkup(
    <OptionPicker legend="Size" options={options} {...{ [prop]: 'm' }} onValueChange={noop} />,
  );
  expect(radios(html).map((radio) => radio.includes('checked'))).toEqual([false, true, false]);
});

test('two pickers without a name do not share one', () => {
  const html = renderToStaticMarkup(
    <>
      <OptionPicker legend="Size" options={options} />
      <OptionPicker legend="Glaze" options={options} />
    </>,
  );
  expect(new Set(radios(html).map((radio) => radio.match(/name="([^"]*)"/)?.[1])).size).toBe(2);
});

test('an error describes the group', () => {
  const html = renderToStaticMarkup(<OptionPicker legend="Size" options={options} error="Choose a size" />);
  const id = html.match(/<fieldset[^>]* aria-describedby="([^"]*)"[^>]* aria-invalid="true"/)?.[1];
  expect(html).toMatch(new RegExp(`<p id="${id}"[^>]*>.*Choose a size`));
});
