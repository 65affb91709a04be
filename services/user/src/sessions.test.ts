import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.close());

const inAMinute = (at: string, seconds: number) =>
  Math.abs(new Date(at).getTime() - Date.now() - seconds * 1000) < 60_000;

test('a session is a secret kept only as its hash, and becomes a token of five minutes', async () => {
  const { id, session, email } = await accounts.newVisitor();
  expect(Buffer.from(session, 'base64url')).toHaveLength(32);
  const [row] = await accounts.database.sql`select * from sessions where user_id = ${id}`;
  expect(JSON.stringify(row)).not.toContain(session);
  const { token, expiresAt, user, session: told } = (await accounts.asBff('/sessions/token', { session })).json();
  expect(user).toMatchObject({ id, email, role: 'shopper' });
  expect(inAMinute(expiresAt, 300)).toBe(true);
  expect(await accounts.keys.verifier('order').verify(token)).toMatchObject({ kind: 'user', id, session: told.id });
});

test('only backends of pages may use sessions', async () => {
  const { session, email, password, headers } = await accounts.newVisitor();
  const order = { authorization: await accounts.keys.bearer('user', 'service:order') };
  for (const [url, body] of [
    ['/sessions', { email, password }],
    ['/sessions/token', { session }],
  ] as const) {
    expect((await accounts.post(url, body)).statusCode).toBe(401);
    expect((await accounts.post(url, body, headers)).statusCode).toBe(403);
    expect((await accounts.post(url, body, order)).statusCode).toBe(403);
  }
});

test('what the browser held before ends at sign-in, and a session that somebody chose is not one', async () => {
  const { session, email, password } = await accounts.newVisitor();
  const second = (await accounts.asBff('/sessions', { email, password, replaces: session })).json();
  expect(second.session).not.toBe(session);
  expect((await accounts.asBff('/sessions/token', { session })).json()).toMatchObject({ status: 401 });
  const fixed = 'A'.repeat(43);
  const third = (await accounts.asBff('/sessions', { email, password, replaces: fixed })).json();
  expect(third.session).not.toBe(fixed);
  expect((await accounts.asBff('/sessions/token', { session: fixed })).statusCode).toBe(401);
});

test('signing out ends the session, and doing it again is no error', async () => {
  const { session } = await accounts.newVisitor();
  const signOut = () =>
    accounts.call('/sessions/current', { method: 'DELETE', headers: { ...accounts.bff, 'x-session': session } });
  expect((await signOut()).statusCode).toBe(204);
  expect((await signOut()).statusCode).toBe(204);
  const over = await accounts.asBff('/sessions/token', { session });
  expect(over.statusCode).toBe(401);
  expect(over.json().type).toMatch(/session-ended$/);
  const madeUp = await accounts.asBff('/sessions/token', { session: 'never was' });
  expect(madeUp.body).toBe(over.body);
});

test('a session ends when it is idle, and at its end however much it is used', async () => {
  const { session, id, email, password } = await accounts.newVisitor();
  const { sql } = accounts.database;
  const ends = async (remember: boolean) => {
    const [row] = await sql<{ idle: string; end: string }[]>`
      select round(extract(epoch from idle_ends_at - now()) / 3600) as idle, round(extract(epoch from ends_at - now()) / 3600) as end
      from sessions where user_id = ${id} and remember = ${remember}`;
    return [Number(row?.idle), Number(row?.end)];
  };
  expect(await ends(false)).toEqual([12, 24]);
  const remembered = (await accounts.asBff('/sessions', { email, password, remember: true })).json();
  expect(inAMinute(remembered.expiresAt, 90 * 24 * 3600)).toBe(true);
  expect(await ends(true)).toEqual([30 * 24, 90 * 24]);
  await sql`delete from sessions where user_id = ${id} and remember`;

  await sql`update sessions set ends_at = now() + interval '1 minute', idle_ends_at = now() + interval '1 second' where user_id = ${id}`;
  expect((await accounts.asBff('/sessions/token', { session })).statusCode).toBe(200);
  expect((await sql`select 1 from sessions where user_id = ${id} and idle_ends_at = ends_at`).length).toBe(1);
  await sql`update sessions set idle_ends_at = now() where user_id = ${id}`;
  expect((await accounts.asBff('/sessions/token', { session })).statusCode).toBe(401);
  await expect(
    sql`update sessions set idle_ends_at = ends_at + interval '1 second' where user_id = ${id}`,
  ).rejects.toThrow('sessions_idle_within_end');
});

test('sessions are listed by device, and end one by one or all at once', async () => {
  const { id, headers, email, password } = await accounts.newVisitor();
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const there = (await accounts.asBff('/sessions', { email, password }, { 'x-visitor-agent': agent })).json();
  const list = async () => (await accounts.call(`/users/${id}/sessions`, { headers })).json().items;
  const items = await list();
  expect(items).toHaveLength(2);
  const firefox = items.find(({ device }: { device: string }) => device === 'Firefox on Windows');
  expect(firefox).toMatchObject({ current: false });
  expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);

  const end = (path: string) => accounts.call(`/users/${id}/sessions${path}`, { method: 'DELETE', headers });
  expect((await end(`/${firefox.id}`)).statusCode).toBe(204);
  expect((await end(`/${firefox.id}`)).statusCode).toBe(404);
  expect((await accounts.asBff('/sessions/token', { session: there.session })).statusCode).toBe(401);
  await accounts.asBff('/sessions', { email, password });
  expect((await end('?keepCurrent=true')).statusCode).toBe(204);
  expect(await list()).toMatchObject([{ current: true }]);
  expect((await end('')).statusCode).toBe(204);
  expect(await list()).toEqual([]);
});

test("nobody sees or ends somebody else's sessions", async () => {
  const ada = await accounts.newVisitor();
  const eve = await accounts.newVisitor();
  const admin = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
  const [{ id: session }] = (await accounts.call(`/users/${ada.id}/sessions`, { headers: ada.headers })).json().items;
  const unknown = '0193ac1e-0000-7000-8000-000000000000';
  for (const who of [eve.headers, admin.headers, accounts.bff])
    for (const [method, path] of [
      ['GET', '/sessions'],
      ['DELETE', '/sessions'],
      ['DELETE', `/sessions/${session}`],
    ] as const) {
      const ask = (id: string) => accounts.call(`/users/${id}${path}`, { method, headers: who });
      const other = await ask(ada.id);
      expect(other.statusCode).toBe(who === accounts.bff ? 403 : 404);
      expect(other.body.replaceAll(ada.id, 'ID')).toBe((await ask(unknown)).body.replaceAll(unknown, 'ID'));
    }
  const own = await accounts.call(`/users/${eve.id}/sessions/${session}`, { method: 'DELETE', headers: eve.headers });
  expect(own.statusCode).toBe(404);
  expect((await accounts.asBff('/sessions/token', { session: ada.session })).statusCode).toBe(200);
});
