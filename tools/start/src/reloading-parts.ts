import type { Settings } from './settings.ts';
import { StartError } from './settings.ts';
import type { Part } from './topology.ts';

/**
 * Names of the parts that follow their sources. With a remote comes the shell: a host and its remotes share one React, which is
 * either that of development or that of production.
 */
export function reloadingParts(parts: Pick<Part, 'name' | 'kind'>[], reload: Settings['reload']): Set<string> {
  const names = parts.map(({ name }) => name);
  if (reload === 'all') return new Set(names);
  const unknown = reload.filter((name) => !names.includes(name));
  if (unknown.length) throw new StartError(`There is no part "${unknown.join('", "')}". Parts: ${names.join(', ')}.`);
  const pages = parts.some(({ name, kind }) => kind === 'app' && reload.includes(name));
  return new Set([...reload, ...(pages && names.includes('shell') ? ['shell'] : [])]);
}
