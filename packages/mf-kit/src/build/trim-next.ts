import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const EMPTY = path.join(here, 'runtime/next-empty.cjs');

/** By folder of next/dist: what a browser of this shop never reaches in Next's router, or only for a constant. */
const UNREACHED = [
  'client/script.js',
  'client/components/is-next-router-error.js',
  'compiled/path-to-regexp/index.js',
  'compiled/process/browser.js',
  'lib/constants.js',
  'shared/lib/constants.js',
  'shared/lib/router/utils/interception-routes.js',
  'shared/lib/router/utils/sorted-routes.js',
];

/** Aliases for production builds for the browser. `next` is the folder of the package. */
export function trimmedNext(next: string): Record<string, string> {
  const files = UNREACHED.map((file) => path.join(next, 'dist', file));
  for (const file of files)
    if (!existsSync(file)) throw new Error(`mf-kit: ${file} is gone; review trim-next.ts for this version of Next`);
  return Object.fromEntries(files.map((file) => [file, EMPTY]));
}
