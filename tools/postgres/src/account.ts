import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Who runs the database. Postgres refuses to run as root, so root hands it to `nobody`, which exists on every Linux and macOS. */
export type Account = { uid?: number; gid?: number };

const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

export function databaseAccount(): Account {
  return process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
}

export type RunResult = { ok: boolean; output: string };

/**
 * Runs a Postgres tool as `account`, on an open file as its input if one is given. The working directory is entered before
 * the account changes, so it may be one that the account could not reach by its path.
 */
export function runAs(
  account: Account,
  command: string,
  args: string[],
  { cwd = tmpdir(), stdin }: { cwd?: string; stdin?: number } = {},
): RunResult {
  const result = spawnSync(command, args, {
    ...account,
    cwd,
    encoding: 'utf8',
    stdio: [stdin ?? 'ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    timeout: 90_000,
  });
  const output = [result.error?.message, result.stderr, result.stdout].filter(Boolean).join('\n').trim();
  return { ok: result.status === 0, output };
}
