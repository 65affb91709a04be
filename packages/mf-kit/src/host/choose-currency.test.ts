import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCurrencyChoice } from './choose-currency.ts';

let server: Server;
let origin = '';
beforeAll(async () => {
  const choose = createCurrencyChoice({ hosts: (host) => (host ? [host] : []), secure: true });
  server = createServer((req, res) => void choose(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const send = (form: Record<string, string>, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  fetch(`${origin}/api/currency`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form) });

test('the choice is kept for a year, and the visitor is back where they were', async () => {
  const answer = await send({ currency: 'JPY', back: '/de/p/vase?size=ü' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/de/p/vase?size=%C3%BC');
  expect(answer.headers.get('set-cookie')).toBe(
    'souk_currency=JPY; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
  );
});

test.each([
  { currency: 'GBP', back: '/' },
  { currency: '', back: '/' },
  { currency: 'EUR', back: '//evil.example' },
  { currency: 'EUR', back: '/\\evil.example' },
  { currency: 'EUR', back: 'https://evil.example' },
  { currency: 'EUR', back: `/${'a'.repeat(8_001)}` },
])('%j is refused, and sets nothing', async (form) => {
  const answer = await send(form);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('line breaks stay inside of the path', async () => {
  const answer = await send({ currency: 'EUR', back: '/a\r\nset-cookie: b=c' });
  expect(answer.headers.get('location')).toBe('/a%0D%0Aset-cookie:%20b=c');
});

test('a form of another site changes nothing, nor does a link', async () => {
  const form = { currency: 'EUR', back: '/' };
  expect((await send(form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send(form, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await send(form, {})).status).toBe(403);
  expect((await fetch(`${origin}/api/currency?currency=EUR`)).status).toBe(405);
});
