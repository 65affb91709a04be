import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const UNKNOWN = '0193ac1e-0000-7000-8000-000000000000';
interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  security: boolean;
  takesBody: boolean;
}
/** Every endpoint, as the API document says. */
function endpoints(): Endpoint[] {
  const { paths = {} } = accounts.app.swagger() as {
    paths?: Record<string, Record<string, { security?: unknown; requestBody?: unknown }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, requestBody }]) => ({
      method: method.toUpperCase() as Endpoint['method'],
      path,
      security: security !== undefined,
      takesBody: requestBody !== undefined,
    })),
  );
}
const at = (path: string, id: string) => path.replace('{id}', id).replace(/\{\w+\}/g, UNKNOWN);

test("every endpoint of an account says of somebody else's what it says of one that is not there", async () => {
  const ada = await accounts.newVisitor();
  const eve = await accounts.newVisitor();
  const own = endpoints().filter(({ path }) => path.includes('/users/{id}') && path !== '/users/{id}/role');
  expect(own.length).toBeGreaterThan(20);
  for (const { method, path } of own) {
    const ask = (id: string) =>
      accounts.call(at(path, id), { method, headers: eve.headers, ...(method === 'GET' ? {} : { body: {} }) });
    const other = await ask(ada.id);
    const unknown = await ask(UNKNOWN);
    const what = `${method} ${path}`;
    expect([what, other.statusCode]).toEqual([what, 404]);
    expect(other.body.replaceAll(ada.id, UNKNOWN)).toBe(unknown.body);
    expect({ ...other.headers, date: '', 'content-length': '' }).toEqual({
      ...unknown.headers,
      date: '',
      'content-length': '',
    });
    expect((await accounts.call(at(path, ada.id), { method })).statusCode).toBe(401);
  }
  expect((await accounts.call(`/users/${ada.id}`, { headers: ada.headers })).statusCode).toBe(200);
});

const rubbish = [
  '{',
  '[]',
  'null',
  '"text"',
  '{"__proto__":{"role":"admin"}}',
  '{"constructor":{"prototype":{"role":"admin"}}}',
  `{"password":"${'x'.repeat(1_000_000)}"}`,
  '{"email":"a\\u0000@souk.test","password":"\\ud800","name":"\\u0000"}',
  '{"email":{"$ne":null},"password":{"$ne":null}}',
];

test('rubbish is refused by every endpoint, whoever sends it, and never breaks one', async () => {
  const ada = await accounts.newVisitor();
  const all = endpoints().filter(({ takesBody }) => takesBody);
  expect(all.length).toBeGreaterThan(15);
  for (const { method, path } of all) {
    for (const who of [{}, ada.headers, accounts.bff])
      for (const payload of rubbish)
        for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
          const answer = await accounts.app.inject({
            method,
            url: at(path, ada.id),
            headers: { ...(who as Record<string, string>), 'content-type': type },
            payload,
          });
          expect([400, 401, 403, 404, 413, 415, 422], `${method} ${path} ${payload.slice(0, 40)}`).toContain(
            answer.statusCode,
          );
        }
  }
  const { role } = (await accounts.call(`/users/${ada.id}`, { headers: ada.headers })).json();
  expect(role).toBe('shopper');
});

test.each([
  ['role', { role: 'admin' }],
  ['id', { id: UNKNOWN }],
  ['emailVerified', { emailVerified: true }],
  ['email_verified_at', { email_verified_at: '2020-01-01' }],
  ['passwordHash', { passwordHash: 'x' }],
])('nobody sets %s for themselves', async (_what, more) => {
  const ada = await accounts.newVisitor();
  const body = {
    email: `mass${randomBytes(4).toString('hex')}@souk.test`,
    password: 'correct horse',
    name: 'X',
    ...more,
  };
  expect((await accounts.asBff('/users', body)).statusCode).toBe(422);
  const change = await accounts.call(`/users/${ada.id}`, {
    method: 'PUT',
    headers: ada.headers,
    body: { name: 'X', ...more },
  });
  expect(change.statusCode).toBe(422);
});

test('headers that say who somebody is say nothing', async () => {
  const ada = await accounts.newVisitor();
  const spoofed = {
    'x-user-id': ada.id,
    'x-forwarded-user': ada.id,
    'x-role': 'admin',
    'x-visitor-device': ada.device,
    'x-session': ada.session,
    cookie: `session=${ada.session}`,
  };
  expect((await accounts.call(`/users/${ada.id}`, { headers: spoofed })).statusCode).toBe(401);
  const eve = await accounts.newVisitor();
  expect((await accounts.call(`/users/${ada.id}`, { headers: { ...spoofed, ...eve.headers } })).statusCode).toBe(404);
  expect((await accounts.call('/users', { headers: { ...spoofed, ...eve.headers } })).statusCode).toBe(403);
});

test('two spellings of one e-mail are one account', async () => {
  const password = 'correct horse battery';
  await accounts.asBff('/users', { email: 'one@souk.test', password, name: 'One' });
  for (const email of ['ONE@souk.test', 'ｏｎｅ@souk.test', 'one@SOUK。test']) {
    await accounts.asBff('/users', { email, password: 'another password', name: 'Two' });
    expect((await accounts.asBff('/sessions', { email, password })).statusCode).toBe(201);
  }
  const [row] = await accounts.database
    .sql`select count(*) from users where email like '%souk.test' and name in ('One', 'Two')`;
  expect(Number(row?.count)).toBe(1);
  const homograph = await accounts.asBff('/users', { email: 'оne@souk.test', password, name: 'Two' });
  expect(homograph.statusCode).toBe(422);
});

test('a password that is too long is refused before anything is hashed', async () => {
  const counted = async () => (await accounts.database.sql`select * from rate_limits`).length;
  const before = await counted();
  const body = { email: 'long@souk.test', password: 'x'.repeat(129), name: 'X' };
  for (const [url, sent] of [
    ['/users', body],
    ['/users/login', { email: body.email, password: body.password }],
    ['/sessions', { email: body.email, password: body.password }],
  ] as const)
    expect((await accounts.asBff(url, sent)).statusCode).toBe(422);
  expect(await counted()).toBe(before); // a guess is counted before it is hashed
  const megabyte = { ...body, password: 'x'.repeat(1_000_000) };
  expect((await accounts.asBff('/sessions', megabyte)).statusCode).toBe(413);
});

test('public keys are those of both keys while they rotate, without a private part', async () => {
  const { createApp } = await import('./app.ts');
  const keyOf = (kid: string) => ({ ...accounts.deps.publicKeys[0], kid }) as (typeof accounts.deps.publicKeys)[number];
  const app = await createApp({ ...accounts.deps, publicKeys: [keyOf('user-1'), keyOf('user-2')] });
  const { keys } = (await app.inject('/.well-known/jwks.json')).json();
  expect(keys.map(({ kid }: { kid: string }) => kid)).toEqual(['user-1', 'user-2']);
  expect(keys.every((key: object) => !('d' in key))).toBe(true);
  await app.close();
});
