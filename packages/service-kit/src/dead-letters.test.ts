import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createServiceApp, type ServiceApp } from './app.ts';
import { registerDeadLetterRoutes } from './dead-letters.ts';
import { fact, openTestOutbox, soon } from './test-outbox.ts';
import { createTestKeys, type TestKeys } from './testing.ts';

const open = () => openTestOutbox('mail');
let world: Awaited<ReturnType<typeof open>>;
let keys: TestKeys;
let app: ServiceApp;
let admin: string;

beforeAll(async () => {
  world = await open();
  keys = await createTestKeys();
  admin = await keys.bearer('order', 'admin');
});
afterEach(async () => {
  await app.close();
  await world.reset();
});
afterAll(() => world.close());

/** The service with its routes, after the subscriber has refused these events for good. */
async function refused(...ids: string[]) {
  const outbox = world.start();
  app = await createServiceApp({ name: 'order', description: 'A service for tests', verifier: keys.verifier('order') });
  registerDeadLetterRoutes(app, { database: world.database, outbox });
  await app.ready();
  await world.write(...ids.map((id) => fact(id, `about-${id}`)));
  await world.database.sql`
    update outbox_events set refusals = 5, dead_at = now(), last_failure = 'status 422' where event_id = any (${ids})`;
  return outbox;
}
const get = (url: string) => app.inject({ url, headers: { authorization: admin } });
const replay = (id: string) =>
  app.inject({ method: 'POST', url: `/dead-letters/${id}/replay`, headers: { authorization: admin } });

test('an admin sees dead letters, newest first and in pages, without what they say', async () => {
  await refused('a', 'b', 'c');
  const [first, second] = [await get('/dead-letters?limit=2'), await get('/dead-letters')];
  expect(first.json().items.map(({ eventId }: { eventId: string }) => eventId)).toEqual(['c', 'b']);
  const rest = await get(`/dead-letters?limit=2&cursor=${first.json().nextCursor}`);
  expect(rest.json()).toEqual({ items: second.json().items.slice(2), nextCursor: null });
  expect(second.json().items[2]).toEqual({
    id: expect.stringMatching(/^\d+$/),
    eventId: 'a',
    type: 'test.happened.v1',
    subscriber: 'mail',
    aggregate: 'about-a',
    occurredAt: expect.stringMatching(/Z$/),
    refusals: 5,
    lastFailure: 'status 422',
    deadAt: expect.stringMatching(/Z$/),
  });
  expect((await get('/dead-letters?cursor=e30')).statusCode).toBe(422);
});

test('one by its id says what it holds; others than dead ones are not there', async () => {
  await refused('a');
  const [letter] = (await get('/dead-letters')).json().items;
  expect((await get(`/dead-letters/${letter.id}`)).json()).toEqual({ ...letter, data: { said: 'a' } });
  await world.database.sql`update outbox_events set dead_at = null`;
  expect((await get(`/dead-letters/${letter.id}`)).statusCode).toBe(404);
  expect((await get('/dead-letters')).json().items).toEqual([]);
});

test('replayed, it is told at once with all its tries, ahead of what waits behind it', async () => {
  await refused('a');
  const [letter] = (await get('/dead-letters')).json().items;
  const { mail } = world.subscribers;
  const { promise, resolve } = Promise.withResolvers<number>();
  mail.answer = () => promise;
  expect((await replay(letter.id)).statusCode).toBe(202);
  await soon(() => mail.told()).toEqual(['a']);
  expect((await world.rows())[0]).toMatchObject({ dead: false, refusals: 0 });
  await world.write(fact('later', 'about-a'));
  expect((await replay(letter.id)).statusCode).toBe(409); // it is on its way
  resolve(202);
  await soon(world.undelivered).toEqual([]);
  expect(mail.told()).toEqual(['a', 'later']);
  const again = await replay(letter.id);
  expect(again.statusCode).toBe(409);
  expect(again.json().type).toMatch(/not-dead$/);
});

test('what is unknown is 404, and only an admin may', async () => {
  await refused('a');
  const [{ id }] = (await get('/dead-letters')).json().items;
  for (const unknown of ['999999', '0', '-1', 'x', '9'.repeat(30)]) {
    expect([unknown, (await replay(unknown)).statusCode]).toEqual([unknown, 404]);
    expect([unknown, (await get(`/dead-letters/${unknown}`)).statusCode]).toEqual([unknown, 404]);
  }
  for (const who of ['user:1', 'guest:1', 'service:payment'] as const) {
    const headers = { authorization: await keys.bearer('order', who) };
    expect((await app.inject({ url: '/dead-letters', headers })).statusCode).toBe(403);
    expect((await app.inject({ url: `/dead-letters/${id}`, headers })).statusCode).toBe(403);
    const replayed = await app.inject({ method: 'POST', url: `/dead-letters/${id}/replay`, headers });
    expect(replayed.statusCode).toBe(403);
  }
  expect((await app.inject('/dead-letters')).statusCode).toBe(401);
  expect((await world.rows())[0]).toMatchObject({ dead: true });
});
