import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The pid of the server that runs on this data folder, or undefined. A pid file left by a dead or zombie server is removed. */
export function runningPostmaster(dataDir: string): number | undefined {
  const pidFile = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && isPostgres(pid)) return pid;
  rmSync(pidFile, { force: true });
  return undefined;
}

/** A pid is reused after a crash or a reboot, so that it lives is not enough: it must be a Postgres, and not a zombie. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.includes('(postgres)') && !/^\d+ \(.*\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}
