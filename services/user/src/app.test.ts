import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMails } from './send-mails.ts';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

test('a registered shopper signs in at once, and the token reads the account', async () => {
  const made = await accounts.post('/users', { email: 'Ada@Souk.test', password: 'correct horse', name: 'Ada' });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ email: 'ada@souk.test', name: 'Ada', role: 'shopper' });
  const { id, headers } = await accounts.signedIn('ADA@souk.test', 'correct horse');
  const read = await accounts.app.inject({ url: `/users/${id}`, headers });
  expect(read.json()).toEqual({ ...made.json(), id });
});

test('a known e-mail is answered alike, changes nothing, and its owner gets a mail in the name on the account', async () => {
  const body = { email: 'owner@souk.test', password: 'the first password', name: 'Owner' };
  const first = await accounts.post('/users', body);
  await accounts.mailsSent();
  const second = await accounts.post('/users', { ...body, password: 'another password', name: '<b>Click here</b>' });
  expect(second.statusCode).toBe(201);
  expect(Object.keys(second.json())).toEqual(Object.keys(first.json()));
  expect(second.json().id).not.toBe(first.json().id);
  expect((await accounts.post('/users/login', { email: body.email, password: 'another password' })).statusCode).toBe(
    401,
  );
  expect((await accounts.post('/users/login', body)).statusCode).toBe(422);
  expect(await accounts.mailsSent()).toMatchObject([
    { template: 'account-exists', to: 'owner@souk.test', data: { name: 'Owner' } },
  ]);
});

test('an unknown e-mail and a wrong password get the same answer', async () => {
  const { email } = await accounts.newShopper();
  const wrong = await accounts.post('/users/login', { email, password: 'not the password' });
  const unknown = await accounts.post('/users/login', { email: 'nobody@souk.test', password: 'not the password' });
  expect(wrong.statusCode).toBe(401);
  expect(unknown.body).toBe(wrong.body);
});

test("somebody else's account is as unknown as one that is not there", async () => {
  const ada = await accounts.newShopper();
  const eve = await accounts.newShopper();
  for (const method of ['GET', 'PUT', 'DELETE'] as const) {
    const ask = (id: string) =>
      accounts.app.inject({
        method,
        url: `/users/${id}`,
        headers: eve.headers,
        ...(method === 'PUT' ? { payload: { name: 'Eve' } } : {}),
      });
    const other = await ask(ada.id);
    const unknown = await ask('0193ac1e-0000-7000-8000-000000000000');
    expect(other.statusCode).toBe(404);
    expect(other.body.replace(ada.id, 'ID')).toBe(unknown.body.replace('0193ac1e-0000-7000-8000-000000000000', 'ID'));
    expect((await ask("1' or '1'='1")).statusCode).toBe(404);
  }
  expect((await accounts.app.inject(`/users/${ada.id}`)).statusCode).toBe(401);
});

test('a guest or a service whose subject looks like an account gets nothing', async () => {
  const ada = await accounts.newShopper();
  const authorization = await accounts.keys.bearer('user', `guest:${ada.id}`);
  expect((await accounts.app.inject({ url: `/users/${ada.id}`, headers: { authorization } })).statusCode).toBe(403);
});

test('a name changes freely; a password or e-mail only with the current password', async () => {
  const { id, headers, email, password } = await accounts.newShopper();
  const put = (payload: object) => accounts.app.inject({ method: 'PUT', url: `/users/${id}`, headers, payload });
  expect((await put({ name: 'Grace' })).json()).toMatchObject({ name: 'Grace' });
  expect((await put({ password: 'something else' })).statusCode).toBe(403);
  expect((await put({ email: 'new@souk.test', currentPassword: 'wrong' })).statusCode).toBe(403);
  expect((await put({ role: 'admin' })).statusCode).toBe(422);
  expect((await put({ password: 'something else', currentPassword: password })).statusCode).toBe(200);
  expect((await accounts.post('/users/login', { email, password })).statusCode).toBe(401);
});

