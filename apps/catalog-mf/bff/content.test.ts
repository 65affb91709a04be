import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCALES } from '@souk/contracts/locale';
import { afterAll, expect, test } from 'vitest';
import { createContent } from './content.ts';

const OURS = path.join(import.meta.dirname, '../content');
const folder = mkdtempSync(path.join(tmpdir(), 'souk-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every language says the same things of the same pages', () => {
  const content = createContent(OURS, (_file, error) => {
    throw error;
  });
  const [english, ...others] = LOCALES.map((locale) => ({
    home: content('home', locale),
    categories: content('categories', locale),
    makers: content('makers', locale),
  }));
  for (const other of others) {
    expect(Object.keys(other.categories)).toEqual(Object.keys(english?.categories ?? {}));
    expect(Object.values(other.makers).map(({ maker }) => maker)).toEqual(
      Object.values(english?.makers ?? {}).map(({ maker }) => maker),
    );
    expect(other.home.room.products).toEqual(english?.home.room.products);
    expect(other.home.season.tag).toBe(english?.home.season.tag);
  }
});

test('what an editor changes is on the page; a slip of theirs is told, and takes nothing away', () => {
  cpSync(OURS, folder, { recursive: true });
  const slips: string[] = [];
  const content = createContent(folder, (file) => slips.push(file));
  const file = path.join(folder, 'home.en.json');
  const before = content('home', 'en').hero.title;
  const write = (text: string, second: number) => {
    writeFileSync(file, text);
    utimesSync(file, second, second);
  };
  const original = readFileSync(file, 'utf8');
  write(original.replace(before, 'Winter in the workshops'), 1000);
  expect(content('home', 'en').hero.title).toBe('Winter in the workshops');
  write(original.slice(0, -10), 2000);
  expect(content('home', 'en').hero.title).toBe('Winter in the workshops');
  expect(content('home', 'en').hero.title).toBe('Winter in the workshops');
  expect(slips).toEqual(['home.en.json']); // once
});
