import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';

const QUIET_MS = 60;
/** Neither what editors leave beside a file, nor what only tests read. */
const SOURCE = /(?<!\.test)\.(ts|js|json|sql|css)$/;

/**
 * Calls back once a source in these folders has changed and all is quiet again. Each folder is watched for itself: on Linux Node's
 * recursive watch, and so `--watch-path`, follows files, and loses one as soon as an editor or git puts a new file in its place.
 */
export function watchSources(folders: readonly string[], onChange: (file: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  function noticed(file: string) {
    if (isFolder(file)) return follow(file);
    if (!SOURCE.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS, file);
  }

  /** Anew where it is followed already: it may be another folder of the same name. */
  function follow(folder: string) {
    watchers.get(folder)?.close();
    const watcher = watch(folder, (_event, name) => name && noticed(path.join(folder, name)));
    watcher.on('error', () => watcher.close()); // it was removed
    watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) follow(path.join(folder, entry.name));
  }

  folders.forEach(follow);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

const isFolder = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
