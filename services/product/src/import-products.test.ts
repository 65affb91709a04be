import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());
beforeEach(() => shop.deps.database.sql`truncate products, categories, reservations cascade`);

const send = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  shop.app.inject({
    method: 'POST',
    url: '/products/import',
    headers: { authorization: shop.admin, 'content-type': 'text/csv', ...headers },
    payload,
  });
const load = async (payload: string | Buffer) => {
  const response = await send(payload);
  expect([response.statusCode, response.body]).toEqual([200, response.body]);
  const { created, updated, skipped, errors } = response.json();
  return { created, updated, skipped, errors };
};
const read = async (slug: string): Promise<Product> =>
  (await shop.app.inject({ url: `/products/${slug}`, headers: { authorization: shop.admin } })).json();

const HEADER =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,SEO Title,SEO Description,Variant Image,Status';
const row = (cells: Record<string, string>): string =>
  HEADER.split(',')
    .map((name) => (/[",\n]/.test(cells[name] ?? '') ? `"${cells[name]?.replaceAll('"', '""')}"` : (cells[name] ?? '')))
    .join(',');
const csv = (...rows: Record<string, string>[]) => `${[HEADER, ...rows.map(row)].join('\n')}\n`;

test('the demo catalogue goes in whole, and again changes nothing', async () => {
  const file = await readFile(path.join(import.meta.dirname, '../../../data/catalogue.csv'));
  expect(await load(file)).toEqual({ created: 60, updated: 0, skipped: 0, errors: [] });
  const vase = await read('orchard-vase');
  expect(vase.variants).toHaveLength(4);
  expect(vase.variants[0]).toMatchObject({
    sku: 'ORCHARD-VASE-SAGE',
    title: 'Sage',
    options: { Glaze: 'Sage' },
    price: { amount: 12800, currency: 'USD' },
    stock: 9,
    weightGrams: 2350,
    image: { url: '/media/orchard-vase/sage-900.webp', width: 900, height: 1125 },
  });
  expect(vase.images).toHaveLength(5);
  expect(vase.categories).toEqual(['vases']);
  expect(await load(file)).toEqual({ created: 0, updated: 0, skipped: 60, errors: [] });
  expect(await read('orchard-vase')).toEqual(vase);
});

test('takes a BOM, CRLF, quoted newlines, unknown columns, quotes inside and HTML, and cleans it', async () => {
  const text =
    '\uFEFFHandle,Title,Body (HTML),Variant Price,Google Shopping / Gender,Variant Inventory Qty\r\n' +
    'mug,"The ""Big"" Mug, red","<p onclick=""x()"">Holds\r\n<b>much</b><script>alert(1)</script> <a href=""javascript:x"">a</a></p>",12.5,unisex,3\r\n\r\n' +
    'plate,5" plate,,7,,\r\n';
  expect(await load(text)).toEqual({ created: 2, updated: 0, skipped: 0, errors: [] });
  const mug = await read('mug');
  expect(mug).toMatchObject({ title: 'The "Big" Mug, red', status: 'active', options: [], price: { amount: 1250 } });
  expect(mug.descriptionHtml).toBe('<p>Holds\r\n<b>much</b> <a rel="nofollow noopener">a</a></p>');
  expect(await read('plate')).toMatchObject({ title: '5" plate', variants: [{ stock: 0, title: 'Default' }] });
  expect((await load(text)).skipped).toBe(2);
});

test('takes the column names of newer exports', async () => {
  const text =
    'Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams),Product image URL,Image position,Image alt text,Variant image URL,SEO title\n' +
    'Bowl,bowl,<p>Wide</p>,Tarrow,Bowls,"a, b",TRUE,Active,B-S,Size,Small,20.00,25.00,4,500,https://cdn.example/b.jpg?v=1,1,A bowl,https://cdn.example/b.jpg?v=1,Buy\n' +
    ',bowl,,,,,,,B-L,,Large,30.00,,5,900,,,,,\n';
  expect(await load(text)).toEqual({ created: 1, updated: 0, skipped: 0, errors: [] });
  expect(await read('bowl')).toMatchObject({
    tags: ['a', 'b'],
    categories: ['bowls'],
    seo: { title: 'Buy', description: '' },
    options: [{ name: 'Size', values: ['Small', 'Large'] }],
    images: [{ url: 'https://cdn.example/b.jpg?v=1', alt: 'A bowl' }],
    variants: [
      { sku: 'B-S', price: { amount: 2000 }, compareAtPrice: { amount: 2500 }, stock: 4, image: { alt: 'A bowl' } },
      { sku: 'B-L', compareAtPrice: null, stock: 5, image: null },
    ],
  });
  // The same picture under another version stays one picture, and the ids stay.
  const before = await read('bowl');
  expect(await load(text.replaceAll('?v=1', '?v=2'))).toMatchObject({ updated: 1 });
  const after = await read('bowl');
  expect(after.images).toEqual([{ ...before.images[0], url: 'https://cdn.example/b.jpg?v=2' }]);
  expect(after.variants.map(({ id }) => id)).toEqual(before.variants.map(({ id }) => id));
});

test('bad rows are reported by line and reason, and the rest goes in', async () => {
  const text = csv(
    {
      Handle: 'a',
      Title: 'A',
      'Body (HTML)': 'two\nlines',
      'Option1 Name': 'Size',
      'Option1 Value': 'S',
      'Variant SKU': 'A-S',
      'Variant Price': '1',
    },
    { Handle: 'a', 'Option1 Value': 'M', 'Variant Price': '12,50' },
    { Handle: 'a', 'Option1 Value': 'S', 'Variant Price': '2' },
    { Handle: 'a', 'Option1 Value': 'L' },
    { Handle: 'a', 'Option1 Value': 'XL', 'Variant Price': '3', 'Variant Inventory Qty': 'many' },
    { Handle: 'a', 'Option1 Value': 'XXL', 'Option2 Value': 'Red', 'Variant Price': '3' },
    {
      Handle: 'a',
      'Option1 Value': 'XS',
      'Variant Price': '3',
      'Variant Inventory Qty': '-4',
      'Image Src': 'http://insecure.example/a.jpg',
    },
    { Handle: 'b', Title: 'B', 'Variant Price': '$5' },
    { Handle: 'c', Title: 'C', 'Variant Price': '5', Status: 'sleeping' },
    { Handle: 'c', 'Option1 Value': 'x', 'Variant Price': '5' },
    { Handle: 'd', 'Variant Price': '5' },
    { Title: '', 'Variant Price': '5' },
    { Handle: 'e', Title: 'E', 'Variant SKU': 'A-S', 'Variant Price': '5' },
    { Handle: 'f', Title: 'F' },
    { Handle: 'g', Title: 'G', 'Variant Price': '0.005' },
    { Handle: 'h', Title: '�', 'Variant Price': '1' },
    { Handle: 'i', Title: 'I', 'Variant Price': '9', Published: 'false' },
  );
  const { errors, ...counts } = await load(text);
  expect(counts).toEqual({ created: 2, updated: 0, skipped: 0 });
  expect(errors).toEqual([
    { line: 4, reason: 'Variant Price "12,50" is not an amount like 1234.50' },
    { line: 5, reason: 'the same options or SKU as line 2' },
    { line: 6, reason: 'Variant Price is missing' },
    { line: 7, reason: 'Variant Inventory Qty "many" is not a whole number' },
    { line: 8, reason: 'Option2 Value is given, but Option2 Name is not' },
    { line: 9, reason: 'Image Src "http://insecure.example/a.jpg" is not an https address' },
    { line: 10, reason: 'Variant Price "$5" is not an amount like 1234.50' },
    { line: 11, reason: 'Status "sleeping" is none of active, draft and archived' },
    { line: 13, reason: 'Title is missing, and no product has this handle yet' },
    { line: 14, reason: 'Handle is missing' },
    { line: 15, reason: 'SKU "A-S" belongs to "a"' },
    { line: 16, reason: 'the product has no variant with a price' },
    { line: 17, reason: 'Variant Price "0.005" is not an amount like 1234.50' },
    { line: 18, reason: 'Title is not UTF-8: save the file as "CSV UTF-8"' },
  ]);
  expect((await read('a')).variants.map(({ title, stock }) => [title, stock])).toEqual([
    ['S', 0],
    ['XS', 0],
  ]);
  expect((await read('i')).status).toBe('draft');
});

test('rows of a handle that do not stand together are one product', async () => {
  const text = csv(
    {
      Handle: 'a',
      Title: 'A',
      'Option1 Name': 'Size',
      'Option1 Value': 'S',
      'Variant Price': '1',
      'Image Src': '/1.webp',
    },
    { Handle: 'b', Title: 'B', 'Variant Price': '1' },
    { Handle: 'a', 'Option1 Value': 'M', 'Variant Price': '2', 'Image Src': '/2.webp' },
  );
  expect(await load(text)).toEqual({ created: 2, updated: 1, skipped: 0, errors: [] });
  const product = await read('a');
  expect(product.variants.map(({ title }) => title)).toEqual(['S', 'M']);
  expect(product.images.map(({ url }) => url)).toEqual(['/1.webp', '/2.webp']);
  expect(await load(text)).toEqual({ created: 0, updated: 0, skipped: 3, errors: [] });
  expect(await read('a')).toEqual(product);
});

test('a file with few columns leaves the rest as it is', async () => {
  await load(
    csv({
      Handle: 'a',
      Title: 'A',
      Vendor: 'V',
      Type: 'Vases',
      'Variant SKU': 'A',
      'Variant Price': '1',
      'Variant Inventory Qty': '7',
    }),
  );
  const before = await read('a');
  expect(await load('Handle,Title\na,Better\n')).toMatchObject({ updated: 1, errors: [] });
  expect(await load('Handle,Variant SKU,Variant Price\na,A,2.00\n')).toMatchObject({ updated: 1, errors: [] });
  expect(await load('Handle,Title,Variant Inventory Qty\na,Better,6\n')).toMatchObject({ updated: 1, errors: [] });
  const after = await read('a');
  expect(after).toMatchObject({ title: 'Better', vendor: 'V', categories: ['vases'], price: { amount: 200 } });
  expect(after.variants).toMatchObject([{ id: before.variants[0]?.id, sku: 'A', stock: 6 }]);
});

test('variants are the same by SKU even when two change places, and a default one gives way to options', async () => {
  const two = (first: string, second: string) =>
    csv(
      {
        Handle: 'a',
        Title: 'A',
        'Option1 Name': 'Size',
        'Option1 Value': first,
        'Variant SKU': 'S1',
        'Variant Price': '1',
      },
      { Handle: 'a', 'Option1 Value': second, 'Variant SKU': 'S2', 'Variant Price': '2' },
    );
  await load(
    csv({ Handle: 'a', Title: 'A', 'Option1 Name': 'Title', 'Option1 Value': 'Default Title', 'Variant Price': '1' }),
  );
  expect(await load(two('S', 'M'))).toMatchObject({ updated: 1, errors: [] });
  const before = await read('a');
  expect(before.variants.map(({ title }) => title)).toEqual(['S', 'M']);
  expect(await load(two('M', 'S'))).toMatchObject({ updated: 1, errors: [] });
  const after = await read('a');
  expect(after.variants.map(({ id, title }) => [id, title])).toEqual([
    [before.variants[0]?.id, 'M'],
    [before.variants[1]?.id, 'S'],
  ]);
});

test.each(['\n', '\r\n'])(
  'lines are counted as an editor does, with empty ones and breaks in cells (%j)',
  async (end) => {
    const text = ['Handle,Title,Body (HTML),Variant Price', '', 'a,A,"1', '', '2",1', '', '', 'b,B,,x', '', 'c,C,,y'];
    expect((await load(text.join(end))).errors.map(({ line }: { line: number }) => line)).toEqual([8, 10]);
  },
);

test('a quote that is never closed ends the file, not what came before it', async () => {
  expect(await load('Handle,Title,Variant Price\na,A,1\nb,"B,1\nc,C,1\n')).toEqual({
    created: 1,
    updated: 0,
    skipped: 0,
    errors: [{ line: 3, reason: 'a quotation mark is opened here and not closed; nothing after it was read' }],
  });
});

test.each([
  ['nothing', ''],
  ['a BOM', '\uFEFF'],
  ['another CSV', 'name,price\na,1\n'],
  ['semicolons', 'Handle;Title\na;A\n'],
  ['a picture', Buffer.from('iVBORw0KGgoAAAANSUhEUgAA', 'base64')],
])('%s is 422 and says why', async (_what, payload) => {
  const response = await send(payload);
  expect([response.statusCode, response.json().type]).toEqual([422, expect.stringMatching(/not-a-catalogue$/)]);
});

test('only an admin, only CSV, one import at a time', async () => {
  expect((await send('Handle\n', { authorization: await shop.keys.bearer('product', 'user:1') })).statusCode).toBe(403);
  expect((await send('{}', { 'content-type': 'application/json' })).statusCode).toBe(415);
  const connection = await shop.deps.database.sql.reserve();
  await connection`select pg_advisory_lock(7265102)`;
  const busy = await send(csv({ Handle: 'a', Title: 'A', 'Variant Price': '1' }));
  await connection`select pg_advisory_unlock(7265102)`;
  connection.release();
  expect([busy.statusCode, busy.json().type]).toEqual([409, expect.stringMatching(/import-running$/)]);
});

test('tells its progress line by line when asked', async () => {
  const many = Array.from({ length: 250 }, (_, n) => ({ Handle: `p${n}`, Title: `P ${n}`, 'Variant Price': `${n}` }));
  const response = await send(csv(...many), { accept: 'application/x-ndjson' });
  expect(response.headers['content-type']).toMatch(/^application\/x-ndjson/);
  const lines = response.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ progress, result }) => (progress ?? result).created)).toEqual([100, 200, 250, 250]);
  expect(lines.at(-1).result.errors).toEqual([]);
  expect((await send('x', { accept: 'application/x-ndjson' })).statusCode).toBe(422);
});
