import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkMessages } from './check-messages.ts';

let app = '';
beforeEach(() => {
  app = mkdtempSync(path.join(tmpdir(), 'souk-messages-'));
  mkdirSync(path.join(app, 'messages'));
  writeFileSync(path.join(app, 'cart.tsx'), `t('items', { count }); t("title"); const key = { gone: 1 };`);
});
afterEach(() => rmSync(app, { recursive: true }));

function check(en: Record<string, string>, de: Record<string, string>): string[] {
  for (const [locale, texts] of Object.entries({ en, de }))
    writeFileSync(path.join(app, `messages/${locale}.json`), JSON.stringify({ cart: texts }));
  return checkMessages(app);
}

test('languages that say the same, all of it used, are fine', () => {
  const items = (one: string, other: string) => `{count, plural, one {${one}} other {{count} ${other} <b>!</b>}}`;
  expect(check({ items: items('one', 'things') }, { items: items('eins', 'Dinge') })).toEqual([]);
});

test.each([
  ['a text without translation', { title: 'Cart' }, {}, 'de: cart.title is missing'],
  ['a translation without text', {}, { title: 'Korb' }, 'de: cart.title is not in en'],
  ['an empty one', { title: 'Cart' }, { title: ' ' }, 'de: cart.title is empty'],
  ['a lost placeholder', { items: '{count} things' }, { items: 'Dinge' }, 'de: cart.items has other placeholders'],
  ['a lost tag', { title: '<b>Cart</b>' }, { title: 'Korb' }, 'de: cart.title has other placeholders'],
  [
    'one that is lost in a case',
    { items: '{count, plural, one {{name}} other {#}}' },
    { items: '{count, plural, one {eins} other {#}}' },
    'de: cart.items has other placeholders',
  ],
  ['a text that nobody uses', { unused: 'Old' }, { unused: 'Alt' }, 'en: no source uses cart.unused'],
])('%s is told', (_what, en, de, complaint) => {
  expect(check(en, de).join('\n')).toContain(complaint);
});

test('a text that cannot be read is refused', () => {
  expect(() => check({ title: '{count, plural, one {}' }, { title: 'Korb' })).toThrow();
});
