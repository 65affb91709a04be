import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { products } from '../../../data/source/index.ts';
import { catalogueCsv, header, type Row } from './catalogue.ts';
import { catalogueFile, swatchesFile } from './paths.ts';

const text = readFileSync(catalogueFile, 'utf8');
const [columns, ...lines] = parse(text) as string[][];
const rows = lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])) as Required<Row>);
const variants = rows.filter((row) => row['Variant SKU']);
const first = rows.filter((row) => row.Title);
const swatches: Record<string, string> = JSON.parse(readFileSync(swatchesFile, 'utf8'));
const repeated = (values: string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the demo catalogue', () => {
  test('is what the source says', () => {
    expect(text).toBe(catalogueCsv(products));
  });

  test('has the columns of a Shopify export', () => {
    expect(columns).toEqual([...header]);
  });

  test('holds 60 products of at least 6 types, each handle and SKU once', () => {
    expect(first).toHaveLength(60);
    expect(new Set(first.map((row) => row.Type)).size).toBeGreaterThanOrEqual(6);
    expect(repeated(first.map((row) => row.Handle))).toEqual([]);
    expect(repeated(first.map((row) => row.Title))).toEqual([]);
    expect(repeated(variants.map((row) => row['Variant SKU']))).toEqual([]);
    expect(repeated(variants.map((row) => row['Variant Barcode']))).toEqual([]);
  });

  test('prices are between 12 and 480 with two decimals, and a compare-at price is higher', () => {
    for (const row of variants) {
      expect(row['Variant Price']).toMatch(/^\d+\.\d\d$/);
      expect(Number(row['Variant Price'])).toBeGreaterThanOrEqual(12);
      expect(Number(row['Variant Price'])).toBeLessThanOrEqual(480);
      if (row['Variant Compare At Price']) {
        expect(Number(row['Variant Compare At Price'])).toBeGreaterThan(Number(row['Variant Price']));
      }
    }
  });

  test('a product has 1 to 12 variants, each with another set of option values', () => {
    for (const { Handle } of first) {
      const own = variants.filter((row) => row.Handle === Handle);
      expect(own.length).toBeLessThanOrEqual(12);
      expect(own.length).toBeGreaterThanOrEqual(1);
      const values = own.map((row) => `${row['Option1 Value']}/${row['Option2 Value']}/${row['Option3 Value']}`);
      expect(repeated(values)).toEqual([]);
    }
  });

  test('has things sold out, wholly or in part', () => {
    const sold = first.filter(({ Handle }) =>
      variants.filter((row) => row.Handle === Handle).every((row) => row['Variant Inventory Qty'] === '0'),
    );
    expect(sold).toHaveLength(2);
    expect(variants.filter((row) => row['Variant Inventory Qty'] === '0').length).toBeGreaterThan(10);
  });

  test('titles and descriptions for search engines are short enough', () => {
    for (const row of first) {
      expect(row['SEO Title'].length, row.Handle).toBeLessThanOrEqual(60);
      expect(row['SEO Description'].length, row.Handle).toBeLessThanOrEqual(155);
      expect(row['SEO Description'].length, row.Handle).toBeGreaterThan(50);
    }
  });

  test('every value of a colour option has a swatch', () => {
    for (const row of first) {
      const own = variants.filter(({ Handle }) => Handle === row.Handle);
      if (!/^(Colour|Glaze|Wood|Metal|Stripe|Base)$/.test(row['Option1 Name'])) continue;
      for (const variant of own) expect(swatches).toHaveProperty([variant['Option1 Value']]);
    }
  });

  test('copy holds only plain elements', () => {
    for (const row of first) {
      const elements = [...row['Body (HTML)'].matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]);
      expect(elements.filter((name) => !/^(p|ul|li|strong|em)$/.test(name ?? ''))).toEqual([]);
      expect(row['Body (HTML)']).not.toContain('!');
    }
  });
});
