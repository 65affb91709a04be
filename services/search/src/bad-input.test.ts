import { connectDatabase } from '@souk/service-kit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNeighbours } from './correct-word.ts';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
  for (let n = 0; n < 3; n++) await shop.add({ title: `Vase ${n}`, variants: [{ options: { Colour: 'Rust' } }] });
  await shop.settle();
});
afterAll(() => shop.close());
const get = (url: string) => shop.app.inject({ url });
const of = (q: string) => `q=${encodeURIComponent(q)}`;

test.each([
  ['ten thousand characters', of('vase '.repeat(2000))],
  ['a null byte', 'q=va%00se'],
  ['prices upside down', 'minPrice=500&maxPrice=100'],
  ['a price below zero', 'minPrice=-1'],
  ['a price that no column holds', 'maxPrice=99999999999'],
  ['a facet that does not exist', 'shape=round'],
  ['an option without a value', 'option=Colour'],
  ['an order that does not exist', 'sort=best'],
  ['a language that is not searched', 'locale=xx'],
  ['a language twice', 'locale=de&locale=en'],
  ['a currency that the shop does not have', 'currency=GBP'],
  ['no currency', 'currency='],
  [
    'a cursor of prices in another currency',
    `sort=price-asc&currency=EUR&cursor=${Buffer.from('["price-asc USD",1,"0b0b0b0b-0000-4000-8000-000000000000"]').toString('base64url')}`,
  ],
  ['more stars than there are', 'minRating=6'],
  ['too many on a page', 'limit=101'],
  ['a cursor that is none', 'cursor=bm8'],
  [
    'a cursor of another order',
    `sort=newest&cursor=${Buffer.from('["relevance",1,"0b0b0b0b-0000-4000-8000-000000000000"]').toString('base64url')}`,
  ],
  ['a cursor with a word for a number', `cursor=${Buffer.from('["relevance","1","x"]').toString('base64url')}`],
  ['more makers than fifty', Array.from({ length: 51 }, (_, n) => `vendor=${n}`).join('&')],
  ['more options than twenty', Array.from({ length: 21 }, (_, n) => `option=o${n}:1`).join('&')],
])('%s is 422', async (_what, query) => {
  const { statusCode, headers, body } = await get(`/search?${query}`);
  expect(body).not.toContain('stack');
  expect([statusCode, headers['content-type']]).toEqual([422, expect.stringContaining('application/problem+json')]);
});

test('prices upside down are said to be that', async () => {
  const { errors } = (await get('/search?minPrice=500&maxPrice=100')).json();
  expect(errors).toEqual([{ pointer: '#/query/minPrice', detail: 'must not be above maxPrice' }]);
});

test.each([
  ['punctuation', '!?.,;:…—«»()[]{}'],
  ['emoji', '🏺🕯️👨‍👩‍👧‍👦'],
  ['a stop word', 'the'],
  ['words that nothing has', 'zzzzqqqq wwwwxxxx'],
  ['another script', '花瓶 ваза'],
])('%s finds nothing, in a page that is whole', async (_what, q) => {
  const { items, total, nextCursor, facets } = await shop.search(`?${of(q)}`);
  expect([items, total, nextCursor, facets?.inStock]).toEqual([[], 0, null, 0]);
  expect((await get(`/suggest?${of(q)}`)).statusCode).toBe(200);
});

test.each([
  ['SQL', "vase'; drop table documents; --"],
  ['a query of tsquery', 'vase & !(rust | <-> ) :* ***'],
  ['a pattern', 'vase (.*)+$ [a-z]{1,99} %_\\'],
  ['mark-up', '<script>alert(1)</script> vase'],
  ['letters with a hundred accents', `vase ${'e'.padEnd(120, '\u0301')}`],
  ['one long word', `vase ${'x'.repeat(190)}`],
  ['many words', `vase ${'of the rust '.repeat(14)}`],
])('%s is words like others', async (_what, q) => {
  const started = performance.now();
  expect((await shop.search(`?${of(q)}`)).facets?.inStock).toBeTypeOf('number');
  expect((await shop.search('?q=vase')).total).toBe(3);
  expect(performance.now() - started).toBeLessThan(5000);
});

test.each([
  ['a category', 'category=nowhere'],
  ['a maker', 'vendor=nobody'],
  ['an option', 'option=Shape:Round'],
  ['a value', 'option=Colour:Octarine'],
  ['two of an option, unknown', 'option=Colour:Octarine&option=Colour:Ulfire'],
])('%s that nothing has leaves nothing, and other facets still say what there is', async (_what, query) => {
  expect(await shop.search(`?${query}`)).toMatchObject({ items: [], total: 0, facets: { options: expect.any(Array) } });
});

test('a cursor behind the last product is an empty page', async () => {
  const cursor = Buffer.from('["price-asc USD",2147483647,"00000000-0000-4000-8000-000000000000"]').toString(
    'base64url',
  );
  expect(await shop.search(`?sort=price-asc&cursor=${cursor}`)).toMatchObject({
    items: [],
    nextCursor: null,
    total: 3,
  });
});

test('a question that Postgres takes too long for is left without a correction', async () => {
  await shop.database.sql`drop function words_alike`;
  await shop.database.sql`create function words_alike(text, text, int) returns setof text language sql as
    $$ select pg_sleep(1)::text $$`;
  const url = shop.database.sql.options;
  const hurried = connectDatabase(
    `postgres://${url.user}:${encodeURIComponent(String(url.pass))}@${url.host[0]}:${url.port[0]}/${url.database}`,
    {},
    { maxConnections: 1, statementTimeoutMs: 50 },
  );
  expect(await createNeighbours(hurried.sql)('en', 'vaze')).toEqual([]);
  await hurried.close();
});

test.each([
  ['without a token', undefined, 401],
  ['of another service', 'service:order', 403],
  ['of a person', 'admin', 403],
] as const)('news %s are not heard', async (_what, who, status) => {
  const authorization = who && (await shop.keys.bearer('search', who));
  const response = await shop.app.inject({
    method: 'POST',
    url: '/events',
    headers: authorization ? { authorization } : {},
  });
  expect(response.statusCode).toBe(status);
});
test('news that are not of this kind are 422', async () => {
  expect(await shop.tell([])).toBe(422);
  expect(await shop.tell([{ productId: 'vase', version: 1 }])).toBe(422);
  expect(await shop.tell([{ productId: crypto.randomUUID(), version: 0 }])).toBe(422);
});

test('whatever is asked, it is answered or refused, and nothing fails', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'vase',
      'Colour:Rust',
      'rust vaze',
      '-1',
      '0',
      '1e9',
      'NaN',
      'true',
      'null',
      '%',
      '\0',
      '\ud800',
      ' ',
    ),
  );
  const name = fc.constantFrom(
    'q',
    'locale',
    'category',
    'vendor',
    'option',
    'minPrice',
    'maxPrice',
    'inStock',
    'minRating',
    'sort',
    'limit',
    'cursor',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/search', '/suggest'),
      fc.array(fc.tuple(name, value), { maxLength: 5 }),
      async (path, pairs) => {
        const query = new URLSearchParams(pairs.map(([key, text]) => [key, text.toWellFormed()]));
        const { statusCode } = await get(`${path}?${query}`);
        expect([200, 422]).toContain(statusCode);
      },
    ),
    { numRuns: 400 },
  );
});
