import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Written into the dist by the build, read by the server that serves it. */
export const BUILD_FILE = 'souk-build.json';

const IGNORED =
  /(^|\/)(node_modules|\.next[^/]*|\.turbo|\.mf|dist|migrations|gallery)(\/|$)|\.test\.tsx?$|\.tsbuildinfo$/;

function sourcesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !IGNORED.test(path.relative(folder, file)));
}

/** `BUILD_VERSION`, or a hash of everything that goes into the build: the same sources are the same version. */
export function sourceVersion(appDir: string): string {
  if (process.env.BUILD_VERSION) return process.env.BUILD_VERSION.replace(/\W/g, '_');
  const root = path.resolve(appDir, '../..');
  const packages = ['ui', 'mf-kit', 'contracts'].flatMap((name) => sourcesOf(path.join(root, 'packages', name, 'src')));
  const lock = path.join(root, 'pnpm-lock.yaml');
  const hash = createHash('sha256');
  for (const file of [...sourcesOf(appDir), ...packages, ...(existsSync(lock) ? [lock] : [])].sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

/** The version of a finished build, or undefined where there is none. */
export function builtVersion(distDir: string): string | undefined {
  const file = path.join(distDir, BUILD_FILE);
  if (!existsSync(file)) return undefined;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
