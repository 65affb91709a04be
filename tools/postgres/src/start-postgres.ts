import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, databaseAccount, type RunResult, runAs } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { endOrphanedBackends, runningPostmaster } from './postmaster.ts';

export type PostgresOptions = {
  /** Data folder. Made, with a fresh cluster in it, when it does not exist. */
  dir: string;
  port: number;
  /** The superuser's (`postgres`) password. It is set when the cluster is made and must stay the same afterwards. */
  password: string;
  /** Server settings over the local defaults, such as `{ fsync: 'off' }`. */
  flags?: Record<string, string>;
};

export type RunningPostgres = { url: string; pid: number; stop: () => void };

const localFlags = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  wal_compression: 'on',
  max_wal_size: '512MB',
  autovacuum_naptime: '1min',
  log_min_messages: 'warning',
};

/**
 * Starts a real Postgres on 127.0.0.1 and returns when it answers. A server that still runs on the same data folder is
 * stopped first: it was left by a parent that died, and may have another port or other settings.
 * The server outlives this process until `stop()`.
 */
export function startPostgres({ dir, port, password, flags = {} }: PostgresOptions): RunningPostgres {
  if (!existsSync(path.join(dir, 'PG_VERSION'))) createCluster(dir, password);
  const server = openCluster(dir);
  server.stop();
  server.start(port, { ...localFlags, ...flags });
  const pid = runningPostmaster(dir);
  if (pid === undefined) throw new Error(`Postgres stopped right after it started:\n${server.logTail()}`);
  return { url: databaseUrl({ port, user: 'postgres', password, database: 'postgres' }), pid, stop: server.stop };
}

/** Stops the server that runs on this data folder, if one does. */
export function stopPostgres(dir: string): void {
  if (existsSync(path.join(dir, 'PG_VERSION'))) openCluster(dir).stop();
}

export function databaseUrl(to: { port: number; user: string; password: string; database: string }): string {
  return `postgres://${to.user}:${encodeURIComponent(to.password)}@127.0.0.1:${to.port}/${to.database}`;
}

/** Made beside its place and then moved there, so that an interrupted first start leaves no half-made cluster behind. */
function createCluster(dir: string, password: string) {
  const draft = `${dir}.new`;
  rmSync(draft, { recursive: true, force: true });
  openCluster(draft).create(password);
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(draft, dir);
}

function openCluster(dir: string) {
  const account = databaseAccount();
  const binaries = findBinaries(account);
  giveFolderTo(account, dir);
  const folder = reachableName(account, dir);
  const logFile = path.join(dir, 'server.log');
  const run = (tool: keyof Binaries, args: string[], stdin?: number) =>
    runAs(account, binaries[tool], ['-D', folder, ...args], { cwd: dir, stdin });
  const logTail = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-1500).trim() : '');

  function stopPostmaster() {
    if (runningPostmaster(dir) === undefined) return;
    if (run('pgCtl', ['stop', '-m', 'fast', '-w', '-t', '30']).ok) return;
    if (runningPostmaster(dir) === undefined) return;
    check('stop Postgres', run('pgCtl', ['stop', '-m', 'immediate', '-w', '-t', '30']));
  }

  return {
    logTail,
    create(password: string) {
      const stdin = openSecret(account, password);
      try {
        const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
        const options = ['-U', 'postgres', '--pwfile=/dev/stdin', '--auth=scram-sha-256', '--no-instructions'];
        check('create the database cluster', run('initdb', [...options, ...locale], stdin));
      } finally {
        closeSync(stdin);
      }
    },
    start(port: number, flags: Record<string, string>) {
      rmSync(logFile, { force: true });
      const settings = Object.entries(flags).map(([name, value]) => `-c ${name}='${value}'`);
      const options = ['-o', [`-p ${port}`, ...settings].join(' ')];
      const result = run('pgCtl', ['start', '-w', '-t', '60', '-l', path.join(folder, 'server.log'), ...options]);
      check('start Postgres', { ok: result.ok, output: `${result.output}\n${logTail()}` });
    },
    stop() {
      stopPostmaster();
      endOrphanedBackends(dir); // it may have died on its own, before or just now
    },
  };
}

/** An open file with the text in it, for `account` to read. It has no name: the temporary folder may be closed to `account`. */
function openSecret(account: Account, text: string): number {
  const name = path.join(tmpdir(), `souk-postgres-${randomUUID()}`);
  const file = openSync(name, 'wx+', 0o600);
  rmSync(name);
  writeSync(file, text, 0);
  if (account.uid !== undefined && account.gid !== undefined) fchownSync(file, account.uid, account.gid);
  return file;
}

function giveFolderTo(account: Account, dir: string) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
}

/**
 * How `account` names the data folder. Under a 0700 home its path is closed to `nobody`, but a process may always use the
 * folder it stands in, and Linux lets it name that folder by /proc.
 */
function reachableName(account: Account, dir: string): string {
  const reachable = account.uid === undefined || runAs(account, 'test', ['-r', dir], { cwd: dir }).ok;
  return reachable ? dir : '/proc/self/cwd';
}

function check(what: string, result: RunResult) {
  if (!result.ok) throw new Error(`Could not ${what}:\n${result.output}`);
}
