import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/product';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKept } from '../bff/kept.ts';
import type { Services } from '../bff/services.ts';
import { createFiles } from './files.ts';
import { escapeXml, textOfHtml } from './xml.ts';

const PRODUCTS = 2_600;
let server: Server;
let files: ReturnType<typeof createFiles>;
let asked = 0;

const product = (n: number, currency: string) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  slug: `thing-${n}`,
  title: n === 1 ? 'Salt & <Pepper> "Set"' : `Thing ${n}`,
  descriptionHtml: '<p>Turned by hand.</p><ul><li>Oak &amp; brass</li></ul>',
  vendor: 'Hull',
  categories: ['vases'],
  images: [{ url: `/media/thing-${n}/front-900.webp`, alt: '', width: 900, height: 1125 }],
  updatedAt: `2026-01-0${1 + (n % 9)}T00:00:00.000Z`,
  variants: ['Sage', 'Oat'].map((colour, index) => ({
    id: `10000000-0000-4000-8000-${String(n * 10 + index).padStart(12, '0')}`,
    sku: `THING-${n}-${colour}`,
    title: colour,
    options: { Colour: colour },
    optionKeys: { Colour: colour },
    price: { amount: 4500, currency },
    compareAtPrice: index === 0 ? { amount: 6000, currency } : null,
    stock: index,
    image: null,
    weightGrams: 800,
    barcode: index === 0 ? '2004000100003' : null,
  })),
});

beforeAll(async () => {
  server = createServer(({ url = '/' }, res) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    res.setHeader('content-type', 'application/json');
    if (pathname === '/categories')
      return void res.end(
        JSON.stringify({ items: [{ slug: 'vases', title: 'Vases', productCount: 3 }], nextCursor: null }),
      );
    asked++;
    const from = Number(searchParams.get('cursor') ?? 0);
    const currency = searchParams.get('currency') ?? 'USD';
    const items = Array.from({ length: Math.min(100, PRODUCTS - from) }, (_, n) => product(from + n + 1, currency));
    res.end(JSON.stringify({ items, nextCursor: from + 100 < PRODUCTS ? String(from + 100) : null }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  files = createFiles({
    product: createServiceClient<paths>({ baseUrl }),
    kept: createKept(),
    shopUrl: 'https://souk.example',
  } as unknown as Services);
});
afterAll(() => server.close());

async function read(path: string): Promise<string> {
  const file = await files(path);
  if (!file) throw new Error(`no ${path}`);
  return gunzipSync(file.gzipped).toString();
}
const count = (text: string, part: string) => text.split(part).length - 1;

test('the sitemap is an index of parts of 5 000 addresses, made once for all who ask', async () => {
  const index = await read('/sitemap.xml');
  expect(index).toContain('<loc>https://souk.example/sitemaps/1.xml</loc><lastmod>2026-01-09T00:00:00.000Z</lastmod>');
  expect(count(index, '<sitemap>')).toBe(2);
  const [first, second] = [await read('/sitemaps/1.xml'), await read('/sitemaps/2.xml')];
  expect(count(first, '<url>')).toBe(5_000);
  expect(count(first, '<url>') + count(second, '<url>')).toBe(2 * (PRODUCTS + 3));
  expect(first).toContain(
    '<url><loc>https://souk.example/de/p/thing-7</loc><lastmod>2026-01-08T00:00:00.000Z</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://souk.example/p/thing-7"/>' +
      '<xhtml:link rel="alternate" hreflang="de" href="https://souk.example/de/p/thing-7"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://souk.example/p/thing-7"/>' +
      '<image:image><image:loc>https://souk.example/media/thing-7/front-900.webp</image:loc></image:image></url>',
  );
  expect(asked).toBe(26);
  for (const path of [
    '/sitemaps/3.xml',
    '/sitemaps/0.xml',
    '/sitemaps/1.xml/',
    '/sitemaps/%31.xml',
    '/feeds/google-en-eur.xml',
  ])
    expect(await files(path), path).toBeNull();
});

test('Google’s feed has each variant, with the price before it was reduced beside that of now', async () => {
  const feed = await read('/feeds/google-de-eur.xml');
  expect(count(feed, '<item>')).toBe(PRODUCTS * 2);
  expect(feed).toContain(
    '<item><g:id>THING-7-Sage</g:id><g:title>Thing 7, Sage</g:title><g:description>Turned by hand.\nOak &amp; brass</g:description>' +
      '<g:link>https://souk.example/de/p/thing-7?colour=Sage</g:link>' +
      '<g:image_link>https://souk.example/media/thing-7/front-900.webp</g:image_link>' +
      '<g:availability>out_of_stock</g:availability><g:price>60.00 EUR</g:price><g:sale_price>45.00 EUR</g:sale_price>' +
      '<g:brand>Hull</g:brand><g:gtin>2004000100003</g:gtin><g:condition>new</g:condition>',
  );
  expect(feed).toContain('<g:identifier_exists>no</g:identifier_exists>');
  expect(feed).toContain('<g:title>Salt &amp; &lt;Pepper&gt; &quot;Set&quot;, Sage</g:title>');
  expect(await read('/feeds/google.xml')).toContain('<g:price>45.00 USD</g:price>');
});

test('texts are fit for XML', () => {
  expect(escapeXml('a\u0000b\ud800c\u000b<&>')).toBe('abc&lt;&amp;&gt;');
  expect(textOfHtml('<p>One<br>two</p><p>&lt;three&gt; &quot;4&quot;</p>')).toBe('One\ntwo\n<three> "4"');
});
