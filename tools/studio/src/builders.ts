import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blenderFolder } from './paths.ts';

const source = (part: string, name: string): string =>
  join(blenderFolder, 'studio', part, `${name.replaceAll('-', '_')}.py`);

/** Whether something builds this kind of object yet. */
export const hasBuilder = (kind: string): boolean => existsSync(source('kinds', kind));

/** Materials that a builder asks for by name: make('cork', …). */
const named = (text: string): string[] => [...text.matchAll(/make\('(\w+)'/g)].map(([, name]) => name ?? '');

/** Hash of all that makes a picture: its parameters, the builder of its kind and the materials these use. */
export function hashOf(parameters: object, kinds: string[], finishes: string[]): string {
  const builders = [...new Set(kinds)].sort().map((kind) => readFileSync(source('kinds', kind), 'utf8'));
  const materials = [...new Set([...finishes, ...builders.flatMap(named)])]
    .sort()
    .map((name) => source('materials', name))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'));
  const hash = createHash('sha256').update(JSON.stringify(parameters));
  for (const text of [...builders, ...materials]) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}
