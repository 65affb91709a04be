import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { german } from '../../../data/source/german/index.ts';
import { optionNames as germanNames, optionValues as germanValues } from '../../../data/source/german/options.ts';
import { products } from '../../../data/source/index.ts';
import { given } from '../../../data/source/prices.ts';
import { translationsFile } from './paths.ts';
import { optionNames, variantsOf } from './product.ts';
import { translationsCsv } from './translations.ts';

const text = readFileSync(translationsFile, 'utf8');
const rows = (parse(text, { columns: true }) as Record<string, string>[]).map((row) => ({
  ...row,
  handle: row.Identification ?? '',
  field: `${row.Type} ${row.Field}`,
  translated: row['Translated content'] ?? '',
}));

test('the German texts are what the source says', () => {
  expect(text).toBe(translationsCsv(products));
});

test('every product has all its texts in German, and no texts are of what is not there', () => {
  expect(Object.keys(german).sort()).toEqual(products.map(({ handle }) => handle).sort());
  for (const { handle } of products)
    for (const field of ['PRODUCT title', 'PRODUCT body_html', 'PRODUCT meta_title', 'PRODUCT meta_description'])
      expect(
        rows.find((row) => row.handle === handle && row.field === field)?.translated,
        `${handle} ${field}`,
      ).toBeTruthy();
});

test('titles are each other than all others, and descriptions for search engines fit', () => {
  const titles = rows.filter(({ field }) => field === 'PRODUCT title').map(({ translated }) => translated);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { handle, field, translated } of rows) {
    if (field === 'PRODUCT meta_title') expect(translated.length, handle).toBeLessThanOrEqual(60);
    if (field === 'PRODUCT meta_description') expect(translated.length, handle).toBeLessThanOrEqual(160);
  }
});

test('every option is called something in German, and so is each value that is a word', () => {
  for (const product of products) {
    for (const name of optionNames(product)) expect(germanNames[name], name).toBeTruthy();
    for (const value of variantsOf(product).flatMap(({ values }) => values))
      expect(germanValues[value] ?? (/^(\d+ cm|A4|Hinoki)$/.test(value) ? value : undefined), value).toBeTruthy();
  }
});

test('the lists and emphases of a description are those of the English one', () => {
  const tags = (html: string) => (html.match(/<\/?(p|ul|li|strong)>/g) ?? []).join('');
  for (const { handle, html } of products) expect(tags(german[handle]?.html ?? ''), handle).toBe(tags(html));
});

test('prices that are set are of products and amounts that are there', () => {
  for (const [handle, currencies] of Object.entries(given)) {
    const product = products.find((one) => one.handle === handle);
    const amounts = product ? variantsOf(product).flatMap(({ price, compareAt }) => [price, compareAt]) : [];
    for (const list of Object.values(currencies))
      for (const dollars of Object.keys(list)) expect(amounts, `${handle} ${dollars}`).toContain(Number(dollars));
  }
});
