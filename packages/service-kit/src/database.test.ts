import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase } from './database.ts';
import { createTestDatabase } from './testing.ts';

const numbers = pgTable('numbers', { n: integer('n').primaryKey() });
let close = async () => {};
let database: ReturnType<typeof connectDatabase<{ numbers: typeof numbers }>>;

beforeAll(async () => {
  const migrations = mkdtempSync(path.join(tmpdir(), 'souk-migrations-'));
  mkdirSync(path.join(migrations, 'meta'));
  writeFileSync(path.join(migrations, '0000_numbers.sql'), 'create table numbers (n int primary key)');
  const entries = [{ idx: 0, version: '7', when: 1, tag: '0000_numbers', breakpoints: true }];
  writeFileSync(path.join(migrations, 'meta/_journal.json'), JSON.stringify({ dialect: 'postgresql', entries }));
  const { url, drop } = await createTestDatabase(migrations);
  rmSync(migrations, { recursive: true });
  database = connectDatabase(url, { numbers }, { maxConnections: 1 });
  close = async () => {
    await database.close();
    await drop();
  };
});
afterAll(() => close());

test('a statement is prepared once a connection: queries, plain SQL and what a transaction does', async () => {
  const { db, sql: plain } = database;
  for (const n of [1, 2, 3]) {
    await db.insert(numbers).values({ n });
    await db.execute(sql`select n from numbers where n > ${n}`);
    await db.transaction((tx) => tx.select().from(numbers).where(eq(numbers.n, n)));
  }
  const prepared = await plain<{ statement: string; used: number }[]>`
    select statement, (generic_plans + custom_plans)::int as used from pg_prepared_statements
    where statement like '%numbers%' and statement not like '%pg_prepared%' order by statement`;
  expect(prepared.map(({ used }) => used)).toEqual([3, 3, 3]);
});
