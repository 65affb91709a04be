import { existsSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { discoverExposes } from '../build/discover-exposes.ts';
import { createFileWatch } from './watch-files.ts';

/** Tells whoever started this process in development: start me again at once. tools/start knows it by the same number. */
const START_AGAIN = 75;

const kit = path.resolve(import.meta.dirname, '..');
const contracts = path.resolve(kit, '../../contracts/src');
/** What Next compiles and refreshes by itself; everything else of this kit runs around Next. */
const COMPILED = /\.tsx$|\.test\.|^(page|standalone|build\/runtime)\//;
const TYPES_ONLY = /\.generated\.ts$|\.test\./;

/** Files of which a running process cannot follow a change: the server around Next, and Next's configuration. */
function serverFiles(dir: string): string[] {
  const files = (folder: string, recursive = false) =>
    existsSync(folder) ? readdirSync(folder, { recursive, encoding: 'utf8' }) : [];
  const own = files(dir).filter((file) => /^(server|env)\.ts$|^(next|postcss)\.config\.mjs$/.test(file));
  const ofKit = files(kit, true).filter((file) => /\.[jt]s$|\.cjs$/.test(file) && !COMPILED.test(file));
  const ofContracts = files(contracts).filter((file) => file.endsWith('.ts') && !TYPES_ONLY.test(file));
  return [
    ...own.map((file) => path.join(dir, file)),
    ...ofKit.map((file) => path.join(kit, file)),
    ...ofContracts.map((file) => path.join(contracts, file)),
    path.join(dir, 'bff/services.ts'),
  ].filter((file) => existsSync(file));
}

/** Development: ends the process, to be started again, when its own files change or when it has other pages or fragments. */
export function restartOnChange({ dir, log }: { dir: string; log: Logger }): void {
  const restart = (because: string) => {
    log.info({ because }, 'starting again');
    process.exit(START_AGAIN);
  };
  const watcher = createFileWatch(([file]) => restart(path.relative(dir, file ?? '')));
  for (const file of serverFiles(dir)) watcher.add(file);

  const exposed = () => Object.values(discoverExposes(dir)).join();
  const before = exposed();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => exposed() !== before && restart('a page or fragment came or went'), 300);
  };
  for (const folder of ['features', 'fragments'].map((name) => path.join(dir, name))) {
    if (existsSync(folder)) watch(folder, { recursive: true }, look);
  }
}
