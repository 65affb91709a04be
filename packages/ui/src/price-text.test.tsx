import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { formatPrice, PriceText } from './price-text.tsx';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const text = (html: string) => plain(html.replaceAll(/<[^>]+>/g, ''));

test.each([
  [4500, 'USD', 'en-US', '$45.00'],
  [5, 'USD', 'en-US', '$0.05'],
  [123456789, 'EUR', 'de-DE', '1.234.567,89 €'],
  [4500, 'JPY', 'en-US', '¥4,500'],
  [4500, 'KWD', 'en-US', 'KWD 4.500'],
  [-1970, 'USD', 'en-US', '-$19.70'],
])('%i %s in %s is %s', (amount, currency, locale, expected) => {
  expect(plain(formatPrice(amount, currency, locale))).toBe(expected);
});

test('a reduced price says in words which is which', () => {
  const html = renderToStaticMarkup(<PriceText amount={6900} compareAt={8400} currency="USD" />);
  expect(text(html)).toBe('Sale price $69.00Regular price $84.00');
  expect(html).toMatch(/<s [^>]*>.*\$84\.00<\/s>/);
});

test.each([null, undefined, 6900, 5000])('compare-at %s is no reduction of 6900', (compareAt) => {
  expect(text(renderToStaticMarkup(<PriceText amount={6900} compareAt={compareAt} currency="USD" />))).toBe('$69.00');
});
