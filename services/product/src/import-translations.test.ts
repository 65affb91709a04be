import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportResult } from './import-products.ts';
import type { Product } from './product.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

const HEADER = 'Type,Identification,Field,Locale,Market,Status,Default content,Translated content\n';
const CATALOGUE = `Handle,Title,Body (HTML),Type,Option1 Name,Option1 Value,Variant Price,Image Src,Image Alt Text,Price / EUR,Compare At Price / EUR
vase,Vase,<p>Tall.</p>,Vases,Glaze,Sage,50.00,https://x.test/a.jpg,A vase,39.50,49.50
vase,,,,,Rust,60.00,,,,
bowl,Bowl,,Bowls,,,10.00,,,,
`;
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  expect((await load(CATALOGUE)).errors).toEqual([]);
});
afterAll(() => shop.close());

async function load(payload: string, status = 200): Promise<ImportResult> {
  const response = await shop.app.inject({
    method: 'POST',
    url: '/products/import',
    headers: { authorization: shop.admin, 'content-type': 'text/csv' },
    payload,
  });
  expect(response.statusCode, response.body).toBe(status);
  return response.json();
}
const read = async (url: string) => (await shop.app.inject({ url })).json();
const rows = (...lines: string[]) => HEADER + lines.join('\n');

const GERMAN = rows(
  'PRODUCT,vase,title,de,,,Vase,Die Vase',
  'PRODUCT,vase,body_html,de,,,<p>Tall.</p>,"<p onclick=""x"">Hoch,',
  'und schmal.</p>"',
  'PRODUCT,vase,meta_title,de,,,,Vase kaufen',
  'PRODUCT,vase,meta_description,de,,,,"Hoch, schmal"',
  'PRODUCT,vase,handle,de,,,vase,die-vase',
  'PRODUCT_OPTION,vase,name,de,,,Glaze,Glasur',
  'PRODUCT_OPTION_VALUE,vase,name,de,,outdated,Sage,Salbei',
  'MEDIA_IMAGE,vase,alt,de,,,A vase,Eine Vase',
  'COLLECTION,vases,title,de,,,Vases,Blumenvasen',
  'COLLECTION,vases,body_html,de,,,,Für Blumen',
  'PAGE,123,title,de,,,About,Über uns',
  'ONLINE_STORE_THEME_JSON_TEMPLATE,1,section,de,,,x,y',
);

test('a file of translations is known by its header, laid over products and categories, and again changes nothing', async () => {
  expect(await load(GERMAN)).toMatchObject({ created: 0, updated: 2, skipped: 0, errorCount: 0, rows: 12 });
  expect(await read('/products/vase?locale=de')).toMatchObject({
    title: 'Die Vase',
    descriptionHtml: '<p>Hoch,\nund schmal.</p>',
    seo: { title: 'Vase kaufen', description: 'Hoch, schmal' },
    options: [{ name: 'Glasur', values: ['Salbei', 'Rust'] }],
    images: [{ alt: 'Eine Vase' }],
  });
  const { items } = await read('/categories?locale=de');
  expect(items).toMatchObject([
    { title: 'Blumenvasen', description: 'Für Blumen', image: { alt: 'Eine Vase' } },
    { title: 'Bowls' },
  ]);
  expect(await load(GERMAN)).toMatchObject({ updated: 0, skipped: 2, errorCount: 0 });
  expect(await read('/products/vase')).toMatchObject({ title: 'Vase', slug: 'vase' });
});

test('what is changed is told: products, and those of a category', async () => {
  const version = async () => {
    const authorization = await shop.keys.bearer('product', 'service:search');
    const { items } = (await shop.app.inject({ url: '/product-snapshots', headers: { authorization } })).json();
    return items.find(({ product }: { product: Product }) => product.slug === 'bowl');
  };
  const before = await version();
  await load(rows('COLLECTION,bowls,title,de,,,Bowls,Schalen'));
  const after = await version();
  expect(after.version).toBe(before.version + 1);
  expect(after.product.categories).toEqual([{ slug: 'bowls', title: 'Bowls', titles: { de: 'Schalen' } }]);
});

test('editors replace the texts of a category, which is told; without translations these stay', async () => {
  const put = (slug: string, payload: object, authorization = shop.admin) =>
    shop.app.inject({ method: 'PUT', url: `/categories/${slug}`, headers: { authorization }, payload });
  const replaced = await put('bowls', { title: 'Bowls & Dishes', description: 'Deep and low.' });
  const bowls = { slug: 'bowls', title: 'Bowls & Dishes', description: 'Deep and low.' };
  expect(replaced.json()).toEqual({ ...bowls, texts: { de: { title: 'Schalen', description: '' } } });
  const shown = async (locale: string) =>
    (await read(`/categories?locale=${locale}`)).items.find(({ slug }: { slug: string }) => slug === 'bowls');
  expect(await shown('en')).toMatchObject(bowls);
  expect(await shown('de')).toMatchObject({ title: 'Schalen', description: 'Deep and low.' });
  const again = await put('bowls', { title: 'Bowls', texts: { de: { title: 'Schüsseln', description: 'Tief.' } } });
  expect(again.json().texts).toEqual({ de: { title: 'Schüsseln', description: 'Tief.' } });
  for (const [slug, body, status] of [
    ['nowhere', { title: 'X' }, 404],
    ['%00', { title: 'X' }, 404],
    ['bowls', { title: '' }, 422],
    ['bowls', { title: 'X', texts: { fr: { title: 'Bols' } } }, 422],
    ['bowls', { title: 'X', colour: 'red' }, 422],
  ] as const)
    expect((await put(slug, body)).statusCode, slug).toBe(status);
  expect(await shown('de')).toMatchObject({ title: 'Schüsseln', description: 'Tief.' });
});

