import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createServiceApp, type ServiceApp } from './app.ts';
import { recordAct, registerAuditRoutes, staffActor, writeAct } from './audit.ts';
import { auditLog } from './audit-table.ts';
import { connectDatabase, type Database } from './database.ts';
import { createTestDatabase, createTestKeys, type TestKeys } from './testing.ts';

let created: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database<{ auditLog: typeof auditLog }>;
let keys: TestKeys;
let app: ServiceApp;
beforeAll(async () => {
  created = await createTestDatabase(path.join(import.meta.dirname, '../migrations'));
  database = connectDatabase(created.url, { auditLog });
  keys = await createTestKeys();
  app = await createServiceApp({ name: 'order', description: 'test', verifier: keys.verifier('order') });
  registerAuditRoutes(app, { database });
  app.get('/things/:owner', {
    schema: { 'x-access': ['user', 'support', 'service'] },
    handler: async (request) => ({ staff: staffActor(request, `user:${(request.params as { owner: string }).owner}`) }),
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await created.drop();
});

let subject: string;
beforeEach(() => {
  subject = `order:${crypto.randomUUID()}`;
});
const act = { actor: 'user:ada', action: 'order.cancelled' } as const;
const log = async (query: string, who: 'admin' | 'support' = 'admin') =>
  app.inject({
    url: `/audit-log?${query}`,
    headers: { authorization: await keys.bearer('order', who) },
  });

test('an act is written with what it does, or neither is', async () => {
  const { db } = database;
  await db.transaction((tx) => recordAct(tx, { ...act, subject, details: { reason: 'lost' } }));
  const broken = db.transaction(async (tx) => {
    await recordAct(tx, { ...act, subject });
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  const nothing = sql`moved as (select 1 where false)`;
  await db.execute(sql`with ${nothing}, act as (${writeAct({ ...act, subject }, sql`moved`)}) select 1`);
  expect((await log(`subject=${subject}`)).json().items).toEqual([
    { ...act, id: expect.any(String), at: expect.any(String), subject, details: { reason: 'lost' } },
  ]);
});

test('the log is read newest first, page by page, by admins alone', async () => {
  for (const step of [1, 2, 3]) await recordAct(database.db, { ...act, actor: 'user:eve', subject, details: { step } });
  const first = (await log('actor=user:eve&limit=2')).json();
  const second = (await log(`actor=user:eve&limit=2&cursor=${first.nextCursor}`)).json();
  const steps = [...first.items, ...second.items].map(({ details }) => details.step);
  expect(steps).toEqual([3, 2, 1]);
  expect(second.nextCursor).toBeNull();
  expect((await log('cursor=rubbish')).statusCode).toBe(422);
  expect((await log('', 'support')).statusCode).toBe(403);
});

test('the log only grows, and names acts as it should', async () => {
  await recordAct(database.db, { ...act, subject });
  await expect(database.sql`update audit_log set actor = 'nobody'`).rejects.toThrow('only added to');
  await expect(database.sql`delete from audit_log`).rejects.toThrow('only added to');
  await expect(database.sql`truncate audit_log`).rejects.toThrow('only added to');
  await expect(recordAct(database.db, { ...act, action: 'Order.Cancelled' })).rejects.toThrow();
});

test('only staff act by their rights, and not at what is their own', async () => {
  const staff = async (owner: string, who: 'support' | 'user:ada' | 'service:payment' | 'admin') =>
    (
      await app.inject({
        url: `/things/${owner}`,
        headers: { authorization: await keys.bearer('order', who) },
      })
    ).json().staff;
  expect(await staff('ada', 'support')).toBe('user:support');
  expect(await staff('support', 'support')).toBeUndefined();
  expect(await staff('ada', 'user:ada')).toBeUndefined();
  expect(await staff('ada', 'admin')).toBeUndefined(); // its role is not let through here: only a user
  expect(await staff('ada', 'service:payment')).toBeUndefined();
});
