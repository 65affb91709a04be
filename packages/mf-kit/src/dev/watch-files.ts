import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

const QUIET_MS = 60;

/**
 * Calls back once the named files have changed and are quiet again. Folders are watched, not files: editors save by
 * replacing a file, which ends a watch on the file itself.
 */
export function createFileWatch(onChange: (files: string[]) => void) {
  const folders = new Map<string, FSWatcher>();
  const files = new Set<string>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function noticed(file: string) {
    if (!files.has(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const news = [...changed];
      changed.clear();
      onChange(news);
    }, QUIET_MS);
  }

  return {
    add(file: string) {
      files.add(file);
      const folder = path.dirname(file);
      if (folders.has(folder)) return;
      const watcher = watch(folder, (_event, name) => name && noticed(path.join(folder, name)));
      watcher.on('error', () => folders.delete(folder)); // the folder itself was removed
      folders.set(folder, watcher);
    },
    close() {
      clearTimeout(timer);
      for (const watcher of folders.values()) watcher.close();
    },
  };
}
