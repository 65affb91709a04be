import { testWords } from '@souk/mf-kit/test-words';
import { expect, test } from 'vitest';
import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import { isLoss, noticeWords } from './notice-words.ts';

const t = testWords({ en, de })('notices');
const id = '1';
const vase = { id, title: 'Ridge Vase', options: { Glaze: 'Sage' } };

test('every notice has its words, and names the thing it is about', () => {
  expect(noticeWords(t, { id, kind: 'merged', quantity: 1 })).toMatch(/^One item .* was added\.$/);
  expect(noticeWords(t, { id, kind: 'merged', quantity: 3 })).toMatch(/^3 items .* were added\.$/);
  expect(noticeWords(t, { ...vase, kind: 'fewer', wanted: 5, quantity: 2 })).toContain(
    'Ridge Vase, Glaze: Sage – your cart has 2 of the 5',
  );
  expect(noticeWords(t, { ...vase, options: {}, kind: 'unavailable', wanted: 1 })).toMatch(/^Ridge Vase can no longer/);
  expect(noticeWords(t, { ...vase, kind: 'cart-full', wanted: 1 })).toContain('50');
  expect(noticeWords(t, { id, kind: 'code-left', code: 'SPRING' })).toContain('SPRING');
  expect(noticeWords(t, { id, kind: 'gift-card-left', last4: 'WXYZ' })).toContain('WXYZ');
});

test('what was added is no loss, everything else is', () => {
  expect(isLoss({ id, kind: 'merged', quantity: 1 })).toBe(false);
  expect(isLoss({ id, kind: 'code-left', code: 'A' })).toBe(true);
});