test('an admin lists accounts page by page, nobody else does', async () => {
  for (let i = 0; i < 3; i++) await accounts.newShopper();
  const { headers } = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: { items: { id: string }[]; nextCursor: string | null } = (
      await accounts.app.inject({ url: `/users?limit=2${cursor ? `&cursor=${cursor}` : ''}`, headers })
    ).json();
    for (const user of page.items) {
      expect(seen.has(user.id)).toBe(false);
      seen.add(user.id);
      expect(user).not.toHaveProperty('passwordHash');
    }
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.size).toBeGreaterThanOrEqual(4);
  expect(
    (await accounts.app.inject({ url: '/users', headers: (await accounts.newShopper()).headers })).statusCode,
  ).toBe(403);
  expect((await accounts.app.inject({ url: '/users?cursor=rubbish', headers })).statusCode).toBe(422);
});

test('a deleted account is gone', async () => {
  const { id, headers, email, password } = await accounts.newShopper();
  expect((await accounts.app.inject({ method: 'DELETE', url: `/users/${id}`, headers })).statusCode).toBe(204);
  expect((await accounts.app.inject({ url: `/users/${id}`, headers })).statusCode).toBe(404);
  expect((await accounts.post('/users/login', { email, password })).statusCode).toBe(401);
});

test.each([
  ['no fields', {}],
  ['a role of their own choice', { email: 'x@souk.test', password: 'long enough', name: 'X', role: 'admin' }],
  ['a short password', { email: 'x@souk.test', password: 'short', name: 'X' }],
  ['a password that would take long to hash', { email: 'x@souk.test', password: 'x'.repeat(2000), name: 'X' }],
  ['no e-mail', { email: 'nobody', password: 'long enough', name: 'X' }],
  ['a NUL', { email: 'x@souk.test', password: 'long enough', name: 'X\0' }],
  ['a number', { email: 5, password: 'long enough', name: 'X' }],
])('registering with %s is 422', async (_what, body) => {
  expect((await accounts.post('/users', body)).statusCode).toBe(422);
});

test('1 MB is 413; SQL and HTML in a name are only text', async () => {
  expect(
    (await accounts.post('/users', { email: 'x@souk.test', password: 'x'.repeat(1_000_000), name: 'X' })).statusCode,
  ).toBe(413);
  const name = `'); drop table users; -- <script>alert(1)</script>`;
  expect((await accounts.post('/users', { email: 'sql@souk.test', password: 'long enough', name })).json().name).toBe(
    name,
  );
});

test('the key set verifies the tokens and holds nothing private', async () => {
  const { keys: published } = (await accounts.app.inject('/.well-known/jwks.json')).json();
  expect(published).toHaveLength(1);
  expect(published[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' });
  expect(published[0]).not.toHaveProperty('d');
});

test('a mail stays until somebody takes it', async () => {
  await accounts.mailsSent();
  await accounts.newShopper();
  const refuse = sendMails(accounts.deps, async () => Promise.reject(new Error('down')));
  await expect(refuse).rejects.toThrow('down');
  expect(await accounts.mailsSent()).toMatchObject([{ template: 'verify-email' }]);
  expect(await accounts.mailsSent()).toEqual([]);
});

test('a mail that is refused five times is given up, and holds up no other', async () => {
  await accounts.mailsSent();
  const { email } = await accounts.newShopper();
  await accounts.newShopper();
  const given: string[] = [];
  for (let tries = 1; tries <= 6; tries++) {
    await accounts.database.sql`update mails set next_try_at = now()`;
    const send = async ({ to }: { to: string }) => (to === email ? ('refused' as const) : ('taken' as const));
    await sendMails(accounts.deps, send, (template) => given.push(template));
    expect(given).toHaveLength(tries < 5 ? 0 : 1);
  }
  expect(await accounts.mailsSent()).toEqual([]);
});
