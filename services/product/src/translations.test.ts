import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from './product.ts';
import { openTestShop, type TestShop, usd } from './test-shop.ts';

const picture = '/media/vase.webp';
const body = {
  title: 'Vase',
  descriptionHtml: '<p>Tall.</p>',
  categories: ['Vases'],
  images: [{ url: picture, alt: 'A vase' }],
  seo: { title: 'Vase by Tarrow', description: 'A tall vase' },
  variants: [
    { options: { Colour: 'Sage', Size: 'Tall' }, price: usd(5000), stock: 1, image: picture },
    { options: { Colour: 'Rust', Size: 'Tall' }, price: usd(5000), stock: 1 },
  ],
  texts: {
    de: {
      title: 'Die Vase',
      descriptionHtml: '<p onclick="x()">Hoch.</p>',
      seo: { title: '', description: 'Eine hohe Vase' },
      options: { Colour: { name: 'Farbe', values: { Sage: 'Salbei' } } },
      alts: { [picture]: 'Eine Vase' },
    },
  },
};
let shop: TestShop;
let vase: Product;
beforeAll(async () => {
  shop = await openTestShop();
  vase = await shop.add(body);
  await shop.add({ title: 'Bowl', variants: [{ price: usd(900) }] });
});
afterAll(() => shop.close());
const read = async (url: string, headers: Record<string, string> = {}) =>
  (await shop.app.inject({ url, headers })).json();
const replace = (payload: object) =>
  shop.app.inject({ method: 'PUT', url: `/products/${vase.id}`, headers: { authorization: shop.admin }, payload });

test('texts are read in the language asked for, and in the shop’s own where they are not translated', async () => {
  const product = await read('/products/vase?locale=de');
  expect(product).toMatchObject({
    title: 'Die Vase',
    descriptionHtml: '<p>Hoch.</p>',
    seo: { title: 'Vase by Tarrow', description: 'Eine hohe Vase' },
    images: [{ alt: 'Eine Vase' }],
    options: [
      { name: 'Farbe', values: ['Salbei', 'Rust'], key: 'Colour', keys: ['Sage', 'Rust'] },
      { name: 'Size', values: ['Tall'], key: 'Size', keys: ['Tall'] },
    ],
  });
  expect(product.variants[0]).toMatchObject({
    title: 'Salbei / Tall',
    options: { Farbe: 'Salbei', Size: 'Tall' },
    optionKeys: { Colour: 'Sage', Size: 'Tall' },
    image: { alt: 'Eine Vase' },
  });
  expect(await read('/products/vase')).toMatchObject({ title: 'Vase', variants: [{ title: 'Sage / Tall' }, {}] });
  expect(await read('/products/bowl?locale=de')).toMatchObject({ title: 'Bowl' });
});

test('lists and what carts ask are in that language, and sorted by its titles', async () => {
  const titles = async (query: string) => (await read(`/products?${query}`)).items.map(({ title }: Product) => title);
  expect(await titles('sort=title')).toEqual(['Bowl', 'Vase']);
  expect(await titles('sort=title&locale=de')).toEqual(['Bowl', 'Die Vase']);
  const { nextCursor } = await read('/products?sort=title&locale=de&limit=1');
  expect(await titles(`sort=title&locale=de&limit=1&cursor=${nextCursor}`)).toEqual(['Die Vase']);
  const { items } = await read(`/variants?ids=${vase.variants[0]?.id}&locale=de`);
  expect(items).toMatchObject([
    { productTitle: 'Die Vase', title: 'Salbei / Tall', options: { Farbe: 'Salbei' }, image: { alt: 'Eine Vase' } },
  ]);
});

test('editors read what is kept, and can send it back; without texts they stay, and empty ones go', async () => {
  const kept = await read(`/products/${vase.id}`, { authorization: shop.admin });
  expect(kept.texts.de.title).toBe('Die Vase');
  expect((await read(`/products/${vase.id}`)).texts).toBeUndefined();
  const again = await replace(kept);
  expect([again.statusCode, again.json().texts]).toEqual([200, kept.texts]);
  const { texts: _, ...without } = kept;
  expect((await replace(without)).json().texts).toEqual(kept.texts);
  expect((await replace({ ...kept, texts: {} })).json().texts).toEqual({});
  expect((await replace(body)).json().texts.de.title).toBe('Die Vase');
});

test.each([
  ['a language that the shop does not have', { texts: { fr: { title: 'Le vase' } } }],
  ['a text that it does not have', { texts: { de: { colour: 'Rost' } } }],
  ['a title of 301 characters', { texts: { de: { title: 'x'.repeat(301) } } }],
  ['a null byte', { texts: { de: { title: 'a\0b' } } }],
])('%s is 422, and nothing changes', async (_what, change) => {
  expect((await replace({ ...body, ...change })).statusCode).toBe(422);
  expect(await read('/products/vase?locale=de')).toMatchObject({ title: 'Die Vase' });
});

test('what was read in another language is no body', async () => {
  const german = await read('/products/vase?locale=de', { authorization: shop.admin });
  const refused = await replace(german);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().errors).toEqual([
    { pointer: '/options/0/name', detail: 'is a translation of Colour; put it into texts' },
  ]);
});

test.each([
  '/products?locale=fr',
  '/products/vase?currency=GBP',
  '/categories?locale=',
  '/variants?ids=x&currency=usd',
])('%s is 422', async (url) => {
  const { statusCode, headers } = await shop.app.inject({ url });
  expect([statusCode, headers['content-type']]).toEqual([422, expect.stringContaining('problem+json')]);
});

test('snapshots have all languages', async () => {
  const authorization = await shop.keys.bearer('product', 'service:search');
  const { items } = await read(`/product-snapshots?ids=${vase.id}`, { authorization });
  expect(items[0].product).toMatchObject({
    textLocale: 'en',
    texts: {
      en: { title: 'Vase', descriptionHtml: '<p>Tall.</p>' },
      de: { title: 'Die Vase', descriptionHtml: '<p>Hoch.</p>', options: { Colour: { name: 'Farbe' } } },
    },
    categories: [{ slug: 'vases', title: 'Vases', titles: {} }],
  });
});
