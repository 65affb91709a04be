import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { createServiceDatabase } from './service-database.ts';
import { type PostgresOptions, startPostgres } from './start-postgres.ts';

const port = 23_050;
const isRoot = process.getuid?.() === 0;
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

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return (await sql.unsafe(text))[0];
  } finally {
    await sql.end();
  }
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

test.runIf(isRoot)('runs as nobody under a home that is closed to it', async () => {
  const home = path.dirname(folder());
  chmodSync(home, 0o700);
  const server = start(path.join(home, 'repo/.souk/postgres'));
  expect(await query(server.url, 'create table made_here as select 1')).toBeUndefined();
  expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0\s/m);
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
