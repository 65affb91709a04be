import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { databaseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { createServiceDatabase } from './service-database.ts';
import { type PostgresOptions, startPostgres } from './start-postgres.ts';
import { query } from './test-query.ts';
import { startUnreaped } from './test-zombie.ts';

const port = 23_050;
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

function folder(base = tmpdir()): string {
  const dir = mkdtempSync(path.join(base, 'souk-postgres-test-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return path.join(dir, 'postgres');
}

function start(dir: string, options: Partial<PostgresOptions> = {}) {
  const server = startPostgres({ dir, port, password: "it's secret", ...options });
  cleanups.push(server.stop);
  return server;
}

test('keeps its data over a restart, stays durable and listens on 127.0.0.1 alone', async () => {
  const dir = folder();
  const first = start(dir);
  await query(first.url, 'create table kept as select 1 as n');
  first.stop();
  const second = start(dir);
  expect(await query(second.url, 'select n from kept')).toEqual({ n: 1 });
  expect(await query(second.url, 'show fsync')).toEqual({ fsync: 'on' });
  expect(await query(second.url, 'show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
});

test('stops a server that a killed parent left, even on another port, and starts its own', async () => {
  const dir = folder();
  const orphan = start(dir);
  const next = start(dir, { port: port + 1 });
  expect(next.pid).not.toBe(orphan.pid);
  expect(await query(next.url, 'select 1 as n')).toEqual({ n: 1 });
});

test('recovers from kill -9 of the server itself', async () => {
  const dir = folder();
  const first = start(dir);
  await query(first.url, 'create table kept as select 1 as n');
  process.kill(first.pid, 'SIGKILL');
  expect(await query(start(dir).url, 'select n from kept')).toEqual({ n: 1 });
});

test('recovers from kill -9 of the server while a query runs, whose backend does not notice', async () => {
  const dir = folder();
  const first = start(dir);
  // it computes for minutes and waits for nothing; the notice says that it has begun
  const computing = "do $$ begin raise notice 'begun'; for n in 1..2000000000 loop end loop; end $$";
  const begun = new Promise((resolve) => {
    const sql = postgres(first.url, { max: 1, onnotice: resolve });
    cleanups.push(() => sql.end({ timeout: 0 }));
    sql.unsafe(computing).catch(() => {});
  });
  await begun;
  process.kill(first.pid, 'SIGKILL');
  expect(await query(start(dir).url, 'select 1 as n')).toEqual({ n: 1 });
});

test('is not held up by a killed server that its parent has not reaped', async () => {
  const dir = folder();
  chmodSync(path.dirname(dir), 0o755); // here the server is started by its path
  const { url, stop } = start(dir);
  stop();
  const account = databaseAccount();
  const server = await startUnreaped(
    findBinaries(account).postgres,
    ['-D', dir, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    account,
  );
  cleanups.push(server.reap);
  await server.said('ready to accept connections');
  await query(url, 'create table kept as select 1 as n');
  await server.becomeZombie();
  expect(readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[0]).toBe(String(server.pid));
  expect(await query(start(dir).url, 'select n from kept')).toEqual({ n: 1 });
});

test('is not stopped by a pid file that names a process of another kind', async () => {
  const dir = folder();
  start(dir).stop();
  const stranger = spawn('sleep', ['60']);
  cleanups.push(() => stranger.kill());
  await once(stranger, 'spawn');
  writeFileSync(path.join(dir, 'postmaster.pid'), `${stranger.pid}\n${dir}\n`);
  expect(await query(start(dir).url, 'select 1 as n')).toEqual({ n: 1 });
  expect(stranger.exitCode).toBeNull();
});

test('starts over when the first start was interrupted', async () => {
  const dir = folder();
  mkdirSync(`${dir}.new`);
  writeFileSync(path.join(`${dir}.new`, 'PG_VERSION'), '18\n');
  expect(await query(start(dir).url, 'select 1 as n')).toEqual({ n: 1 });
});

test('says what is wrong when the port is taken', () => {
  start(folder());
  expect(() => start(folder())).toThrow(/could not bind.*Address already in use/s);
});

test('gives each service a database that no other service may enter', async () => {
  const server = start(folder());
  for (const name of ['order', 'user']) await createServiceDatabase(server.url, { name, password: `${name}'s` });
  await createServiceDatabase(server.url, { name: 'order', password: 'rotated' });
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  expect(await query(url('order', 'rotated', 'order'), 'create table mine as select 1')).toBeUndefined();
  await expect(query(url('order', "order's", 'order'), 'select 1')).rejects.toThrow(/password authentication failed/);
  await expect(query(url('order', 'rotated', 'user'), 'select 1')).rejects.toThrow(/permission denied/);
  await expect(query(url('order', 'rotated', 'postgres'), 'select 1')).rejects.toThrow(/permission denied/);
});
