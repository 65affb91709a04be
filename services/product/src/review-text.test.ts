import { expect, test } from 'vitest';
import { plainLine, plainText } from './review-text.ts';

const body = plainText({ min: 2, max: 200 });
const refusal = (value: unknown) => body.safeParse(value).error?.issues[0]?.message;

test.each([
  'Lovely vase. It holds tulips <3 and a < b, also 5 > 4 & more.',
  'Schön schwer, 2.5 kg. Kam gut verpackt an – sehr zu empfehlen!',
  'Height is 21.5 cm.It fits.Really.',
  'Family 👨‍👩‍👧 loves it ❤️ 👍🏽',
  'خوب است، می‌خواهم دوباره بخرم',
  'two lines\n\nof text',
])('people may write: %s', (value) => {
  expect(body.parse(value)).toBe(value);
});

test.each([
  ['a tag', 'nice <b>vase</b>', /HTML/],
  ['a script', '<script>alert(1)</script>', /HTML/],
  ['a tag that nobody closed', 'see <img src=x onerror=alert(1)', /HTML/],
  ['a comment', 'a <!-- b --> c', /HTML/],
  ['entities', 'a &lt;b&gt; c &#60;', /HTML/],
  ['full-width brackets', '＜script＞', /HTML/],
  ['an address', 'see https://spam.test/x', /link/],
  ['capitals', 'see HTTPS://spam.test', /link/],
  ['www', 'see www.spam.example', /link/],
  ['a bare host', 'cheaper at vases-outlet.com today', /link/],
  ['a host with a path', 'look at bit.ly/3xyz', /link/],
  ['a scheme that runs', 'javascript:alert(1)', /link/],
  ['an e-mail', 'write to ada@souk.test please', /link/],
  ['an address cut by a zero-width space', 'see ht​tps://spam.test', /link/],
  ['an address cut by a joiner', 'see http‍s://spam.test', /link/],
  ['a full-width address', 'ｈｔｔｐｓ：／／spam', /link/],
  ['NUL', 'a\0b', /cannot be stored/],
  ['a bell', 'a\u0007b', /control/],
  ['half a pair', 'a\ud800', /cannot be stored/],
  ['a tower', `Z${'\u0301'.repeat(30)}algo`, /run into/],
  ['only signs', '!!! ... ---', /says nothing/],
  ['only what nobody sees', '​​​⁠', /./],
  ['too much', 'x'.repeat(201), /./],
  ['too little', 'x', /./],
  ['a number', 5, /./],
])('%s is refused', (_what, value, reason) => {
  expect(refusal(value)).toMatch(reason);
});

test('what nobody sees goes, and lines are lines', () => {
  expect(body.parse('a\u00adb​c\ufeff \u202eabc')).toBe('abc abc');
  expect(body.parse('e\u0301 one\r\n\r\n\r\n\r\ntwo\u2028three ')).toBe('é one\n\ntwo\nthree');
  expect(plainLine({ min: 1, max: 20 }).safeParse('one\ntwo').error?.issues[0]?.message).toBe('is one line');
});
