import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from './settings.ts';
import type { Part } from './topology.ts';

/** The search path of every part: this very Node comes first. */
export const partPath = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);

/** What a part may know of the operator's environment beside what the topology gives it; secrets of others stay out. */
const inherited = ['HOME', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/** What a service or a sandbox is made of. Apps follow their sources themselves. */
function sourcesOf({ folder, kind }: Part): string[] {
  if (kind === 'app') return [];
  const own = ['src', 'migrations'].map((name) => path.join(repository, folder, name));
  const packages = kind === 'service' ? ['service-kit', 'contracts'] : [];
  const shared = packages.map((name) => path.join(repository, 'packages', name, 'src'));
  return [...own, ...shared].filter((dir) => existsSync(dir));
}

/** How a part is run. With `reload` it starts again, or rebuilds itself, when its sources change. */
export function partCommand(part: Part, reload: boolean) {
  return {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', part.entry],
    sources: reload ? sourcesOf(part) : [],
    env: {
      ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])),
      PATH: partPath,
      NODE_ENV: reload ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...part.env,
    },
  };
}
