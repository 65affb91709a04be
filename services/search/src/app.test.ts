import path from 'node:path';
import type { ServiceApp } from '@souk/service-kit/app';
import { connectDatabase, type Database } from '@souk/service-kit/database';
import { createTestDatabase, createTestKeys, type TestKeys } from '@souk/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { schema } from './schema.ts';

let app: ServiceApp;
let keys: TestKeys;
let database: Database<typeof schema>;
let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  keys = await createTestKeys();
  testDatabase = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  database = connectDatabase(testDatabase.url, schema);
  app = await createApp({ database, verifier: keys.verifier('search') });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await testDatabase.drop();
});

/** Calls as a shopper nobody has seen before. */
async function newShopper() {
  const authorization = await keys.bearer('search', `user:${crypto.randomUUID()}`);
  return {
    create: (payload: unknown, key: string = crypto.randomUUID()) =>
      app.inject({
        method: 'POST',
        url: '/synonyms',
        payload: JSON.stringify(payload),
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      }),
    get: (url: string) => app.inject({ url, headers: { authorization } }),
    delete: (url: string) => app.inject({ method: 'DELETE', url, headers: { authorization } }),
  };
}

test('what a shopper makes can be read, listed newest first, and deleted', async () => {
  const shopper = await newShopper();
  const first = await shopper.create({ title: 'First' });
  expect(first.statusCode).toBe(201);
  const second = (await shopper.create({ title: 'Second' })).json();
  expect((await shopper.get(`/synonyms/${second.id}`)).json()).toEqual(second);

  const page = (await shopper.get('/synonyms?limit=1')).json();
  expect(page.items).toEqual([second]);
  const rest = (await shopper.get(`/synonyms?cursor=${page.nextCursor}`)).json();
  expect(rest).toEqual({ items: [first.json()], nextCursor: null });

  expect((await shopper.delete(`/synonyms/${second.id}`)).statusCode).toBe(204);
  expect((await shopper.get(`/synonyms/${second.id}`)).statusCode).toBe(404);
  expect((await shopper.delete(`/synonyms/${second.id}`)).statusCode).toBe(404);
});

test('the same request again makes no second one, another under its key is refused', async () => {
  const shopper = await newShopper();
  const answers = await Promise.all([1, 2, 3].map(() => shopper.create({ title: 'Once' }, 'key')));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect((await shopper.create({ title: 'Twice' }, 'key')).statusCode).toBe(422);
  expect((await shopper.get('/synonyms')).json().items).toHaveLength(1);
});

test('someone else’s does not exist, and without a token nothing does', async () => {
  const [owner, stranger] = [await newShopper(), await newShopper()];
  const { id } = (await owner.create({ title: 'Mine' })).json();
  expect((await stranger.get(`/synonyms/${id}`)).statusCode).toBe(404);
  expect((await stranger.delete(`/synonyms/${id}`)).statusCode).toBe(404);
  expect((await stranger.get('/synonyms')).json().items).toEqual([]);
  expect((await app.inject({ url: `/synonyms/${id}` })).statusCode).toBe(401);
  expect((await owner.get(`/synonyms/${id}`)).statusCode).toBe(200);
});

test.each([
  ['an unknown field', { title: 'A', price: 1 }],
  ['no title', {}],
  ['an empty title', { title: '  ' }],
  ['a title that is too long', { title: 'x'.repeat(201) }],
  ['a title that cannot be stored', { title: 'a\0b' }],
])('%s is 422', async (_what, body) => {
  expect((await (await newShopper()).create(body)).statusCode).toBe(422);
});

test('a cursor of another list is 422', async () => {
  expect((await (await newShopper()).get('/synonyms?cursor=bm8')).statusCode).toBe(422);
});
