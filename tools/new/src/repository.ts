import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allPorts } from '@souk/tool-start/parts';

/** What there is already, as far as a new part must fit in. */
export interface Repository {
  services: string[];
  /** Without `-mf`. */
  remotes: string[];
  ports: number[];
  /** First segments of the paths that remotes own: `cart`, `c`. */
  paths: string[];
  /** Tailwind prefixes of remotes. */
  prefixes: string[];
  partsSource: string;
  contractsPackage: string;
}

export const partsFile = 'tools/start/src/parts.ts';
export const contractsFile = 'packages/contracts/package.json';

export function readRepository(root: string): Repository {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const apps = readdirSync(path.join(root, 'apps'));
  const styles = apps.map((app) => `apps/${app}/styles/tw.css`).filter((file) => existsSync(path.join(root, file)));
  const routing = apps.flatMap((app) => [`apps/${app}/routes.ts`, `apps/${app}/paths.ts`]);
  const routed = routing.filter((file) => existsSync(path.join(root, file))).map(read);
  return {
    services: readdirSync(path.join(root, 'services')),
    remotes: apps.filter((app) => app.endsWith('-mf')).map((app) => app.slice(0, -3)),
    ports: allPorts,
    paths: routed.flatMap((source) => [...source.matchAll(/['`]\/([\w-]+)/g)].map(([, segment = '']) => segment)),
    prefixes: styles.flatMap((file) => /prefix\((\w+)\)/.exec(read(file))?.[1] ?? []),
    partsSource: read(partsFile),
    contractsPackage: read(contractsFile),
  };
}
