import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
  for (const title of ['Velvet Sofa', 'Plain Couch', 'Stoneware Pot', 'Porcelain Pot', 'Wall Shelf', 'Rug'])
    await shop.add({ title });
  await shop.settle();
});
afterAll(() => shop.close());

const ask = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { body, who = 'merchandiser' }: { body?: object; who?: 'merchandiser' | 'admin' | 'support' | `user:${string}` } = {},
) =>
  shop.app.inject({
    method,
    url,
    headers: { authorization: await shop.keys.bearer('search', who) },
    ...(body ? { payload: body } : {}),
  });
async function add(body: object): Promise<string> {
  const response = await ask('POST', '/synonyms', { body });
  expect(response.statusCode, response.body).toBe(201);
  await shop.settle();
  return response.json().id;
}

test('words of a set stand for each other, until the set is changed or removed', async () => {
  expect(await shop.titles('?q=settee')).toEqual([]);
  const id = await add({ locale: 'en', terms: ['sofa', 'couch', 'settee'] });
  for (const word of ['sofas', 'couch', 'settee'])
    expect((await shop.titles(`?q=${word}`)).sort(), word).toEqual(['Plain Couch', 'Velvet Sofa']);
  expect((await shop.titles('?q=sofa'))[0]).toBe('Velvet Sofa');
  expect(await shop.search('?q=setee')).toMatchObject({ correctedTo: 'settee', total: 2 });

  const changed = await ask('PUT', `/synonyms/${id}`, { body: { locale: 'en', terms: ['sofa', 'settee'] } });
  expect(changed.statusCode).toBe(200);
  await shop.settle();
  expect(await shop.titles('?q=settee')).toEqual(['Velvet Sofa']);

  expect((await ask('DELETE', `/synonyms/${id}`)).statusCode).toBe(204);
  await shop.settle();
  expect(await shop.titles('?q=sofa')).toEqual(['Velvet Sofa']);
  expect((await ask('DELETE', `/synonyms/${id}`)).statusCode).toBe(404);
  const log = (await ask('GET', `/audit-log?subject=synonyms:${id}`, { who: 'admin' })).json();
  expect(log.items.map(({ action }: { action: string }) => action)).toEqual([
    'synonyms.removed',
    'synonyms.changed',
    'synonyms.added',
  ]);
});

test('what terms mean besides is found by them, and does not find them', async () => {
  await add({ locale: 'en', terms: ['ceramic'], means: ['stoneware', 'porcelain'] });
  expect((await shop.titles('?q=ceramic+pot')).sort()).toEqual(['Porcelain Pot', 'Stoneware Pot']);
  expect(await shop.titles('?q=stoneware')).toEqual(['Stoneware Pot']);
});

test('several words may stand for several others', async () => {
  await add({ locale: 'en', terms: ['book case', 'library unit'], means: ['wall shelf'] });
  expect(await shop.titles('?q=book+case')).toEqual(['Wall Shelf']);
  expect((await shop.titles('?q=library+units'))[0]).toBe('Wall Shelf');
});

test('a set is of its language', async () => {
  await add({ locale: 'de', terms: ['Teppich', 'Läufer'], means: ['rug'] });
  expect(await shop.titles('?locale=de&q=Teppiche')).toEqual(['Rug']);
  expect(await shop.titles('?locale=de&q=laufer')).toEqual(['Rug']);
  expect(await shop.titles('?q=Teppich')).toEqual([]);
});

test('sets are listed page by page', async () => {
  const { items, nextCursor } = (await ask('GET', '/synonyms?limit=2')).json();
  const rest = (await ask('GET', `/synonyms?limit=100&cursor=${nextCursor}`)).json();
  const all = (await ask('GET', '/synonyms?limit=100')).json();
  expect([...items, ...rest.items]).toEqual(all.items);
  const german = (await ask('GET', '/synonyms?locale=de')).json();
  expect(german.items.map(({ locale }: { locale: string }) => locale)).toEqual(['de']);
  expect((await ask('GET', `/synonyms/${items[0].id}`)).json()).toEqual(items[0]);
});

test.each([
  ['one word alone', { locale: 'en', terms: ['sofa'] }],
  ['no word', { locale: 'en', terms: [], means: ['sofa', 'couch'] }],
  ['a word without letters', { locale: 'en', terms: ['sofa', '!!'] }],
  ['five words', { locale: 'en', terms: ['sofa', 'one two three four five'] }],
  ['another language', { locale: 'fr', terms: ['canapé', 'sofa'] }],
  ['an unknown field', { locale: 'en', terms: ['sofa', 'couch'], boost: 2 }],
  ['what cannot be stored', { locale: 'en', terms: ['so\0fa', 'couch'] }],
])('%s is 422', async (_what, body) => {
  expect((await ask('POST', '/synonyms', { body })).statusCode).toBe(422);
});

test('others than merchandisers and admins keep out', async () => {
  for (const who of ['support', 'user:eve'] as const) {
    expect((await ask('GET', '/synonyms', { who })).statusCode).toBe(403);
    expect((await ask('POST', '/synonyms', { who, body: { locale: 'en', terms: ['a', 'b'] } })).statusCode).toBe(403);
  }
  expect((await shop.app.inject({ url: '/synonyms' })).statusCode).toBe(401);
});
