import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './testing.ts';

let accounts: Accounts;
let admin: { id: string; headers: Record<string, string> };
beforeAll(async () => {
  accounts = await openAccounts();
  admin = await accounts.signedIn(accounts.admin.email, accounts.admin.password);
});
afterAll(() => accounts.close());

const grant = (id: string, role: unknown, headers = admin.headers) =>
  accounts.call(`/users/${id}/role`, { method: 'PUT', body: { role }, headers });
const log = async (query = '') => (await accounts.call(`/audit-log${query}`, { headers: admin.headers })).json();

test.each(['support', 'merchandiser', 'admin', 'shopper'] as const)(
  'an admin makes somebody %s; their next token says so, their sessions end, and it is written down',
  async (role) => {
    const ada = await accounts.newVisitor();
    if (role === 'shopper') await grant(ada.id, 'support');
    const { session } = (await accounts.asBff('/sessions', { email: ada.email, password: ada.password })).json();
    expect((await grant(ada.id, role)).json()).toMatchObject({ id: ada.id, role });
    expect((await accounts.asBff('/sessions/token', { session })).statusCode).toBe(401);
    const { token } = (await accounts.post('/users/login', { email: ada.email, password: ada.password })).json();
    expect(await accounts.keys.verifier('order').verify(token)).toMatchObject({ id: ada.id, role });
    const { items } = await log(`?subject=user:${ada.id}`);
    const from = role === 'shopper' ? 'support' : 'shopper';
    expect(items[0]).toMatchObject({
      actor: `user:${admin.id}`,
      action: 'user.role-changed',
      details: { from, to: role },
    });
  },
);

test('nobody else grants roles or reads the log, nobody grants their own, and no other roles are granted', async () => {
  const ada = await accounts.newShopper();
  const support = await accounts.newShopper();
  await grant(support.id, 'support');
  const { headers } = await accounts.signedIn(support.email, support.password);
  for (const who of [ada.headers, headers, accounts.bff]) {
    expect((await grant(ada.id, 'admin', who)).statusCode).toBe(403);
    expect((await accounts.call('/audit-log', { headers: who })).statusCode).toBe(403);
  }
  expect((await grant(ada.id, 'admin', {})).statusCode).toBe(401);
  expect((await grant(admin.id, 'shopper')).statusCode).toBe(409);
  expect((await grant(admin.id.toUpperCase(), 'shopper')).statusCode).toBe(409);
  expect((await grant(ada.id, 'owner')).statusCode).toBe(422);
  expect((await grant('0193ac1e-0000-7000-8000-000000000000', 'support')).statusCode).toBe(404);
  expect((await log(`?subject=user:${ada.id}`)).items).toEqual([]);
});

test('what an admin does at other accounts is written down, what people do at their own is not', async () => {
  const ada = await accounts.newShopper();
  const at = (method: 'GET' | 'PUT' | 'DELETE', headers: Record<string, string>, body?: object) =>
    accounts.call(`/users/${ada.id}`, { method, headers, body });
  await at('GET', ada.headers);
  await at('PUT', ada.headers, { name: 'Grace' });
  expect((await log(`?subject=user:${ada.id}`)).items).toEqual([]);
  await at('GET', admin.headers);
  expect((await at('PUT', admin.headers, { email: 'fixed@souk.test', name: 'Hopper' })).json().email).toBe(
    'fixed@souk.test',
  );
  await at('DELETE', admin.headers);
  const { items } = await log(`?subject=user:${ada.id}`);
  expect(items.map(({ action }: { action: string }) => action)).toEqual(['user.deleted', 'user.changed', 'user.read']);
  expect(items[1].details).toEqual({ fields: ['name', 'email'] });
  expect(JSON.stringify(items)).not.toContain('fixed@souk.test');
});

test('the log only grows', async () => {
  const { sql } = accounts.database;
  await grant((await accounts.newShopper()).id, 'support');
  await expect(sql`update audit_log set actor = 'nobody'`).rejects.toThrow('only added to');
  await expect(sql`delete from audit_log`).rejects.toThrow('only added to');
  await expect(sql`truncate audit_log`).rejects.toThrow('only added to');
  await expect(
    sql`insert into audit_log (id, actor, action) values (gen_random_uuid(), 'a', 'Rubbish')`,
  ).rejects.toThrow();
});

test('the log is read page by page', async () => {
  const ada = await accounts.newShopper();
  for (const role of ['support', 'merchandiser', 'shopper']) await grant(ada.id, role);
  const first = await log(`?subject=user:${ada.id}&limit=2`);
  const second = await log(`?subject=user:${ada.id}&limit=2&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map(({ details }) => details.to)).toEqual([
    'shopper',
    'merchandiser',
    'support',
  ]);
  expect(second.nextCursor).toBeNull();
  expect((await accounts.call('/audit-log?cursor=rubbish', { headers: admin.headers })).statusCode).toBe(422);
});
