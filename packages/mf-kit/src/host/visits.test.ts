import type { IncomingMessage } from 'node:http';
import { createProxyList } from '@souk/contracts/visitor';
import { expect, test } from 'vitest';
import { createVisits, localizationOf } from './visits.ts';

const visits = createVisits({ proxies: createProxyList([]) });
const visit = (url: string, headers: Record<string, string> = {}) =>
  visits.of({ url, headers, socket: {} } as unknown as IncomingMessage);
const told = (url: string, headers?: Record<string, string>) => localizationOf(visit(url, headers));

test('whoever has only chosen a currency or a theme is a newcomer, and no answer depends on these cookies', () => {
  expect(visit('/', { cookie: 'souk_currency=JPY; theme=dark' })).toMatchObject({ newcomer: true, cookie: '' });
  expect(visit('/', { cookie: 'souk_currency=JPY; souk_cart=x' })).toMatchObject({
    newcomer: false,
    cookie: 'souk_cart=x',
  });
});

test('the path says the language, also that of a page’s data; the cookie says the currency', () => {
  expect(told('/p/vase')).toEqual({ locale: 'en', currency: 'USD' });
  expect(told('/de/p/vase?a=b')).toEqual({ locale: 'de', currency: 'EUR' });
  expect(told('/_next/data/build1/de/p/vase.json?path=p')).toMatchObject({ locale: 'de' });
  expect(told('/_next/data/build1/de.json')).toMatchObject({ locale: 'de' });
  expect(told('/_next/data/build1/en/p/vase.json')).toMatchObject({ locale: 'en' });
  expect(told('/de', { cookie: 'souk_currency=JPY' })).toEqual({ locale: 'de', currency: 'JPY' });
  expect(told('/', { cookie: 'souk_currency=GBP' })).toEqual({ locale: 'en', currency: 'USD' });
});

test('a script of the shop says its language by a header, which means nothing for a page', () => {
  expect(told('/api/bff/checkout/trpc/cart.read', { 'x-souk-locale': 'de' })).toMatchObject({ locale: 'de' });
  expect(told('/api/fragment', { 'x-souk-locale': 'nonsense' })).toMatchObject({ locale: 'en' });
  expect(told('/p/vase', { 'x-souk-locale': 'de' })).toMatchObject({ locale: 'en' });
});
