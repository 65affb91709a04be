import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { picturesFolder, renderedFile } from './paths.ts';
import type { Shot } from './shots.ts';

/** Hash of the shot each picture was made from, by id. Kept in the repository, so that another machine goes on from there. */
export const readRendered = (): Record<string, string> => JSON.parse(readFileSync(renderedFile, 'utf8'));

export function writeRendered(rendered: Record<string, string>): void {
  const sorted = Object.fromEntries(Object.entries(rendered).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${renderedFile}.part`, `${JSON.stringify(sorted, null, 1)}\n`);
  renameSync(`${renderedFile}.part`, renderedFile);
}

export const note = (shots: Shot[]): void =>
  writeRendered({ ...readRendered(), ...Object.fromEntries(shots.map(({ id, hash }) => [id, hash])) });

/** Shots whose picture is missing or was made from something else. */
export function pending(shots: Shot[], rendered = readRendered()): Shot[] {
  return shots.filter(({ id, hash, widths }) => {
    const largest = join(picturesFolder, `${id}-${widths.at(-1)}.webp`);
    return rendered[id] !== hash || !existsSync(largest);
  });
}
