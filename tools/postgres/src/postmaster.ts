import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
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

/**
 * Ends what a killed server left. Its backends notice its death when they wait for something; one that computes does not,
 * and no server starts on the folder while one lives.
 */
export function endOrphanedBackends(dataDir: string): void {
  const pulse = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 10_000; waited += 20) {
    const orphans = postgresStandingIn(realpathSync(dataDir));
    if (!orphans.length) return;
    for (const pid of orphans) kill(pid);
    Atomics.wait(pulse, 0, 0, 20);
  }
}

function postgresStandingIn(folder: string): number[] {
  if (process.platform !== 'linux') return listedIn(folder);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => isPostgres(pid) && workingFolder(pid) === folder);
}

function listedIn(folder: string): number[] {
  // of each process the lines p<pid>, fcwd (not from every version) and n<folder>; exit code 1 when there is none
  const { stdout } = spawnSync('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-F', 'pn'], { encoding: 'utf8' });
  const found = [...(stdout ?? '').matchAll(/^p(\d+)\n(?:fcwd\n)?n(.*)$/gm)];
  return found.filter(([, , cwd]) => cwd === folder).map(([, pid]) => Number(pid));
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended meanwhile, or another user's
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A pid is reused after a crash or a reboot, so that it lives is not enough: it must be a Postgres, and not a zombie. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform !== 'linux') return /^[^Z]\S* +postgres$/.test(ps(pid));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.includes('(postgres)') && !/^\d+ \(.*\) [ZX] /.test(stat);
  } catch {
    return false; // no such process
  }
}

const ps = (pid: number) =>
  execFileSync('ps', ['-o', 'stat=', '-o', 'ucomm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
