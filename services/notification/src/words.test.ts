import { LOCALES } from '@souk/contracts/locale';
import compile from 'icu-minify/compile';
import { expect, test } from 'vitest';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { html } from './mails/html.ts';
import { wordsIn } from './words.ts';

const textsOf = (file: Record<string, Record<string, string>>) =>
  Object.entries(file).flatMap(([namespace, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const),
  );
const holes = (text: string) => [...text.matchAll(/\{(\w+)|<(\/?\w+)>/g)].map(([, name, tag]) => name ?? tag).sort();

test('German has what English has, with the same placeholders, and nothing is left untranslated', () => {
  const german = new Map(textsOf(de));
  expect([...german.keys()]).toEqual(textsOf(en).map(([name]) => name));
  for (const [name, text] of textsOf(en)) {
    const translated = german.get(name) ?? '';
    expect(holes(translated), name).toEqual(holes(text));
    expect(() => compile(translated), name).not.toThrow();
    expect(translated, name).not.toBe(text);
  }
});

test('what is marked is bold in markup, and values are only text in it', () => {
  for (const locale of LOCALES) {
    const values = { name: '<i>Ada</i>', number: 'S-1 & <b>' };
    const told = wordsIn(locale, 'confirmed').rich('opening', values, (one) => html`<strong>${one}</strong>`);
    expect(told.html.markup).toContain('<strong>S-1 &amp; &lt;b&gt;</strong>');
    expect(told.html.markup).toContain('&lt;i&gt;Ada&lt;/i&gt;');
    expect(told.text).toContain('S-1 & <b>');
  }
});

test('plurals are those of the language', () => {
  expect([1, 2].map((count) => wordsIn('en', 'order')('items', { count }))).toEqual(['1 item', '2 items']);
  expect([1, 2].map((count) => wordsIn('de', 'order')('items', { count }))).toEqual(['1 Artikel', '2 Artikel']);
});
