import { describe, expect, test } from 'vitest';
import { canonicalLocalePath, localizationHeaders, readLocalization, splitLocale } from './localization.ts';

test('a prefix names the language; what is no language of ours is a path like any other', () => {
  expect(splitLocale('/de/p/vase')).toEqual({ locale: 'de', path: '/p/vase' });
  expect(splitLocale('/de')).toEqual({ locale: 'de', path: '/' });
  for (const path of ['/', '/p/vase', '/delivery', '/fr/p/vase', '/p/de'])
    expect(splitLocale(path)).toEqual({ locale: 'en', path });
});

describe('a page has one address', () => {
  test.each([
    ['/en', '/'],
    ['/en/', '/'],
    ['/en/p/vase', '/p/vase'],
    ['/EN/p/vase', '/p/vase'],
    ['/DE', '/de'],
    ['/de/de/p/vase', '/de/p/vase'],
    ['/de/en', '/de'],
    ['/en/de//evil.example', '/evil.example'],
    ['/De/p/Vase', '/de/p/Vase'],
    ['/en//evil.example', '/evil.example'],
    ['/en/\\evil.example', '/evil.example'],
  ])('%s leads to %s', (path, canonical) => expect(canonicalLocalePath(path)).toBe(canonical));

  test.each(['/', '/de', '/de/', '/de/p/vase', '/p/vase', '/english', '/fr/p'])('%s stays', (path) =>
    expect(canonicalLocalePath(path)).toBeNull(),
  );
});

test('a BFF reads what the shell told, and English and its currency where that is nothing it knows', () => {
  const told = { locale: 'de', currency: 'JPY' } as const;
  expect(readLocalization(localizationHeaders(told))).toEqual(told);
  expect(readLocalization({ 'x-souk-locale': 'de' })).toEqual({ locale: 'de', currency: 'EUR' });
  expect(readLocalization({ 'x-souk-locale': 'xx', 'x-souk-currency': 'GBP' })).toEqual({
    locale: 'en',
    currency: 'USD',
  });
});
