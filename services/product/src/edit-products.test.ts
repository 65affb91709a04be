import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Method = 'POST' | 'PUT' | 'DELETE' | 'GET';
const call = async (method: Method, url: string, payload?: unknown, headers: Record<string, string> = {}) => {
  const response = await shop.app.inject({
    method,
    url,
    headers: {
      authorization: shop.admin,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.body ? response.json() : undefined };
};
const sized = (Size: string, more: Record<string, unknown> = {}) => ({ options: { Size }, price: usd(1000), ...more });

test('a title and a priced variant are enough; the slug follows from the title and stays unique', async () => {
  const body = { title: 'Brûlée Bowl, №2', variants: [{ price: usd(1000) }] };
  const first = await call('POST', '/products', body);
  expect(first).toMatchObject({ status: 201, body: { slug: 'brulee-bowl-no2', status: 'active', vendor: '' } });
  expect(first.headers.location).toBe(`/products/${first.body.id}`);
  const more = await Promise.all([call('POST', '/products', body), call('POST', '/products', body)]);
  expect(more.map(({ status }) => status)).toEqual([201, 201]);
  expect(new Set(more.map((one) => one.body.slug))).toEqual(new Set(['brulee-bowl-no2-2', 'brulee-bowl-no2-3']));
  expect((await call('POST', '/products', { ...body, title: '!!!' })).body.slug).toMatch(/^product-[0-9a-f]{12}$/);
  expect((await call('POST', '/products', { ...body, slug: 'brulee-bowl-no2' })).body.type).toMatch(/slug-taken$/);
});

test('a whole product comes back as it was sent, cleaned', async () => {
  const { status, body } = await call('POST', '/products', {
    title: 'Lamp',
    descriptionHtml:
      '<h1>Warm</h1><script>x</script><img src=x onerror=y><iframe></iframe><p style="a">ok</p><a href="https://a.example">a</a>',
    vendor: 'Glas',
    tags: ['a', 'a', 'b'],
    categories: ['Table Lamps', 'table-lamps', 'New'],
    options: [{ name: 'Colour', values: ['Sand', 'Ink'] }],
    images: [{ url: 'https://cdn.example/1.jpg', alt: 'One', width: 10, height: 20 }],
    seo: { title: 'T', description: 'D' },
    variants: [
      {
        sku: 'L-INK',
        options: { Colour: 'Ink' },
        price: usd(5000),
        compareAtPrice: usd(6000),
        stock: 3,
        weightGrams: 5,
        barcode: '1',
        image: '/2.webp',
      },
      { sku: 'L-SAND', options: { Colour: 'Sand' }, price: usd(4000), image: { url: 'https://cdn.example/1.jpg' } },
    ],
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    descriptionHtml: '<h2>Warm</h2><p>ok</p><a href="https://a.example" rel="nofollow noopener">a</a>',
    tags: ['a', 'b'],
    categories: ['table-lamps', 'new'],
    options: [{ name: 'Colour', values: ['Sand', 'Ink'] }],
    price: usd(4000),
    seo: { title: 'T', description: 'D' },
  });
  expect(body.images.map(({ url }: { url: string }) => url)).toEqual(['https://cdn.example/1.jpg', '/2.webp']);
  expect(body.variants).toMatchObject([
    {
      title: 'Ink',
      options: { Colour: 'Ink' },
      compareAtPrice: usd(6000),
      stock: 3,
      weightGrams: 5,
      image: { url: '/2.webp' },
    },
    { title: 'Sand', stock: 0, compareAtPrice: null, image: { alt: 'One', width: 10, height: 20 } },
  ]);
  // What was read may be sent back: nothing changes.
  const again = await call('PUT', `/products/${body.id}`, body);
  expect(again).toMatchObject({ status: 200, body: { ...body, updatedAt: again.body.updatedAt } });
});

test('a replacement keeps the ids of variants it recognises, their stock, and removes the rest', async () => {
  const { body } = await call('POST', '/products', {
    title: 'Vase',
    status: 'draft',
    variants: [
      sized('S', { sku: 'V-S', stock: 1 }),
      sized('M', { sku: 'V-M', stock: 2 }),
      sized('L', { stock: 3 }),
      sized('XL', { stock: 4 }),
    ],
  });
  const [s, m, l] = body.variants.map(({ id }: { id: string }) => id);
  const replaced = await call('PUT', `/products/${body.id}`, {
    title: 'Better vase',
    variants: [
      sized('S', { sku: 'V-M' }),
      { id: s, ...sized('M', { sku: 'V-S', stock: 9 }) },
      sized('L'),
      sized('New', { sku: 'V-N' }),
    ],
  });
  expect(replaced).toMatchObject({ status: 200, body: { title: 'Better vase', slug: body.slug, status: 'draft' } });
  expect(replaced.body.variants.map(({ id, title, stock }: Record<string, unknown>) => [id, title, stock])).toEqual([
    [m, 'S', 2],
    [s, 'M', 9],
    [l, 'L', 3],
    [expect.any(String), 'New', 0],
  ]);
  const stranger = await call('PUT', `/products/${body.id}`, {
    title: 'x',
    variants: [{ id: crypto.randomUUID(), ...sized('S') }],
  });
  expect(stranger).toMatchObject({ status: 422, body: { errors: [{ pointer: '/variants/0/id' }] } });
  expect((await call('PUT', `/products/${crypto.randomUUID()}`, { title: 'x', variants: [sized('S')] })).status).toBe(
    404,
  );
});

test('a deleted product is gone, its slug and SKU are free, and its held stock can still be released', async () => {
  const product = { title: 'Gone', slug: 'gone', variants: [{ sku: 'GONE', price: usd(1), stock: 2 }] };
  const { body } = await call('POST', '/products', product);
  const id = crypto.randomUUID();
  const service = { authorization: shop.order, 'idempotency-key': id };
  const hold = { id, expiresInSeconds: 60, lines: [{ variantId: body.variants[0].id, quantity: 1 }] };
  expect((await call('POST', '/reservations', hold, service)).status).toBe(201);
  expect((await call('DELETE', `/products/${body.id}`)).status).toBe(204);
  expect((await call('DELETE', `/products/${body.id}`)).status).toBe(404);
  for (const url of [`/products/${body.id}`, '/products/gone']) expect((await call('GET', url)).status).toBe(404);
  expect((await call('PUT', `/products/${body.id}`, product)).status).toBe(404);
  expect((await call('GET', `/variants?ids=${body.variants[0].id}`)).body.items).toEqual([]);
  const late = { ...hold, id: crypto.randomUUID() };
  expect((await call('POST', '/reservations', late, { ...service, 'idempotency-key': late.id })).status).toBe(409);
  expect((await call('DELETE', `/reservations/${id}`, undefined, service)).status).toBe(204);
  expect((await call('POST', '/products', product)).status).toBe(201);
});

test('a SKU of another product is 409', async () => {
  await call('POST', '/products', { title: 'One', variants: [{ sku: 'SAME', price: usd(1) }] });
  const other = await call('POST', '/products', { title: 'Other', variants: [{ sku: 'SAME', price: usd(1) }] });
  expect([other.status, other.body.type]).toEqual([409, expect.stringMatching(/sku-taken$/)]);
});

const good = { title: 'T', variants: [{ price: usd(1) }] };
const withVariant = (change: Record<string, unknown>) => ({ title: 'T', variants: [{ price: usd(1), ...change }] });
test.each<[string, unknown, number]>([
  ['no title', { variants: good.variants }, 422],
  ['no variants', { title: 'T', variants: [] }, 422],
  ['no price', { title: 'T', variants: [{}] }, 422],
  ['an unknown field', { ...good, colour: 'red' }, 422],
  ['an unknown field in a variant', withVariant({ colour: 'red' }), 422],
  ['a price of -1', withVariant({ price: usd(-1) }), 422],
  ['a price of 1.5', withVariant({ price: usd(1.5) }), 422],
  ['a price of 1e309', '{"title":"T","variants":[{"price":{"amount":1e309,"currency":"USD"}}]}', 422],
  ['a price as text', withVariant({ price: { amount: '1', currency: 'USD' } }), 422],
  ['another currency', withVariant({ price: { amount: 1, currency: 'EUR' } }), 422],
  ['stock of -1', withVariant({ stock: -1 }), 422],
  ['stock of 1e12', withVariant({ stock: 1e12 }), 422],
  ['a NUL', { ...good, title: 'a\0b' }, 422],
  ['a long title', { ...good, title: 'x'.repeat(301) }, 422],
  ['a slug with a slash', { ...good, slug: 'a/b' }, 422],
  ['a slug like an id', { ...good, slug: crypto.randomUUID() }, 422],
  ['a picture by http', { ...good, images: [{ url: 'http://a.example/1.jpg' }] }, 422],
  ['a picture by javascript', { ...good, images: [{ url: 'javascript:alert(1)' }] }, 422],
  ['two variants without options', { title: 'T', variants: [{ price: usd(1) }, { price: usd(1) }] }, 422],
  ['two variants alike', { title: 'T', variants: [sized('S'), sized('S')] }, 422],
  ['one SKU twice', { title: 'T', variants: [sized('S', { sku: 'x' }), sized('M', { sku: 'x' })] }, 422],
  ['options that differ', { title: 'T', variants: [sized('S'), { options: { Colour: 'x' }, price: usd(1) }] }, 422],
  ['four options', withVariant({ options: { a: '1', b: '2', c: '3', d: '4' } }), 422],
  [
    'a value that is no option',
    { title: 'T', options: [{ name: 'Size', values: ['M'] }], variants: [sized('S')] },
    422,
  ],
  ['broken JSON', '{"title":', 400],
  ['600 kB', { ...good, descriptionHtml: 'x'.repeat(600_000) }, 413],
])('%s is refused', async (_what, body, status) => {
  const answer = await call('POST', '/products', body);
  expect([answer.status, answer.body.status]).toEqual([status, status]);
});

test('SQL and HTML in text are text', async () => {
  const title = `<script>alert(1)</script>'; drop table products; --`;
  const { body } = await call('POST', '/products', {
    ...good,
    title,
    vendor: title,
    tags: [title],
    categories: [title],
  });
  expect(body).toMatchObject({
    title,
    vendor: title,
    tags: [title],
    slug: 'script-alert-1-script-drop-table-products',
  });
  expect((await call('GET', `/products?vendor=${encodeURIComponent(title)}`)).body.items).toHaveLength(1);
});

test('only an admin edits', async () => {
  const url = `/products/${crypto.randomUUID()}`;
  const shopper = { authorization: await shop.keys.bearer('product', 'user:1') };
  for (const [method, target] of [
    ['POST', '/products'],
    ['PUT', url],
    ['DELETE', url],
  ] as const) {
    const payload = method === 'DELETE' ? undefined : good;
    expect((await call(method, target, payload, shopper)).status).toBe(403);
    expect((await shop.app.inject({ method, url: target, payload })).statusCode).toBe(401);
  }
  expect((await call('POST', '/products', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
    415,
  );
});
