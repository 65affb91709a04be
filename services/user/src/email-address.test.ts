import { expect, test } from 'vitest';
import { emailAddress, normalEmail } from './email-address.ts';

test.each([
  ['Ada@Souk.TEST', 'ada@souk.test'],
  ['ａｄａ@souk.test', 'ada@souk.test'], // full width
  ['ada@ｓｏｕｋ.test', 'ada@souk.test'],
  ['ada@souk。test', 'ada@souk.test'],
  ['Kelvin@souk.test', 'kelvin@souk.test'], // the Kelvin sign
  ['ada@MÜLLER.example', 'ada@xn--mller-kva.example'],
  ['ada@xn--mller-kva.example', 'ada@xn--mller-kva.example'],
  ['ada@пример.example', 'ada@xn--e1afmkfd.example'],
])('%s is one account with %s', (typed, email) => {
  expect(normalEmail(typed)).toBe(email);
});

test.each([
  ['a Cyrillic letter before the @', 'аda@souk.test'],
  ['a Cyrillic letter in a Latin domain', 'ada@sоuk.test'],
  ['the same in ASCII', 'ada@xn--suk-qdd.test'],
  ['a domain of letters that only look Latin', 'ada@ѕоир.test'.replace('и', 'о')],
  ['a Greek omicron', 'ada@sοuk.test'],
  ['a zero-width space', 'a​da@souk.test'],
  ['a right-to-left override', 'a‮da@souk.test'],
  ['two of them', 'ada@souk.test@evil.test'],
  ['no domain', 'ada@'],
  ['a line break', 'ada@souk.test\nbcc: x@souk.test'],
])('%s is refused', (_what, typed) => {
  expect(emailAddress().safeParse(typed).success).toBe(false);
});
