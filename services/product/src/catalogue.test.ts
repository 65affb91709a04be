import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

let shop: TestShop;
const vases: Product[] = [];
beforeAll(async () => {
  shop = await openTestShop();
  for (let n = 0; n < 7; n++)
    vases.push(
      await shop.add({
        title: `${'gFeDcBa'[n]} vase`,
        vendor: n % 2 ? 'Tarrow Pottery' : 'Glas & Söhne',
        tags: n === 2 ? ['best-seller', 'stoneware'] : ['stoneware'],
        categories: ['Vases'],
        descriptionHtml: n === 3 ? '<p>Holds tulips</p>' : '',
        variants: [{ price: usd(1000 + 500 * (n % 4)), stock: n === 0 ? 0 : 5 }],
      }),
    );
  await shop.add({ title: 'Secret', status: 'draft', categories: ['Hidden'], variants: [{ price: usd(1) }] });
  await shop.add({ title: 'Lamp', categories: ['Lighting'], variants: [{ price: usd(9000), stock: 1 }] });
});
afterAll(() => shop.close());

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await shop.app.inject({ url, headers });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
};
const titles = async (query: string) =>
  (await get(`/products?${query}`)).body.items.map(({ title }: Product) => title[0]).join('');

test.each([
  ['category=vases', 'aBcDeFg'],
  ['category=vases&sort=title', 'aBcDeFg'],
  ['category=vases&sort=featured', 'eaBcDFg'],
  ['category=vases&sort=price-asc', 'gcFBeaD'],
  ['category=vases&sort=price-desc', 'DaeBFcg'],
  ['category=vases&minPrice=1500&maxPrice=2000&sort=price-asc', 'FBea'],
  ['category=vases&inStock=false', 'g'],
  ['category=vases&inStock=true&vendor=Tarrow+Pottery', 'BDF'],
  ['vendor=Tarrow+Pottery&vendor=Nobody&sort=title', 'BDF'],
  ['q=tulip', 'D'],
  ['q=stoneware+vase&tag=best-seller', 'e'],
  ['q=%27%3B+drop+table+products%3B--', ''],
  ['category=nowhere', ''],
])('GET /products?%s', async (query, expected) => {
  expect(await titles(query)).toBe(expected);
});

test.each(['newest', 'featured', 'price-asc', 'price-desc', 'title'])(
  'pages by %s hold each product once',
  async (sort) => {
    const whole = await titles(`sort=${sort}`);
    let cursor: string | null = null;
    let paged = '';
    do {
      const { body }: { body: { items: Product[]; nextCursor: string | null } } = await get(
        `/products?sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      paged += body.items.map(({ title }) => title[0]).join('');
      cursor = body.nextCursor;
    } while (cursor);
    expect(paged).toBe(whole);
    expect(paged).toHaveLength(8);
  },
);

test.each([
  'limit=0',
  'limit=101',
  'limit=1.5',
  'cursor=nonsense',
  'cursor=WyJ4Il0',
  'sort=cheapest',
  'minPrice=-1',
  'minPrice=1e309',
  'maxPrice=abc',
  'minPrice=500&maxPrice=100',
  'inStock=maybe',
  'colour=red',
  'q=%00',
  'category=%00',
])('GET /products?%s is 422', async (query) => {
  const { status, body } = await get(`/products?${query}`);
  expect([status, body.status]).toEqual([422, 422]);
});

test('one product by id and by slug, with a validator that answers 304', async () => {
  const [vase] = vases;
  const byId = await get(`/products/${vase?.id}`);
  const bySlug = await get(`/products/${vase?.slug}`);
  expect(bySlug.body).toEqual(byId.body);
  expect(byId.body).toMatchObject({
    slug: 'g-vase',
    categories: ['vases'],
    rating: null,
    price: usd(1000),
    variants: [{ title: 'Default', options: {}, stock: 0, sku: null, compareAtPrice: null, image: null }],
  });
  expect(byId.headers['cache-control']).toMatch(/^public, max-age=\d+/);
  const again = await shop.app.inject({
    url: `/products/${vase?.slug}`,
    headers: { 'if-none-match': String(byId.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('what is not on sale is there for admins only', async () => {
  expect((await get('/products/secret')).status).toBe(404);
  expect((await get('/products?status=draft')).status).toBe(401);
  const shopper = { authorization: await shop.keys.bearer('product', 'user:1') };
  expect((await get('/products/secret', shopper)).status).toBe(404);
  expect((await get('/products?status=draft', shopper)).status).toBe(403);
  const admin = { authorization: shop.admin };
  const secret = await get('/products/secret', admin);
  expect([secret.status, secret.headers['cache-control']]).toEqual([200, 'private, no-store']);
  expect((await get('/products?status=draft', admin)).body.items).toHaveLength(1);
  expect((await get(`/variants?ids=${secret.body.variants[0].id}`)).body.items).toEqual([]);
});

test.each(['nothing', '%00', '..%2f..', '%27%20or%201=1', '%f0%9f%8f%ba'])('GET /products/%s is 404', async (path) => {
  expect((await get(`/products/${path}`)).status).toBe(404);
});

test('categories and facets count what is on sale', async () => {
  const { body } = await get('/categories');
  expect(body).toEqual({
    items: [
      { slug: 'lighting', title: 'Lighting', description: '', productCount: 1, image: null },
      { slug: 'vases', title: 'Vases', description: '', productCount: 7, image: null },
    ],
    nextCursor: null,
  });
  const first = (await get('/categories?limit=1')).body;
  expect((await get(`/categories?cursor=${first.nextCursor}`)).body.items[0].slug).toBe('vases');
  expect((await get('/categories?cursor=x')).status).toBe(422);
  expect((await get('/facets?category=vases')).body).toEqual({
    total: 7,
    inStock: 6,
    price: { min: 1000, max: 2500, currency: 'USD' },
    vendors: [
      { vendor: 'Glas & Söhne', count: 4 },
      { vendor: 'Tarrow Pottery', count: 3 },
    ],
  });
  expect((await get('/facets?category=nowhere')).body).toEqual({ total: 0, inStock: 0, price: null, vendors: [] });
});

test('variants by id, in the order asked for, without what is unknown', async () => {
  const ids = vases.slice(0, 2).flatMap(({ variants }) => variants.map(({ id }) => id));
  const { body } = await get(`/variants?ids=${ids.toReversed().join(',')},x,${crypto.randomUUID()}`);
  expect(body.items).toMatchObject([
    { id: ids[1], productId: vases[1]?.id, slug: 'f-vase', productTitle: 'F vase', title: 'Default', price: usd(1500) },
    { id: ids[0], slug: 'g-vase', stock: 0 },
  ]);
  expect((await get('/variants')).status).toBe(422);
  expect((await get(`/variants?ids=${'x,'.repeat(300)}`)).status).toBe(422);
});

test('other methods are 405, and a token that is not valid is 401 everywhere', async () => {
  const patch = await shop.app.inject({ method: 'PATCH', url: '/products' });
  expect([patch.statusCode, patch.headers.allow]).toEqual([405, expect.stringContaining('GET')]);
  expect((await get('/products', { authorization: 'Bearer nonsense' })).status).toBe(401);
});