test('importing the catalogue again keeps translations, and an import of translations keeps prices', async () => {
  await load(CATALOGUE.replace('50.00', '55.00'));
  expect(await read('/products/vase?locale=de&currency=EUR')).toMatchObject({
    title: 'Die Vase',
    variants: [
      { price: { amount: 3950 }, compareAtPrice: { amount: 4950 } },
      { price: { amount: 5500 }, compareAtPrice: null },
    ],
  });
});

test('a product with a bad row stays as it is, each bad row is reported, and the others go in', async () => {
  const result = await load(
    rows(
      'PRODUCT,vase,title,de,,,Vase,Neue Vase',
      'PRODUCT_OPTION,vase,name,de,,,Colour,Farbe',
      'PRODUCT_OPTION_VALUE,vase,name,de,,,Ink,Tinte',
      'MEDIA_IMAGE,vase,alt,de,,,A lamp,Eine Lampe',
      'PRODUCT,nothing,title,de,,,No,Nein',
      'PRODUCT,bowl,title,de,,,Bowl,Schale',
      'PRDUCT,bowl,title,de,,,Bowl,Schale',
      `PRODUCT,vase,title,de,,,Vase,${'x'.repeat(301)}`,
      'PRODUCT,vase,colour,de,,,Vase,Rot',
      'PRODUCT,vase,title,fr,,,Vase,Le vase',
      'PRODUCT,vase,title,de,Austria,,Vase,Die Vas',
      'PRODUCT_OPTION,vase,name,de,,,,Glasur',
      'PRODUCT_OPTION,12345,name,de,,,Glaze,Glasur',
      'COLLECTION,lamps,title,de,,,Lamps,Lampen',
    ),
  );
  expect(result).toMatchObject({ updated: 1, skipped: 0 });
  expect(result.errors.map(({ line, reason }) => [line, reason.slice(0, 60)])).toEqual([
    [3, '"vase" has no option "Colour"'],
    [4, 'no option of "vase" has the value "Ink"'],
    [5, 'no picture of "vase" has the alternative text "A lamp"'],
    [6, 'there is no product "nothing"'],
    [8, 'Type "PRDUCT" is none of PRODUCT, PRODUCT_OPTION, PRODUCT_OP'],
    [10, 'Field "colour" is nothing that a PRODUCT has a text for'],
    [11, 'Locale "fr" is none of de'],
    [12, 'Market "Austria": texts are kept by language, not by market'],
    [13, 'Default content is missing: it says which one is translated'],
    [14, 'there is no product "12345"'],
    [15, 'there is no category "lamps"'],
  ]);
  expect(await read('/products/vase?locale=de')).toMatchObject({ title: 'Die Vase' });
  expect(await read('/products/bowl?locale=de')).toMatchObject({ title: 'Schale' });
});

test('a title that is too long is said to be that', async () => {
  const { errors } = await load(rows(`PRODUCT,vase,title,de,,,Vase,${'x'.repeat(301)}`));
  expect(errors).toEqual([{ line: 2, reason: expect.stringMatching(/^Translated content: .*300/) }]);
});

test('Shopify’s numbers are understood where a row has the handle', async () => {
  const file = rows("PRODUCT,'8079393226938,title,de,,,Bowl,Napf", "PRODUCT,'8079393226938,handle,de,,,bowl,");
  expect(await load(file)).toMatchObject({ updated: 1, errorCount: 0 });
  expect(await read('/products/bowl?locale=de')).toMatchObject({ title: 'Napf' });
  const other = 'Type,Identification,Handle,Field,Locale,Translated content\nPRODUCT_OPTION,77,vase,name,de,x\n';
  expect((await load(other)).errors).toMatchObject([{ reason: expect.stringContaining('Default content is missing') }]);
});

test.each([
  ['12,50', 'Price / EUR "12,50" is not an amount like 1234.50'],
  ['12.505', 'Price / EUR "12.505" is not an amount like 1234.50'],
])('a price of %s in euros is a bad row', async (price, reason) => {
  const file = `Handle,Title,Variant Price,Price / EUR\ncup,Cup,5.00,"${price}"\n`;
  expect((await load(file)).errors).toEqual([{ line: 2, reason }]);
});

test('yen have no digits behind the point; a compare-at price needs a price; an empty price is derived again', async () => {
  const file = (cells: string) =>
    `Handle,Title,Variant Price,Price / JPY,Compare At Price / JPY\njar,Jar,10.00,${cells}\n`;
  expect((await load(file('1200.5,'))).errors).toMatchObject([{ reason: expect.stringContaining('like 1235') }]);
  expect((await load(file(',1800'))).errors).toEqual([
    { line: 2, reason: 'Compare At Price / JPY is given, but Price / JPY is not' },
  ]);
  const price = async () => (await read('/products/jar?currency=JPY')).variants[0];
  await load(file('1234,1800'));
  expect(await price()).toMatchObject({ price: { amount: 1234 }, compareAtPrice: { amount: 1800 } });
  await load('Handle,Title,Variant Price\njar,Jar,20.00\n');
  expect(await price()).toMatchObject({ price: { amount: 1234 } });
  await load(file(','));
  expect(await price()).toMatchObject({ price: { amount: 1500 }, compareAtPrice: null });
});
