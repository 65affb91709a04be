import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { products } from '../../../data/source/index.ts';
import { listedPictures } from './listed.ts';
import type { Entry } from './manifest.ts';
import { catalogueFile, germanAltsFile, manifestFile, picturesFolder } from './paths.ts';

const manifest: Record<string, Entry> = JSON.parse(readFileSync(manifestFile, 'utf8'));
const german: Record<string, string> = JSON.parse(readFileSync(germanAltsFile, 'utf8'));
const rows: Record<string, string>[] = parse(readFileSync(catalogueFile, 'utf8'), { columns: true });
const pictured = rows.filter((row) => row['Image Src']);
const files = readdirSync(picturesFolder, { recursive: true })
  .map(String)
  .filter((file) => /\.\w+$/.test(file));
const keyOf = (source = ''): string => source.replace('/media/', '').replace('-900.webp', '');

describe('the pictures of the catalogue', () => {
  test('are in the manifest, at least two per product, with the same text', () => {
    for (const row of pictured) {
      const entry = manifest[keyOf(row['Image Src'])];
      expect(entry?.alt.en, row['Image Src']).toBe(row['Image Alt Text']);
    }
    for (const { handle } of products) {
      expect(pictured.filter(({ Handle }) => Handle === handle).length, handle).toBeGreaterThanOrEqual(2);
    }
  });

  test('a variant names a picture of its own product', () => {
    const sources = new Set(pictured.map((row) => row['Image Src']));
    for (const row of rows.filter((one) => one['Variant SKU'])) expect(sources).toContain(row['Variant Image']);
  });

  test('each product has a picture for shared links of 1200 × 630 and at most 60 KB', async () => {
    for (const { handle } of products) {
      const file = join(picturesFolder, handle, 'og-1200.jpg');
      expect(statSync(file).size, handle).toBeLessThanOrEqual(60 * 1024);
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' });
    }
  });
});

describe('the manifest', () => {
  test('tells of every picture its size, a ThumbHash and a text in both languages', () => {
    for (const [key, { width, height, widths, dominant, thumbHash, alt }] of Object.entries(manifest)) {
      expect(widths.at(-1), key).toBe(width);
      expect(height, key).toBeGreaterThan(0);
      expect(dominant, key).toMatch(/^#[0-9a-f]{6}$/);
      expect(Buffer.from(thumbHash, 'base64').length, key).toBeGreaterThan(10);
      expect(alt.en.length, key).toBeGreaterThan(15);
      expect(alt.de.length, key).toBeGreaterThan(15);
      expect(alt.de, key).not.toBe(alt.en);
      expect(german[key]).toBe(alt.de);
    }
    expect(Object.keys(german).sort()).toEqual(Object.keys(manifest).sort());
  });

  test('names files that are there in all widths and formats, and all that are there are named', () => {
    const named = Object.entries(manifest).flatMap(([key, { widths, formats }]) =>
      widths.flatMap((width) => formats.map((format) => `${key}-${width}.${format}`)),
    );
    const shared = products.map(({ handle }) => `${handle}/og-1200.jpg`);
    expect(files.filter((file) => file !== 'manifest.json').sort()).toEqual([...named, ...shared].sort());
  });

  test('lists every picture the sources name, but for rooms that are not rendered yet', () => {
    const missing = [...listedPictures(products).keys()].filter((key) => !(key in manifest));
    expect(missing.filter((key) => !/^(rooms|makers|home)\//.test(key))).toEqual([]);
    for (const key of missing) expect(existsSync(join(picturesFolder, `${key}-900.webp`)), key).toBe(false);
  });

  test('all pictures together stay below 60 MB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(picturesFolder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(60 * 1024 * 1024);
  });
});
