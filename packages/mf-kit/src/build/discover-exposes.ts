import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const pascal = (kebab: string) =>
  kebab.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase());

/**
 * What a remote exposes: `features/<verb>/<name>-page.tsx` and `fragments/<name>.tsx`. `product-page.tsx` must export a
 * component `ProductPage` and becomes `./ProductPage`.
 */
export function discoverExposes(appDir: string): Record<string, string> {
  const list = (folder: string) =>
    existsSync(path.join(appDir, folder))
      ? readdirSync(path.join(appDir, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
      : [];
  const files = [
    ...list('features').filter((file) => file.endsWith('-page.tsx')),
    ...list('fragments').filter((file) => /^fragments\/[^/.]+\.tsx$/.test(file)),
  ].sort();
  const exposes: Record<string, string> = {};
  for (const file of files) {
    const name = `./${pascal(path.basename(file, '.tsx'))}`;
    if (exposes[name]) throw new Error(`two files expose ${name}: ${exposes[name]} and ./${file}`);
    exposes[name] = `./${file}`;
  }
  return exposes;
}
