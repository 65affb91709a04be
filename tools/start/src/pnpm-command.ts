import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './settings.ts';

/** How pnpm is run: it is on the search path only when pnpm started us. */
export function pnpmCommand(searchPath: string): [string, ...string[]] {
  if (searchPath.split(path.delimiter).some((dir) => isExecutable(path.join(dir, 'pnpm')))) return ['pnpm'];
  const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  return ['npx', '-y', manifest.packageManager];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
