import { spawn } from 'node:child_process';
import path from 'node:path';
import { openPartLog } from './part-log.ts';
import { pnpmCommand } from './pnpm-command.ts';
import { forgetProcess, recordProcess, signalGroup } from './run-records.ts';
import { repository } from './settings.ts';
import { PartFailure } from './supervised-process.ts';

/** Builds the Next apps whose sources changed since their last build; Turbo's cache knows which. */
export async function buildApps(options: {
  folders: string[];
  stateDir: string;
  path: string;
  signal: AbortSignal;
}): Promise<void> {
  options.signal.throwIfAborted();
  const log = openPartLog(options.stateDir, 'build');
  const filters = options.folders.map((folder) => `--filter=./${folder}`);
  const [command, ...args] = turbo(options.path);
  const child = spawn(command, [...args, 'run', 'build', ...filters, '--output-logs=new-only', '--ui=stream'], {
    cwd: repository,
    env: {
      ...process.env,
      PATH: options.path,
      NODE_ENV: undefined,
      TURBO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  options.signal.addEventListener('abort', () => child.pid && signalGroup(child.pid, 'SIGKILL'));
  if (child.pid) recordProcess(options.stateDir, 'build', child.pid);
  log.follow(child.stdout, 'stdout');
  log.follow(child.stderr, 'stderr');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  forgetProcess(options.stateDir, 'build');
  if (code !== 0 && !options.signal.aborted)
    throw new PartFailure(`The apps could not be built.\n${log.tail(40)}\nThe log: ${log.file}`);
}

/** Turbo runs each app's script by pnpm. */
function turbo(searchPath: string): [string, ...string[]] {
  const [command, ...args] = pnpmCommand(searchPath);
  return command === 'pnpm' ? [path.join(repository, 'node_modules/.bin/turbo')] : [command, ...args, 'exec', 'turbo'];
}
