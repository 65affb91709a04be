import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, gt, sql } from 'drizzle-orm';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectDatabase } from './database.ts';
import { createTestDatabase } from './testing.ts';

const numbers = pgTable('numbers', { n: integer('n').primaryKey() });
let close = async () => {};
let url: string;
let database: ReturnType<typeof connectDatabase<{ numbers: typeof numbers }>>;

beforeAll(async () => {
  const migrations = mkdtempSync(path.join(tmpdir(), 'souk-migrations-'));
  mkdirSync(path.join(migrations, 'meta'));
  writeFileSync(path.join(migrations, '0000_numbers.sql'), 'create table numbers (n int primary key)');
  const entries = [{ idx: 0, version: '7', when: 1, tag: '0000_numbers', breakpoints: true }];
  writeFileSync(path.join(migrations, 'meta/_journal.json'), JSON.stringify({ dialect: 'postgresql', entries }));
  const made = await createTestDatabase(migrations);
  url = made.url;
  rmSync(migrations, { recursive: true });
  database = connectDatabase(url, { numbers }, { maxConnections: 1 });
  close = async () => {
    await database.close();
    await made.drop();
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

/** A way to Postgres that can be broken off, as it is when Postgres dies. */
async function breakableWay() {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near);
    near.on('error', () => {}).on('close', () => far.destroy());
    far.on('error', () => {}).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const there = new URL(url);
  there.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: there.href,
    breakOff() {
      const broken = [...open].map((socket) => socket.resetAndDestroy()).length;
      open.clear();
      return broken;
    },
    close: () => server.close(),
  };
}

test('when all connections of a pool break off at once, every query is answered or fails, soon', async () => {
  const connections = 10;
  const way = await breakableWay();
  const pool = connectDatabase(way.url, {}, { maxConnections: connections });
  const onAllConnections = () => Array.from({ length: connections }, () => pool.sql`select pg_sleep(0.05)`.execute());
  await Promise.all(onAllConnections());
  expect(way.breakOff()).toBe(connections);
  const asked = performance.now();
  // the pool has not noticed the break; then it has been told and not put the connections aside yet
  for (const _ of ['unnoticed', 'noticed']) {
    const ended = await Promise.allSettled(onAllConnections());
    expect(ended.filter(({ status }) => status === 'rejected')).not.toEqual([]);
  }
  await vi.waitFor(() => Promise.all(onAllConnections()));
  expect(performance.now() - asked).toBeLessThan(2_000);
  await pool.close();
  way.close();
});

test('what is left of a transaction whose connection broke off is not done on the next one', async () => {
  const way = await breakableWay();
  const pool = connectDatabase(way.url, { numbers }, { maxConnections: 1 });
  let last: Promise<unknown> | undefined;
  const broken = pool.db.transaction(async (tx) => {
    await tx.insert(numbers).values({ n: 1_001 });
    way.breakOff();
    await vi.waitFor(() => pool.ping()); // the connection is there again, for somebody else
    last = tx.insert(numbers).values({ n: 1_002 }).execute();
    await last;
  });
  await expect(broken).rejects.toThrow();
  await vi.waitFor(() => expect(last).toBeDefined());
  await expect(last).rejects.toThrow();
  expect(await pool.db.select().from(numbers).where(gt(numbers.n, 1_000))).toEqual([]);
  await pool.close();
  way.close();
});

test('a server that hangs up on everybody is no reason to wait', async () => {
  const server = createServer((socket) => void socket.resume().end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = connectDatabase(`postgres://a:b@127.0.0.1:${port}/c`, {});
  await expect(pool.ping()).rejects.toThrow('CONNECTION_CLOSED');
  await pool.close();
  server.close();
});
